// Only with the types of Node: a relay in a process, with both Redis clients.
import { createServer } from 'node:http';
import { Client } from 'jdy-wasm';
import { bearer, createRelay, custom, redisAccount, type RedisOptions, type RelayLog } from 'jdy-wasm/relay';
import { jwt } from 'jdy-wasm/relay/jwt';
import { listener, serve } from 'jdy-wasm/relay/node';

const account = { clientId: '1', clientSecret: 's', appKey: 'k', appSecret: 's', routerAddr: 'https://tf.jdy.com' };

/** As `ioredis` declares it. */
declare const ioredis: { eval(script: string, count: number, ...rest: (string | number)[]): Promise<unknown> };
/** As `redis` declares it. */
declare const redis: { eval(script: string, options: { keys?: string[]; arguments?: string[] }): Promise<unknown> };
const one: RedisOptions['eval'] = (script, keys, values) => ioredis.eval(script, keys.length, ...keys, ...values);
const other: RedisOptions['eval'] = (script, keys, values) => redis.eval(script, { keys, arguments: values });

const relay = createRelay({
  accounts: { main: redisAccount(account, { name: 'main', eval: one }), alone: account },
  authorize: bearer({ page: { tokens: ['a-token-of-the-page-0001'], accounts: ['main'] } }),
  allow: ['customers.list', 'GET /jdy/v2/bd/material'],
  log: (entry: RelayLog) => console.log(entry.id),
});
createRelay({ accounts: () => ({ main: account }), authorize: custom((request) => ({ name: request.method })) });
createRelay({
  accounts: { main: account },
  authorize: jwt({ jwks: 'https://a.example/jwks', issuer: 'i', audience: 'a' }),
});
// @ts-expect-error `authorize` is missing
createRelay({ accounts: { main: account } });

export async function run(): Promise<void> {
  const { closed } = await serve(relay, { port: 0, signals: ['SIGTERM'] });
  createServer(listener(relay));
  const client = new Client(redisAccount(account, { name: 'main', eval: other }));
  await client.customers.get({ number: '1' });
  await closed;
}
