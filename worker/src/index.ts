import { bearer, createAccountSet, createEntrypoint, createRelay, createSaveConsumer, shared } from 'jdy-wasm/worker';

interface Env {
  JDY_CLIENT_ID: string;
  JDY_CLIENT_SECRET: string;
  JDY_OUTER_INSTANCE_ID: string;
  RELAY_TOKEN: string;
  /** What replaces RELAY_TOKEN, while both are in use. */
  RELAY_TOKEN_NEXT?: string;
  PAGES: string;
  /** Elsewhere than the service itself: a sandbox. */
  JDY_BASE_URL?: string;
  /** Where the instance has authorised several account sets. */
  JDY_ACCOUNT_ID?: string;
  ACCOUNT_SETS: DurableObjectNamespace<AccountSet>;
  DEAD_LETTERS: Queue;
}

const accounts = (env: Env) => ({
  main: {
    clientId: env.JDY_CLIENT_ID,
    clientSecret: env.JDY_CLIENT_SECRET,
    outerInstanceId: env.JDY_OUTER_INSTANCE_ID,
    accountId: env.JDY_ACCOUNT_ID,
    baseUrl: env.JDY_BASE_URL,
  },
});
const objects = (env: Env) => env.ACCOUNT_SETS;

export class AccountSet extends createAccountSet(accounts) {}
export class Jdy extends createEntrypoint({ accounts, objects }) {}

const relay = createRelay<Env>({
  accounts: (env) => ({ main: { ...accounts(env).main, ...shared(env.ACCOUNT_SETS, 'main') } }),
  authorize: bearer((env) => ({ pages: { tokens: [env.RELAY_TOKEN, env.RELAY_TOKEN_NEXT] } })),
  cors: { origins: (env) => env.PAGES.split(' ') },
});

export default { ...relay, queue: createSaveConsumer({ accounts, objects, deadLetters: (env: Env) => env.DEAD_LETTERS }) };
