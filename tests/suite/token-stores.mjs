// Token stores of the caller: their locks and their failures.
import { connecting, LIST, TOKEN } from './connecting.mjs';
import { thrown } from './promises.mjs';
import { taking } from './requests.mjs';

/** A lock for each key, as in a store that processes share. */
function locks() {
  const last = new Map();
  return async (key, run) => {
    const before = last.get(key);
    const mine = Promise.resolve(before).then(run);
    last.set(
      key,
      mine.catch(() => {}),
    );
    return mine;
  };
}

function memory() {
  const values = new Map();
  const expiries = [];
  const get = async (key) => values.get(key);
  const set = async (key, value, expires) => {
    values.set(key, value);
    expiries.push(expires);
  };
  return { values, expiries, store: { get, set } };
}

export default function (QUnit, { jdy, gateways }) {
  for (const gateway of gateways) {
    QUnit.module(`token stores: ${gateway.name}`);

    const { own, send, connect, read } = connecting(jdy, gateway);
    const { outerInstanceId, accountId } = gateway.credentials;
    const { appKey, appSecret, routerAddr, ...application } = own;
    const tokens = async () =>
      (await gateway.journal()).filter(({ operation }) => operation === 'kingdee_auth_token').length;

    QUnit.test('two hundred first calls fetch one token', async (t) => {
      const before = await tokens();
      const fresh = connect();
      const all = await Promise.all(Array.from({ length: 200 }, () => read(fresh)));
      t.true(all.every(({ rows }) => rows.length === 1));
      t.strictEqual((await tokens()) - before, 1);
    });

    QUnit.test('a token store is shared', async (t) => {
      const before = await tokens();
      const { store, values, expiries } = memory();
      await read(connect({ tokenStore: store }));
      await read(connect({ tokenStore: store }));
      t.strictEqual((await tokens()) - before, 1);
      t.strictEqual(values.size, 1);
      const [[key, value]] = values;
      t.true(key.includes(own.clientId) && typeof value === 'string');
      t.true(![own.clientSecret, own.appSecret].some((secret) => key.includes(secret)), 'no secret in a key');
      t.true(expiries[0] > Date.now() && expiries[0] < Date.now() + 2 * 86_400_000, 'milliseconds since the epoch');
      values.set(key, 'written by another program');
      await read(connect({ tokenStore: store }));
      values.delete(key);
      await read(connect({ tokenStore: { get: () => null, set: store.set } }));
      t.strictEqual((await tokens()) - before, 3);
      t.strictEqual(values.size, 1);
    });

    QUnit.test('an account set is found by its instance', async (t) => {
      const { store, values } = memory();
      const options = { ...application, outerInstanceId, accountId };
      const find = (change) =>
        new jdy.Client({
          ...gateway.options,
          ...options,
          tokenStore: store,
          dangerouslyAllowBrowser: true,
          ...taking(change),
        });
      t.strictEqual((await read(find())).rows.length, 1);
      t.strictEqual(values.size, 2, 'account and token');
      const asked = (await gateway.journal()).length;
      t.strictEqual((await read(find())).rows.length, 1);
      t.strictEqual((await gateway.journal()).length - asked, 1, 'both were kept');
      t.strictEqual((await thrown(read(find({ accountId: '404', tokenStore: undefined })))).path, 'accountId');
      t.strictEqual((await thrown(read(find({ appKey })))).path, 'appKey');
    });

    QUnit.test('a token is kept before it is used', async (t) => {
      const order = [];
      const store = {
        get: () => undefined,
        set: async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          order.push('kept');
        },
      };
      const fetch = (request) => {
        order.push(new URL(request.url).pathname);
        return send(request);
      };
      await read(connect({ tokenStore: store, fetch }));
      t.deepEqual(order, [TOKEN, 'kept', LIST]);
    });

    QUnit.test('the failure of a token store is reported', async (t) => {
      const failure = new Error('out of order');
      const ways = {
        get: { get: () => Promise.reject(failure), set: () => {} },
        'get, at once': {
          get: () => {
            throw failure;
          },
          set: () => {},
        },
        withLock: { ...memory().store, withLock: () => Promise.reject(failure) },
        'withLock, at once': {
          ...memory().store,
          withLock: () => {
            throw failure;
          },
        },
      };
      for (const [name, tokenStore] of Object.entries(ways)) {
        const error = await thrown(read(connect({ tokenStore })));
        t.strictEqual(error.code, 'config', name);
        t.strictEqual(error.cause, failure, name);
      }
      const idle = await thrown(read(connect({ tokenStore: { ...memory().store, withLock: async () => {} } })));
      t.strictEqual(idle.code, 'config');
      t.true(idle.cause.message.includes('withLock'));
    });

    QUnit.test('a token that a store fails to keep is used from memory, and the failure is reported', async (t) => {
      const { error } = console;
      const told = [];
      console.error = (...said) => told.push(said);
      try {
        const failing = [
          () => Promise.reject(new Error('disk full')),
          (_key, value) => Promise.reject(new Error(value)),
        ];
        for (const set of failing) {
          const client = connect({ tokenStore: { get: () => undefined, set } });
          await read(client);
          await read(client);
        }
      } finally {
        console.error = error;
      }
      t.strictEqual(told.length, 2);
      t.strictEqual(told[0][1].message, 'disk full');
      t.true(told[1][1].message.startsWith('…'), 'no token is shown');
    });

    QUnit.test('a token store with locks is asked once by many', async (t) => {
      const before = await tokens();
      const { store } = memory();
      const tokenStore = { ...store, withLock: locks() };
      await Promise.all(Array.from({ length: 5 }, () => read(connect({ tokenStore }))));
      t.strictEqual((await tokens()) - before, 1);
    });

    QUnit.test('a lock without a waiter is released at once', async (t) => {
      const { store } = memory();
      const withLock = locks();
      let free;
      const service = (gateway.options.baseUrl ?? 'https://api.kingdee.com').split('://')[1].replace(':', '%3A');
      const key = `jdy:token:${service}:${own.clientId}:${own.appKey}`;
      const other = withLock(key, () => new Promise((resolve) => (free = resolve)));
      const entered = [];
      const tokenStore = {
        ...store,
        withLock: (key, run) => {
          entered.push(key);
          return withLock(key, run);
        },
      };
      const controller = new AbortController();
      const waiting = thrown(read(connect({ tokenStore }), { signal: controller.signal }));
      while (!entered.length) await new Promise((resolve) => setTimeout(resolve, 1));
      controller.abort('no longer');
      t.strictEqual((await waiting).cause, 'no longer');
      t.deepEqual(entered, [key]);
      free();
      await other;
      t.strictEqual(await withLock(key, async () => 'free'), 'free');
    });

    QUnit.test('a call that is ended releases its lock', async (t) => {
      const withLock = locks();
      const [locked, controller] = [[], new AbortController()];
      const tokenStore = {
        ...memory().store,
        withLock: (key, run) => {
          locked.push(key);
          return withLock(key, run);
        },
      };
      const fetch = () => {
        controller.abort();
        return new Promise(() => {});
      };
      t.strictEqual(
        (await thrown(read(connect({ tokenStore, fetch }), { signal: controller.signal }))).code,
        'aborted',
      );
      t.strictEqual(await withLock(locked[0], async () => 'free'), 'free');
    });

    QUnit.test('a lock that is granted at the moment of the abort is given back', async (t) => {
      const controller = new AbortController();
      let ran;
      const tokenStore = {
        ...memory().store,
        withLock: (_key, run) => {
          ran = run();
          controller.abort();
          return ran;
        },
      };
      t.strictEqual((await thrown(read(connect({ tokenStore }), { signal: controller.signal }))).code, 'aborted');
      t.strictEqual(await ran.then(() => 'free'), 'free');
    });
  }
}
