// The arguments and results of calls, and the code that the compiler must refuse.
import { expectTypeOf } from 'expect-type';
import {
  Client,
  type AuthorisedAccount,
  type Call,
  type Customer,
  type CustomerRow,
  type CustomerSave,
  type CustomerSaved,
  type KnownAccount,
  type List,
  type MemberSaved,
  type Page,
  type ResponseDetails,
  type SaveResult,
  type TokenStore,
} from 'jdy-wasm';

declare const application: { clientId: string; clientSecret: string };
declare const known: KnownAccount;
declare const authorised: AuthorisedAccount;
declare const store: TokenStore;
declare const signal: AbortSignal;
declare const inputs: CustomerSave[];

export const jdy = new Client({ ...application, ...known });
new Client({ ...application, ...authorised, tokenStore: store, onRetry: ({ delayMs }) => void delayMs.toFixed() });
new Client({ ...application, ...known, fetch: (url, init) => fetch(url, init), timeoutMs: 1, arrayFormat: 'json' });
// @ts-expect-error no account set
new Client(application);
// @ts-expect-error both kinds of account set
new Client({ ...application, ...known, outerInstanceId: '1' });
// @ts-expect-error a secret is missing
new Client({ clientId: '1', ...known });
// @ts-expect-error no such option
new Client({ ...application, ...known, timeout: 1 });
// @ts-expect-error no such format
new Client({ ...application, ...known, arrayFormat: 'comma' });
// @ts-expect-error not a number
new Client({ ...application, ...known, timeoutMs: '1' });

export async function calls(): Promise<void> {
  const saved = jdy.customers.save({ name: 'a', contact_persons: [{ contact_person: 'b', gender: 1 }] }, { signal });
  expectTypeOf(saved).toEqualTypeOf<Call<CustomerSaved>>();
  expectTypeOf(await saved).toEqualTypeOf<CustomerSaved>();
  expectTypeOf((await saved.withResponse()).response).toEqualTypeOf<ResponseDetails>();
  expectTypeOf((await saved).ids).toExtend<readonly string[] | null | undefined>();
  // @ts-expect-error a customer has a name
  jdy.customers.save({ number: '1' });
  // @ts-expect-error the wire's name is contact_persons
  jdy.customers.save({ name: 'a', contactPersons: [] });
  // @ts-expect-error gender is 1 or 2
  jdy.customers.save({ name: 'a', contact_persons: [{ contact_person: 'b', gender: '1' }] });
  // @ts-expect-error the service refuses anything but a boolean
  jdy.customers.save({ name: 'a', deduct: 9 });
  // @ts-expect-error nothing to decrypt in the answer
  jdy.customers.save({ name: 'a' }, { decrypt: true });

  const one = await jdy.customers.get({ number: '1' }, { decrypt: true });
  expectTypeOf(one).toEqualTypeOf<Customer>();
  expectTypeOf(one.number).not.toBeAny();
  // @ts-expect-error one of them, not both
  jdy.customers.get({ id: '1', number: '1' });
  // @ts-expect-error one of them
  jdy.customers.get({});
  // @ts-expect-error ids have up to 19 digits, so they are text
  jdy.customers.get({ id: 1 });

  const list = jdy.customers.list({ search: 'a', order_by: 'name desc' });
  expectTypeOf(list).toEqualTypeOf<List<CustomerRow>>();
  for await (const row of list) expectTypeOf(row).toEqualTypeOf<CustomerRow>();
  for await (const page of list.pages()) expectTypeOf(page).toEqualTypeOf<Page<CustomerRow>>();
  expectTypeOf(await list.toArray({ limit: 1 })).toEqualTypeOf<CustomerRow[]>();
  expectTypeOf(await list.toArray()).toEqualTypeOf<CustomerRow[]>();
  expectTypeOf(await list.page(2)).toEqualTypeOf<Page<CustomerRow>>();

  for await (const result of jdy.customers.saveAll(inputs, { concurrency: 2 })) {
    expectTypeOf(result).toEqualTypeOf<SaveResult<CustomerSaved>>();
    if (result.ok) expectTypeOf(result.saved).toEqualTypeOf<CustomerSaved>();
    else expectTypeOf(result.error.code).toBeString();
    // @ts-expect-error only a success has it
    void result.ids;
  }

  expectTypeOf(await jdy.members.save({ mobile: '1', name: 'a' }, { decrypt: true })).toEqualTypeOf<MemberSaved>();
  // @ts-expect-error members are found by their mobile
  jdy.members.save({ name: 'a' });
  await jdy.cust.save({ biz_type: 'a', data: { any: [1, { thing: null }] } });
  // @ts-expect-error the kind of record is missing
  jdy.cust.save({ data: {} });

  const answer = await jdy.request('GET', '/jdy/v2/bd/material', { query: { page: 1, group: ['1', '2'] } });
  expectTypeOf(answer).toBeUnknown();
  // @ts-expect-error not a value of a query
  jdy.request('GET', '/a', { query: { page: {} } });
}
