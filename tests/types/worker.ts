// Only with the types of workerd: a Worker with account sets, a queue and an entrypoint.
import { expectTypeOf } from 'expect-type';
import { Client } from 'jdy-wasm';
import { customer, material } from 'jdy-wasm/bd';
import { getAll, reconcile, toSave, upsert, type Upserted } from 'jdy-wasm/records';
import { sync } from 'jdy-wasm/sync';
import {
  createAccountSet,
  createEntrypoint,
  createRelay,
  createSaveConsumer,
  bearer,
  shared,
  type DeadLetter,
  type EntrypointMethods,
  type SaveMessage,
} from 'jdy-wasm/worker';
import { cloudflareAccess, jwt, type Claims } from 'jdy-wasm/worker/jwt';

interface Env {
  readonly ACCOUNT_SETS: DurableObjectNamespace<AccountSet>;
  readonly DEAD_LETTERS: Queue<DeadLetter>;
  readonly SAVES: Queue<SaveMessage>;
  readonly JDY: Service<typeof Jdy>;
  readonly SECRET: string;
}

const credentials = ({ SECRET }: Env) => ({
  main: { clientId: '1', clientSecret: SECRET, appKey: 'k', appSecret: SECRET, routerAddr: 'https://tf.jdy.com' },
});
const objects = (env: Env) => env.ACCOUNT_SETS;

export class AccountSet extends createAccountSet(credentials) {}
export class Jdy extends createEntrypoint({ accounts: credentials, objects, allow: [material] }) {}

const relay = createRelay<Env>({
  accounts: (env) => ({ main: { ...credentials(env).main, ...shared(env.ACCOUNT_SETS, 'main') } }),
  authorize: bearer({ page: { tokens: ['a-token-of-the-page-0001'] } }),
});

export default {
  fetch: relay.fetch,
  queue: createSaveConsumer({ accounts: credentials, objects, deadLetters: (env: Env) => env.DEAD_LETTERS }),
} satisfies ExportedHandler<Env, SaveMessage>;

/** Code elsewhere in such a Worker. */
export async function use(env: Env): Promise<string[]> {
  await env.SAVES.send({ operation: 'customers.save', fields: { name: '甲' }, accountSet: 'main' });
  const client = new Client({ ...credentials(env).main, ...shared(env.ACCOUNT_SETS, 'main') });
  await client.customers.get({ number: '1' });
  const { ids } = await env.JDY.saveCustomer({ name: '甲' });
  return ids ?? [];
}

/** Functions over records accept the methods of another Worker. */
export async function remote(jdy: EntrypointMethods): Promise<void> {
  const materials = await jdy.on(material);
  const record = await materials.get({ id: '1' });
  const request = toSave(material, record);
  expectTypeOf(await upsert(materials, request)).toEqualTypeOf<Upserted>();
  for await (const result of getAll(materials, { ids: ['1'] }))
    if (result.ok) expectTypeOf(result.record).toEqualTypeOf<typeof record>();
  // Over RPC `on` is a promise, and a list is one page: their types are not those of a client.
  // @ts-expect-error no `on` of a client
  sync(jdy, customer);
  // @ts-expect-error no `on` of a client
  await reconcile(jdy, material, request, {});
}

// @ts-expect-error `authorize` is missing
createRelay<Env>({ accounts: credentials });
// @ts-expect-error no such binding
createRelay<Env>({ accounts: ({ MISSING }) => ({ main: { ...credentials(MISSING).main } }), authorize: bearer({}) });
// @ts-expect-error no such operation
createRelay<Env>({ accounts: credentials, authorize: bearer({}), allow: ['customers.delete'] });

// Authorisation by Cloudflare Access.
const grant = ({ sub }: Claims) => (typeof sub === 'string' ? { name: sub } : undefined);
createRelay<Env>({ accounts: credentials, authorize: cloudflareAccess({ team: 'team', audience: 'tag', grant }) });
createRelay<Env>({
  accounts: credentials,
  authorize: jwt({ secret: ({ SECRET }) => SECRET, issuer: 'https://issuer.example', audience: 'relay', grant }),
  cors: { origins: ['https://page.example'], allowHeaders: ['traceparent'] },
  log: async () => {},
});
