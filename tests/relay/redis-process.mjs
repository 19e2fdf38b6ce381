// A relay with its token and rate limit in Redis, with either of two Redis clients.
import process from 'node:process';
import { Redis } from 'ioredis';
import { bearer, createRelay, redisAccount } from 'jdy-wasm/relay';
import { serve } from 'jdy-wasm/relay/node';
import { createClient } from 'redis';

const { ACCOUNT, CLIENT, REDIS, TOKEN } = process.env;

const clients = {
  async ioredis() {
    const redis = new Redis(REDIS, { maxRetriesPerRequest: 1 }).on('error', () => {});
    const run = (script, keys, values) => redis.eval(script, keys.length, ...keys, ...values);
    return { run, close: () => redis.quit() };
  },
  async redis() {
    const redis = await createClient({ socket: { path: REDIS } })
      .on('error', () => {})
      .connect();
    const run = (script, keys, values) => redis.eval(script, { keys, arguments: values });
    return { run, close: () => redis.close() };
  },
};

const { run, close } = await clients[CLIENT]();
const relay = createRelay({
  accounts: { main: redisAccount(JSON.parse(ACCOUNT), { name: 'main', eval: run }) },
  authorize: bearer({ page: { tokens: [TOKEN] } }),
  timeoutMs: 100_000,
});
const { url, closed } = await serve(relay, { port: 0 });
console.log(JSON.stringify({ url }));
await closed;
await close();
console.log('closed');
