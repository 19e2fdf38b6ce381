// A relay on a server of your own: it keeps the secrets, checks the caller, and signs.
//   node --env-file=.env server.mjs
import { bearer, createRelay } from 'jdy-wasm/relay';
import { serve } from 'jdy-wasm/relay/node';
import zh from 'jdy-wasm/zh';

const { env } = process;
const words = (text = '') => text.match(/\S+/g) ?? [];

const relay = createRelay({
  accounts: {
    main: {
      clientId: env.JDY_CLIENT_ID,
      clientSecret: env.JDY_CLIENT_SECRET,
      outerInstanceId: env.JDY_OUTER_INSTANCE_ID,
      baseUrl: env.JDY_BASE_URL, // undefined: the service itself
    },
  },
  // Two tokens, separated by a blank, while one replaces the other.
  authorize: bearer({ shop: { tokens: words(env.RELAY_TOKEN) } }),
  allow: ['customers.list', 'customers.get', 'customers.save'],
  // The origins of pages. A mini-program has none.
  cors: { origins: words(env.PAGES) },
  messages: zh, // for callers whose Accept-Language is zh
});

// A reverse proxy adds TLS. SIGTERM waits for the calls under way.
const { url, closed } = await serve(relay, { port: Number(env.PORT ?? 8080), hostname: env.HOST });
console.error(`listening on ${url}`);
await closed;
