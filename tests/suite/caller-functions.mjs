// Functions of the caller that never settle, settle late, reject or throw: no call hangs, and late slots and locks are
// given back.
import { account, application } from './credentials.mjs';
import { thrown } from './promises.mjs';

const TOTAL_MS = 80;
const LATE_MS = 160;
const failure = new Error('out of order');
/** A value that throws at every access. */
const unreadable = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const UNREADABLE = 'what was thrown cannot be read';
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The ways in which a function of the caller misbehaves; `right` is the correct function. */
const WAYS = {
  'never settles': () => new Promise(() => {}),
  'settles late': async (right) => {
    await later(LATE_MS);
    return right();
  },
  rejects: () => Promise.reject(failure),
  throws: () => {
    throw failure;
  },
  'throws an unreadable value': () => {
    throw unreadable();
  },
};

/** One call of each kind. */
const CALLS = {
  read: (client) => client.customers.get({ id: '1' }),
  save: (client) => client.customers.save({ name: '甲', number: 'K1' }),
  list: (client) => client.customers.list().toArray({ limit: 1 }),
};

/** A service that gives a token and accepts every call. */
function service() {
  const sent = [];
  const answers = {
    read: { id: '1', name: '甲', number: 'K1' },
    list: { rows: [{ id: '1', name: '甲', number: 'K1' }], count: 1, total_page: 1, page: 1, page_size: 100 },
    save: { ids: ['1'], id_number_map: { 1: 'K1' } },
  };
  const fetch = async (url, { method }) => {
    const { pathname } = new URL(url);
    sent.push(pathname);
    const business = method === 'POST' ? answers.save : pathname.endsWith('_detail') ? answers.read : answers.list;
    const data = pathname.endsWith('kingdee_auth_token')
      ? { 'app-token': 'token', expires: Date.now() + 86_400_000 }
      : business;
    return Response.json({ errcode: 0, description: 'success', data });
  };
  return { sent, fetch };
}

