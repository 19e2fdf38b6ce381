// The entries records and sync: their results, and the code that the compiler must refuse.
import { expectTypeOf } from 'expect-type';
import type { Client, CustomerRow } from 'jdy-wasm';
import { customer, incomeCategorization, material, type MaterialRow, type MaterialSave } from 'jdy-wasm/bd';
import { Client as RelayClient } from 'jdy-wasm/relay-client';
import { getAll, reconcile, toSave, upsert, type Reconciled, type Upserted } from 'jdy-wasm/records';
import { sync, type SyncCursor } from 'jdy-wasm/sync';

import { jdy } from './client.js';

export async function records(cursor: SyncCursor): Promise<void> {
  for await (const result of getAll(jdy.customers, { ids: ['1'] }, { decrypt: true, concurrency: 2 })) {
    if (result.ok) expectTypeOf(result.record.name).toEqualTypeOf<string>();
    else expectTypeOf(result.error.hint).toBeString();
  }
  // @ts-expect-error one of the two
  getAll(jdy.customers, { ids: ['1'], numbers: ['1'] });
  // @ts-expect-error no such key
  getAll(jdy.customers, { names: ['1'] });
  const request = toSave(material, await jdy.on(material).get({ id: '1' }));
  expectTypeOf(request).toEqualTypeOf<MaterialSave>();
  expectTypeOf(await upsert(jdy.on(material), request, { by: 'number' })).toEqualTypeOf<Upserted>();
  // @ts-expect-error no number
  upsert(jdy.customers, { name: 'a' }, { by: 'name' });
  expectTypeOf(await reconcile(jdy, material, request, {})).toEqualTypeOf<Reconciled>();

  for await (const row of sync(jdy, customer, { cursor, query: { search: 'a' } })) {
    expectTypeOf(row).toEqualTypeOf<CustomerRow>();
  }
  const changes = sync(jdy, material, { since: 1 });
  for await (const row of changes) expectTypeOf(row).toEqualTypeOf<MaterialRow>();
  expectTypeOf(changes.cursor).toEqualTypeOf<SyncCursor | null>();
  // @ts-expect-error no such filter
  sync(jdy, customer, { query: { nonsense: 1 } });
  // @ts-expect-error its list has no time of change
  sync(jdy, incomeCategorization);

  // Any object with the client's `on` and lists, such as the client of a relay.
  const relayed = new RelayClient({ relay: 'https://relay.example', authorization: () => 'Bearer a' });
  const own: Pick<Client, 'on'> = { on: (resource) => jdy.on(resource) };
  for (const client of [relayed, own]) {
    for await (const row of sync(client, customer)) expectTypeOf(row).toEqualTypeOf<CustomerRow>();
    expectTypeOf(await reconcile(client, material, request, {})).toEqualTypeOf<Reconciled>();
    await upsert(client.on(material), toSave(material, await client.on(material).get({ id: '1' })));
  }
}
