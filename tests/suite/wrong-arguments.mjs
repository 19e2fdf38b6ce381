// Calls every public function with wrong arguments: none, null, a text, a number, a list. Each time the package throws
// an error of its own and sends nothing.
import { thrown } from './promises.mjs';
import { LOST as lost, RECORD as record, refusalsOf } from './refusals.mjs';

const NOTHING = [undefined, null];
const PRIMITIVES = ['text', 5, true, Symbol('x'), () => {}];
const NO_OBJECTS = [...PRIMITIVES, ['a']];

export default function (QUnit, { jdy, gateways, bd, records, changes, receiver, zh, diagnosis }) {
  QUnit.module('wrong arguments');

  const { customer } = bd;
  const { getAll, reconcile, toSave, upsert } = records;
  const refusals = refusalsOf(jdy, gateways[0]);
  const { client, customers, first, refused, rejected } = refusals;

  QUnit.test('functions over records', async (t) => {
    await refused(t, (value) => toSave(value, record), 'resource', [...NOTHING, ...NO_OBJECTS, {}]);
    await refused(t, (value) => toSave(customer, value), 'record', [...NOTHING, ...NO_OBJECTS]);
    await refused(t, (value) => toSave(customer, record, value), 'options', NO_OBJECTS);
    await rejected(t, (value) => upsert(value, record), 'methods', [...NOTHING, ...NO_OBJECTS, {}, { get() {} }]);
    await rejected(t, (value) => upsert(customers, value), 'record', [...NOTHING, 'text', 5, true, ['a']]);
    await rejected(t, (value) => upsert(customers, record, value), 'options', NO_OBJECTS);
    await rejected(t, (value) => upsert(customers, record, { by: value }), 'by', [5, true, Symbol('x'), ['number']]);
    await refused(t, (value) => first(getAll(value, { ids: ['1'] })), 'methods', [...NOTHING, ...NO_OBJECTS, {}]);
    await refused(t, (value) => first(getAll(customers, value)), 'keys', [...NOTHING, ...NO_OBJECTS, {}]);
    await refused(t, (value) => first(getAll(customers, { numbers: value })), 'inputs', [...PRIMITIVES, {}]);
    await refused(t, (value) => first(getAll(customers, { ids: ['1'] }, value)), 'options', NO_OBJECTS);
    const clients = [...NOTHING, ...NO_OBJECTS, {}];
    await rejected(t, (value) => reconcile(value, customer, record, lost), 'client', clients);
    await rejected(t, (value) => reconcile(client, value, record, lost), 'resource', clients);
    await rejected(t, (value) => reconcile(client, customer, value, lost), 'request', [...NOTHING, 'text', 5, ['a']]);
    await rejected(t, (value) => reconcile(client, customer, record, value), 'error', clients);
    await rejected(t, (value) => reconcile(client, customer, record, lost, value), 'options', NO_OBJECTS);
    await refused(t, (value) => first(changes.sync(value, customer)), 'client', clients);
    await refused(t, (value) => first(changes.sync(client, value)), 'resource', clients);
    await refused(t, (value) => first(changes.sync(client, customer, value)), 'options', NO_OBJECTS);
    await refused(t, (value) => first(changes.sync(client, customer, { query: value })), 'query', NO_OBJECTS);
  });

  QUnit.test('a client, its methods and its lists', async (t) => {
    const noResources = [...NOTHING, ...PRIMITIVES.slice(1), {}, [5], { list: 5 }];
    await refused(t, (value) => client.on(value), 'resource', noResources);
    await refused(t, (value) => first(customers.saveAll(value)), 'inputs', [...NOTHING, ...PRIMITIVES, {}]);
    await refused(t, (value) => first(customers.saveAll([record], value)), 'options', NO_OBJECTS);
    await refused(t, (value) => customers.list().toArray(value), 'options', NO_OBJECTS);
    for (const method of ['get', 'save', 'delete']) {
      const options = ['text', 5, true, Symbol('x'), () => {}];
      await rejected(t, (value) => customers[method]({ ids: ['1'], id: '1' }, value), '', options);
    }
    for (const method of ['save', 'delete']) await rejected(t, (value) => customers[method](value), '', PRIMITIVES);
    await rejected(t, (value) => client.request(value, '/jdy/v2/bd/customer'), 'method', [...NOTHING, ...NO_OBJECTS]);
    await rejected(t, (value) => client.request('GET', value), 'path', [...NOTHING, ...NO_OBJECTS]);
    const bare = Object.create(null);
    await rejected(t, (value) => client.request(value, '/'), 'method', [bare]);
    await rejected(t, (value) => client.request('GET', value), 'path', [bare]);
    await rejected(t, (value) => client.request('GET', '/a', value), '', PRIMITIVES);
  });

  QUnit.test('bodies that are no plain object, and paths that are none', async (t) => {
    const binary = [new ArrayBuffer(2), new Uint8Array(2), new DataView(new ArrayBuffer(2))];
    const collections = [new Map([['a', 1]]), new Set([1])];
    const others = [new URLSearchParams('a=1'), new FormData(), new Blob(['a']), ...collections, new Date()];
    const instances = [...binary, ...others, globalThis.Buffer?.from('a')].filter(Boolean);
    for (const value of instances) {
      const kind = Object.prototype.toString.call(value).slice(8, -1);
      for (const call of [
        () => client.request('POST', '/jdy/v2/bd/customer', { body: value }),
        () => customers.save(value),
        () =>
          customers
            .saveAll([value])
            .next()
            .then(({ value: { error } }) => Promise.reject(error)),
      ]) {
        const { code, description, hint } = await thrown(call());
        const said = [code, description.includes(`is ${kind},`), hint.includes('plain object')];
        t.deepEqual(said, ['invalid_request', true, true], `${kind}: ${description}`);
      }
      // A file is sent as one, where it is a field of the body.
      const body = { deep: { value } };
      const { path } = await thrown(client.request('POST', '/jdy/v2/bd/customer', { body }));
      t.strictEqual(path, 'body.deep.value', kind);
    }
    for (const body of ['{"name":"a"}', '', 5, true, new URL('http://localhost/?a=1')]) {
      const error = await thrown(client.request('POST', '/jdy/v2/bd/customer', { body }));
      t.deepEqual([error.path, error.reason, error.hint.includes('plain object')], ['body', 'body_no_object', true]);
    }
    const query = new URLSearchParams({ page: '1', page_size: '1' });
    t.strictEqual((await client.request('GET', '/jdy/v2/bd/customer', { query })).rows.length, 1, 'a query may be one');
    const before = refusals.sent();
    for (const [path, reason] of [
      ['/%zz', 'path_with_query'],
      ['/jdy%2Fv2', 'path_with_query'],
      ['/%2e%2e/a', 'path_with_query'],
      ['//', 'path_with_query'],
      ['//example.com/a', 'path_with_query'],
      ['/jdy//v2', 'path_with_query'],
      ['/jdy\\v2', 'path_with_query'],
      ['\\jdy', 'path_without_slash'],
      ['', 'path_without_slash'],
      ['https://api.kingdee.com/jdy/v2/bd/customer', 'path_without_slash'],
      ['/a?b=1', 'path_with_query'],
      ['/a#b', 'path_with_query'],
      ['/a/../b', 'path_with_dots'],
      ['/./a', 'path_with_dots'],
    ]) {
      const error = await thrown(client.request('GET', path));
      t.deepEqual([error.path, error.reason], ['path', reason], path);
      t.true(error.hint.includes("'/jdy/v2/bd/material'"), error.hint);
    }
    t.strictEqual(refusals.sent(), before, 'nothing was sent');
  });

  QUnit.test('functions without a client', async (t) => {
    const { diagnose, parseRequest } = diagnosis;
    const right = { method: 'GET', url: '/a', headers: {}, clientSecret: 'a' };
    for (const check of [jdy.verify, diagnose]) {
      const changed = (name, values) =>
        rejected(
          t,
          (value) => check({ ...right, [name]: value }),
          name,
          values.filter((value) => value !== undefined),
        );
      await rejected(t, (value) => check(value), 'request', [...NOTHING, ...NO_OBJECTS]);
      for (const name of ['method', 'url', 'clientSecret']) {
        const wrong = [...NOTHING, ...NO_OBJECTS.slice(1), {}];
        await rejected(t, (value) => check({ ...right, [name]: value }), name, wrong);
      }
      await rejected(t, (value) => check({ ...right, headers: value }), 'headers', [...NOTHING, ...PRIMITIVES]);
      await changed('now', [null, 'text', NaN, -1, {}, Symbol('x')]);
      for (const url of [new URL('http://localhost/a'), 'http://localhost/a']) {
        t.strictEqual((await check({ ...right, url, now: Date.now() + 0.5 })).reason, 'missing_header');
      }
    }
    await rejected(t, (value) => diagnose({ ...right, otherSecrets: value }), 'otherSecrets', [null, 'text', 5, ['a']]);
    await refused(t, parseRequest, 'text', [...NOTHING, ...NO_OBJECTS.slice(1), {}]);
    await rejected(t, (value) => jdy.decrypt(value, 'a'.repeat(32)), 'text', [...NOTHING, ...NO_OBJECTS.slice(1)]);
    await rejected(t, (value) => jdy.decrypt('a', value), 'clientSecret', [...NOTHING, ...NO_OBJECTS.slice(1)]);
    const { createAuthorizationReceiver, nodeListener } = receiver;
    const store = { set() {} };
    const receiving = (outerInstanceIds) => createAuthorizationReceiver({ client, store, outerInstanceIds });
    await refused(t, receiving, 'outerInstanceIds', [...NOTHING, ...PRIMITIVES, {}]);
    await refused(t, receiving, 'outerInstanceIds[0]', [[5], [null], ['']]);
    await refused(t, receiving, 'outerInstanceIds[1]', [['a', undefined]]);
    await refused(t, nodeListener, 'receiver', [...NOTHING, 'text', 5, {}, ['a']]);
  });

  QUnit.test('Chinese of what is no error of the package', (t) => {
    const chinese = zh.default;
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const words = (value) => chinese.translate(value).message;
    t.deepEqual([undefined, null, 'text', 5, new TypeError('x'), { message: 'y' }].map(words), [
      'undefined',
      'null',
      'text',
      '5',
      'x',
      'y',
    ]);
    t.deepEqual(chinese.translate(new TypeError('x')), { message: 'x', description: 'x', hint: '' });
    t.deepEqual(
      [Object.create(null), proxy].map((value) => [words(value), chinese.explain(value)]),
      ['[object Object]', '抛出的内容无法读取'].map((text) => [text, text]),
    );
    t.deepEqual(
      [undefined, null, 'text', {}].map((value) => chinese.explain(value)),
      ['undefined', 'null', 'text', '[object Object]'],
    );
  });
}