export default function (QUnit, { jdy, data }) {
  QUnit.module('functions of the caller');

  const signing = { ...application, ...account, totalTimeoutMs: TOTAL_MS, dangerouslyAllowBrowser: true };
  const relayed = { relay: 'https://relay.example', totalTimeoutMs: TOTAL_MS };
  const store = { get: () => undefined, set: () => {} };

  /**
   * Each function of the caller: the options that contain it, and its correct behaviour. `back` counts the slots and
   * locks that are given back.
   */
  const functions = (back) => {
    const release = () => void (back.given += 1);
    const grant = () => {
      back.granted += 1;
      return release;
    };
    return {
      'tokenStore.get': [signing, (way) => ({ tokenStore: { ...store, get: () => way(() => undefined) } })],
      'tokenStore.withLock': [
        signing,
        (way) => ({
          tokenStore: {
            ...store,
            withLock: (_, run) =>
              way(async () => {
                back.granted += 1;
                await run();
                back.given += 1;
              }),
          },
        }),
      ],
      permit: [signing, (way) => ({ permit: () => way(grant) })],
      authorization: [relayed, (way) => ({ authorization: () => way(() => 'token') })],
      'permit of a relay': [relayed, (way) => ({ permit: () => way(grant) })],
    };
  };

  for (const [way, behave] of Object.entries(WAYS)) {
    QUnit.test(`a function that ${way} ends each call in time, and is named`, async (t) => {
      const back = { granted: 0, given: 0 };
      const all = Object.entries(functions(back)).flatMap(([name, [options, change]]) =>
        Object.entries(CALLS).map(async ([kind, begin]) => {
          const { sent, fetch } = service();
          const client = new jdy.Client({ ...options, fetch, ...change(behave) });
          const begun = performance.now();
          const error = await thrown(begin(client));
          const what = `${name}, ${kind}: ${error?.stack}`;
          t.true(performance.now() - begun < 20 * TOTAL_MS, what);
          t.deepEqual(sent, [], what);
          const function_ = name.split(' ')[0];
          t.true(`${error?.description}`.startsWith(function_), what);
          if (way === 'rejects' || way === 'throws') t.strictEqual(error.cause, failure, what);
          else if (way.endsWith('unreadable value')) t.strictEqual(error.cause?.message, UNREADABLE, what);
          else t.strictEqual(error?.code, 'timeout', what);
        }),
      );
      await Promise.all(all);
      await later(LATE_MS);
      t.strictEqual(back.given, back.granted, 'a slot that was granted late was given back');
      if (way === 'settles late') t.strictEqual(back.granted, 9);
    });
  }

  QUnit.test('a token store that fails to store a token ends no call, and is reported once', async (t) => {
    const { error } = console;
    const told = [];
    console.error = (...said) => told.push(said.map(String).join(' '));
    try {
      for (const [way, behave] of Object.entries(WAYS)) {
        for (const [kind, begin] of Object.entries(CALLS)) {
          told.length = 0;
          const { sent, fetch } = service();
          const tokenStore = { ...store, set: () => behave(() => {}) };
          const client = new jdy.Client({ ...signing, totalTimeoutMs: 2 * TOTAL_MS, fetch, tokenStore });
          await begin(client);
          await begin(client);
          t.strictEqual(sent.length, 3, `set ${way}, ${kind}: one token`);
          t.strictEqual(told.filter((said) => said.includes('tokenStore.set')).length, 1, `set ${way}, ${kind}`);
        }
      }
    } finally {
      console.error = error;
    }
  });

  QUnit.test('a call that hangs does not delay the others', async (t) => {
    let asked = 0;
    const get = () => (asked++ ? undefined : new Promise(() => {}));
    const { fetch } = service();
    const client = new jdy.Client({ ...signing, totalTimeoutMs: 5_000, fetch, tokenStore: { ...store, get } });
    const hanging = thrown(client.customers.get({ id: '1' }, { totalTimeoutMs: TOTAL_MS }));
    const [error, customer] = await Promise.all([hanging, client.customers.get({ id: '1' })]);
    t.deepEqual([error.code, customer.id, asked], ['timeout', '1', 2]);
  });

  QUnit.test('a signal ends a permit that the call gave up', async (t) => {
    let given;
    const permit = (signal) => {
      given = signal;
      return new Promise(() => {});
    };
    const client = new jdy.Client({ ...signing, fetch: service().fetch, permit });
    t.strictEqual((await thrown(client.customers.get({ id: '1' }))).code, 'timeout');
    await later(TOTAL_MS);
    t.true(given.aborted);
  });

  QUnit.test('a fetch that throws an unreadable value fails a read, and leaves a save unknown', async (t) => {
    const headers = new Headers();
    const text = () => Promise.reject(unreadable());
    const thrower = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw unreadable();
        },
        get: () => {
          throw unreadable();
        },
      },
    );
    const fetches = {
      throws: () => {
        throw unreadable();
      },
      rejects: () => Promise.reject(unreadable()),
      'rejects with what throws': () => Promise.reject(thrower),
      'gives it': () => Promise.resolve(unreadable()),
      'gives such headers': () => Promise.resolve({ status: 200, headers: thrower, text }),
      'gives such a text': () => Promise.resolve({ status: 200, headers, text }),
    };
    for (const [name, fails] of Object.entries(fetches)) {
      const { fetch } = service();
      const fetchOf = (url, init) => (url.includes('kingdee_auth_token') ? fetch(url, init) : fails());
      const client = new jdy.Client({ ...signing, totalTimeoutMs: 5_000, maxRetries: 0, fetch: fetchOf });
      for (const [kind, begin] of Object.entries(CALLS)) {
        const error = await thrown(begin(client));
        const expected = name === 'throws' || name === 'gives such headers' ? 'config' : 'network';
        const isUnknown = kind === 'save';
        t.strictEqual(error.code, isUnknown ? 'outcome_unknown' : expected, `${name}, ${kind}: ${error}`);
        const { cause } = isUnknown ? error.cause : error;
        t.strictEqual(cause instanceof Error, true, `${name}, ${kind}`);
      }
    }
  });

  QUnit.test('a faulty signal of another implementation hangs no call', async (t) => {
    const wrong = () => {
      throw unreadable();
    };
    const signal = (changes) => ({
      aborted: false,
      reason: failure,
      addEventListener() {},
      removeEventListener() {},
      ...changes,
    });
    for (const [kind, begin] of Object.entries({
      read: (client, options) => client.customers.get({ id: '1' }, options),
      save: (client, options) => client.customers.save({ name: '甲', number: 'K1' }, options),
      list: (client, options) => client.customers.list({}, options).toArray({ limit: 1 }),
    })) {
      const { sent, fetch } = service();
      const client = new jdy.Client({ ...signing, totalTimeoutMs: 5_000, fetch });
      // The answer has arrived, so the signal is not needed any more.
      t.true(Boolean(await begin(client, { signal: signal({ removeEventListener: wrong }) })), kind);
      sent.length = 0;
      t.strictEqual(
        (await thrown(begin(client, { signal: signal({ addEventListener: wrong }) }))).message,
        UNREADABLE,
        kind,
      );
      t.deepEqual(sent, [], kind);
      // A signal that fires without a reason.
      let fire;
      const fired = Object.defineProperty(signal({ addEventListener: (_, listener) => (fire = listener) }), 'reason', {
        get: wrong,
      });
      const hanging = new jdy.Client({ ...signing, totalTimeoutMs: 5_000, fetch: () => new Promise(() => {}) });
      const ended = thrown(begin(hanging, { signal: fired }));
      await later(10);
      fire();
      t.strictEqual((await ended).code, 'aborted', kind);
    }
    // The reason is a value of the caller.
    const { fetch } = service();
    const reason = unreadable();
    const aborted = { signal: signal({ aborted: true, reason }) };
    const error = await thrown(new jdy.Client({ ...signing, fetch }).customers.get({ id: '1' }, aborted));
    t.true(error.code === 'aborted' && error.cause === reason);
  });

  QUnit.test('a save refuses ciphertext and fields that only answers have', async (t) => {
    const { client_secret: clientSecret, ciphertext } = data.others.privacy[0];
    for (const options of [{ ...signing, clientSecret }, relayed]) {
      const { sent, fetch } = service();
      const client = new jdy.Client({ ...options, totalTimeoutMs: 5_000, fetch });
      const save = (fields, options) => client.customers.save({ name: '甲', number: 'K1', ...fields }, options);
      for (const [fields, path, words] of [
        [{ addr: ciphertext }, 'addr', 'decrypt: true'],
        [{ contact_persons: [{ id: '1', mobile: ciphertext }] }, 'contact_persons[0].mobile', 'decrypt: true'],
        [{ bomentity: [] }, 'bomentity', 'contact_persons'],
        [{ create_time: '2026-01-01 00:00:00' }, 'create_time', 'eave out what an answer had'],
      ]) {
        const error = await thrown(save(fields));
        t.deepEqual([error.code, error.path, sent.length], ['invalid_request', path, 0], `${error}`);
        t.true(error.hint.includes(words), error.hint);
      }
      await save({ addr: ciphertext }, { allowEncrypted: true });
      t.true(sent.length > 0);
    }
  });
}
