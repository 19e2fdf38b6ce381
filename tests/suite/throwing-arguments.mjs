// Calls every public function with arguments that throw when they are read: getters, and a `Proxy`. Each time the
// package throws an error of its own and sends nothing.
import { thrown } from './promises.mjs';
import { LOST as lost, RECORD as record, refusalsOf } from './refusals.mjs';

const fails = () => {
  throw new Error('not to be read');
};
const gone = Proxy.revocable({}, {});
gone.revoke();
/** Objects that throw when they are read. */
const HOSTILE = [
  new Proxy({}, { get: fails }),
  new Proxy({}, { ownKeys: fails }),
  gone.proxy,
  Object.defineProperty({}, 'signal', { get: fails, enumerable: true }),
];

export default function (QUnit, { jdy, gateways, bd, records, changes, receiver, diagnosis }) {
  QUnit.module('arguments that throw');

  const { customer } = bd;
  const { getAll, reconcile, toSave, upsert } = records;
  const { client, customers, connect, first, refused, rejected } = refusalsOf(jdy, gateways[0]);

  QUnit.test('records and options that throw when they are read', async (t) => {
    await refused(t, (value) => toSave(customer, record, value), 'options', HOSTILE);
    await refused(t, (value) => toSave(value, record), 'resource', HOSTILE);
    await rejected(t, (value) => upsert(value, record), 'methods', HOSTILE);
    await rejected(t, (value) => upsert(customers, record, value), 'options', HOSTILE);
    await refused(t, (value) => first(getAll(value, { ids: ['1'] })), 'methods', HOSTILE);
    await refused(t, (value) => first(getAll(customers, value)), 'keys', HOSTILE);
    await refused(t, (value) => first(getAll(customers, { ids: ['1'] }, value)), 'options', HOSTILE);
    await refused(t, (value) => first(customers.saveAll([record], value)), 'options', HOSTILE);
    await rejected(t, (value) => reconcile(client, customer, record, lost, value), 'options', HOSTILE);
    await rejected(t, (value) => reconcile(value, customer, record, lost), 'client', HOSTILE);
    await rejected(t, (value) => reconcile(client, value, record, lost), 'resource', HOSTILE);
    await rejected(t, (value) => reconcile(client, customer, record, value), 'error', HOSTILE);
    await refused(t, (value) => first(changes.sync(value, customer)), 'client', HOSTILE);
    await refused(t, (value) => first(changes.sync(client, value)), 'resource', HOSTILE);
    await refused(t, (value) => first(changes.sync(client, customer, value)), 'options', HOSTILE);
    await refused(t, (value) => first(changes.sync(client, customer, { query: value })), 'query', HOSTILE);
    await refused(t, (value) => first(changes.sync(client, customer, { cursor: value })), 'cursor', HOSTILE);
    await refused(t, (value) => client.on(value), 'resource', HOSTILE);
    await refused(t, (value) => new jdy.Client(value), 'options', HOSTILE, 'config');
    const speechless = (messages) => connect({ messages }).customers.get({ id: '1' });
    await rejected(t, speechless, 'messages.translate', [{}, { translate: 'zh' }, 'zh'], 'config');
    await refused(t, (value) => receiver.createAuthorizationReceiver(value), 'options', HOSTILE);
    await refused(t, (value) => first(customers.list({}, value)), 'options', HOSTILE.slice(1));
    await rejected(t, (value) => customers.list({}, value).page(1), '', HOSTILE);
    await rejected(t, (value) => jdy.createSigner(value), 'options', HOSTILE.slice(1), 'config');
    const stored = (tokenStore) => connect({ tokenStore }).customers.get({ id: '1' });
    await rejected(t, stored, 'tokenStore', HOSTILE.slice(0, 1), 'config');
    const received = { method: 'GET', url: '/a', headers: {}, clientSecret: 'a' };
    for (const check of [jdy.verify, diagnosis.diagnose]) {
      await rejected(t, check, 'request', HOSTILE);
      await rejected(t, (headers) => check({ ...received, headers }), 'headers', HOSTILE);
      await rejected(t, (url) => check({ ...received, url }), 'url', [HOSTILE[0], HOSTILE[2]]);
      const headers = { [Symbol.iterator]: fails };
      await rejected(t, () => check({ ...received, headers }), 'headers', [headers]);
    }
    await rejected(t, (value) => diagnosis.diagnose({ ...received, otherSecrets: value }), 'otherSecrets', HOSTILE);
    const unread = [HOSTILE[0], HOSTILE[2]];
    await refused(t, (value) => toSave(customer, value), '', unread);
    await refused(t, (value) => first(customers.saveAll(value)), '', unread);
    const makers = [5, {}, 'text'].map((make) => ({ [Symbol.asyncIterator]: make }));
    await refused(t, (value) => first(customers.saveAll(value)), 'inputs', makers);
  });

  QUnit.test('what throws when it is read', async (t) => {
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('not now');
        },
        ownKeys: () => {
          throw new Error('not now');
        },
        getPrototypeOf: () => {
          throw new Error('not now');
        },
      },
    );
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = {
      get decrypt() {
        throw new Error('not now');
      },
    };
    for (const value of [thrower, proxy]) {
      for (const call of [
        () => customers.get(value),
        () => customers.get({ id: '1' }, value),
        () => customers.get({ id: '1' }, getter),
        () => customers.save(value),
        () => customers.save(record, value),
        () => customers.delete(value),
        () => client.request('GET', '/a', value),
        () => client.request('GET', '/a', {}, value),
        () => client.request('POST', '/a', { body: value }),
        () => client.request('GET', '/a', { query: value }),
      ]) {
        let error;
        try {
          error = await thrown(call());
        } catch (early) {
          error = new Error(`thrown: ${early}`);
        }
        t.deepEqual([error.code, error.reason, error.cause instanceof Error], ['invalid_request', 'value_threw', true]);
      }
    }
  });
}
