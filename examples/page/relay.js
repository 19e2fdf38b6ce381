// The relay of the page: it keeps the secrets, checks the caller, and signs.
import { bearer, createRelay } from 'jdy-wasm/worker';
import zh from 'jdy-wasm/zh';

export default createRelay({
  accounts: (env) => ({
    main: {
      clientId: env.JDY_CLIENT_ID,
      clientSecret: env.JDY_CLIENT_SECRET,
      outerInstanceId: env.JDY_OUTER_INSTANCE_ID,
      baseUrl: env.JDY_BASE_URL,
    },
  }),
  authorize: bearer((env) => ({ page: { tokens: [env.RELAY_TOKEN] } })),
  allow: ['customers.list', 'customers.get', 'customers.save'],
  cors: { origins: (env) => env.PAGES.split(' ') },
  messages: zh, // for callers whose Accept-Language is zh
});
