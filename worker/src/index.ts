import { bearer, createAccountSet, createDeadLetterConsumer, createEntrypoint } from 'jdy-wasm/worker';
import { createRelay, createSaveConsumer, shared } from 'jdy-wasm/worker';
import zh from 'jdy-wasm/zh';

interface Env {
  JDY_CLIENT_ID: string;
  JDY_CLIENT_SECRET: string;
  JDY_OUTER_INSTANCE_ID: string;
  RELAY_TOKEN: string;
  PAGES: string;
  JDY_BASE_URL: string;
  JDY_ACCOUNT_ID: string;
  ACCOUNT_SETS: DurableObjectNamespace<AccountSet>;
  DEAD_LETTERS: Queue;
}

const accounts = (env: Env) => ({
  main: {
    clientId: env.JDY_CLIENT_ID,
    clientSecret: env.JDY_CLIENT_SECRET,
    outerInstanceId: env.JDY_OUTER_INSTANCE_ID,
    accountId: env.JDY_ACCOUNT_ID || undefined,
    baseUrl: env.JDY_BASE_URL,
  },
});
const objects = (env: Env) => env.ACCOUNT_SETS;
const words = (text = '') => text.match(/\S+/g) ?? [];

export class AccountSet extends createAccountSet(accounts) {}
export class Jdy extends createEntrypoint({ accounts, objects }) {}

const relay = createRelay<Env>({
  accounts: (env) => ({ main: { ...accounts(env).main, ...shared(env.ACCOUNT_SETS, 'main') } }),
  authorize: bearer((env) => ({ pages: { tokens: words(env.RELAY_TOKEN) } })),
  allow: ['customers.list', 'customers.get', 'customers.save', 'members.save', 'cust.save'],
  cors: { origins: (env) => words(env.PAGES) },
  messages: zh, // for callers whose Accept-Language is zh
});

const save = createSaveConsumer({ accounts, objects, deadLetters: (env: Env) => env.DEAD_LETTERS });
const keepLetters = createDeadLetterConsumer({ accounts, objects });
const queue = (batch: MessageBatch, env: Env) => (batch.queue === 'jdy-saves' ? save : keepLetters)(batch, env);
export default { ...relay, queue };
