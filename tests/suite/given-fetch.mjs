// A client with a given `fetch`, and other functions of the caller that fail.
import { account, application } from './credentials.mjs';
import { thrown, watch } from './promises.mjs';

const token = { 'app-token': 'a-token-for-fetches', expires: Date.now() + 86_400_000 };

async function collected(results) {
  const all = [];
  for await (const result of results) all.push(result);
  return all;
}

export default function (QUnit, { jdy }) {
  QUnit.module('a given fetch');

  const connect = (fetch, others) =>
    new jdy.Client({
      ...application,
      ...account,
      dangerouslyAllowBrowser: true,
      fetch,
      ...others,
    });
  /** A `fetch` that answers business calls by `answer`. */
  const service =
    (answer = () => Response.json({ errcode: 0, data: { ids: ['1'] } })) =>
    async (url, init) =>
      url.includes('/jdyconnector/') ? Response.json({ errcode: 0, data: token }) : answer(url, init);
  const boom = () => {
    throw new RangeError('of the caller');
  };
  const healthy = async (t) => t.deepEqual(await connect(service()).request('GET', '/a'), { ids: ['1'] });

  QUnit.test('takes a URL and an init of plain values', async (t) => {
    let seen;
    await connect(
      service((url, init) => {
        seen = { url, init };
        return Response.json({ errcode: 0, data: { ids: ['1'] } });
      }),
    ).customers.save({ name: '甲' });
    const { method, headers, body, signal, redirect } = seen.init;
    t.strictEqual(typeof seen.url, 'string');
    t.strictEqual(Object.getPrototypeOf(headers), Object.prototype);
    t.strictEqual(headers['app-token'], token['app-token']);
    t.deepEqual([method, body, redirect], ['POST', '{"name":"甲"}', 'manual']);
    t.true(signal instanceof AbortSignal);
  });

  QUnit.test('is named at once as the cause of its failure', async (t) => {
    const good = { status: 200, headers: new Headers(), text: async () => '{}' };
    const responses = [
      undefined,
      null,
      'text',
      {},
      { ...good, status: Symbol('200') },
      { ...good, status: '200' },
      { ...good, status: 1.5 },
      { ...good, headers: undefined },
      { ...good, headers: { get: boom } },
      { ...good, headers: { get: () => 7 } },
      { ...good, text: undefined },
      { ...good, text: boom },
      { ...good, text: async () => 7 },
      {
        ...good,
        get status() {
          return boom();
        },
      },
      {
        ...good,
        get headers() {
          return boom();
        },
      },
      {
        ...good,
        get text() {
          return boom();
        },
      },
    ];
    for (const response of responses) {
      let calls = 0;
      const answering = service(() => {
        calls++;
        return response;
      });
      const error = await thrown(connect(answering).request('GET', '/a'));
      t.true(error instanceof jdy.ConfigError, `${error?.stack}`);
      t.deepEqual([error.path, calls], ['fetch', 1]);
    }
    for (const fetch of [boom, (request) => request.a.b, async (url) => url.a.b, () => missing]) {
      const error = await thrown(connect(fetch).request('GET', '/a'));
      t.true(error instanceof jdy.ConfigError && error.path === 'fetch', `${error?.stack}`);
      t.true(error.cause instanceof Error);
    }
    await healthy(t);
  });

  QUnit.test('makes the outcome of a save unknown if its answer cannot be read', async (t) => {
    const error = await thrown(connect(service(() => ({}))).customers.save({ name: '甲' }));
    t.true(error instanceof jdy.OutcomeUnknownError, `${error?.stack}`);
    t.true(error.cause instanceof jdy.ConfigError);
    const unsent = connect(() => ({})).customers.save({ name: '甲' });
    t.true((await thrown(unsent)) instanceof jdy.ConfigError, 'there was no token yet');
  });

  QUnit.test('may throw an error for a framework, which is passed on', async (t) => {
    const digest = Object.assign(new Error('dynamic'), { digest: 'DYNAMIC_SERVER_USAGE' });
    t.strictEqual(await thrown(connect(() => Promise.reject(digest)).request('GET', '/a')), digest);
  });

  QUnit.test('an input that throws is refused, and the instance stays usable', async (t) => {
    const client = connect(service());
    const born = await client.request('GET', '/a');
    const inputs = [
      {
        name: '甲',
        get remark() {
          return boom();
        },
      },
      {
        name: '甲',
        get remark() {
          return new Date(NaN).toISOString();
        },
      },
    ];
    for (const input of inputs) {
      const error = await thrown(client.customers.save(input));
      t.true(error instanceof jdy.InvalidRequestError, `${error?.stack}`);
      t.true(error.cause instanceof RangeError);
    }
    const signer = await jdy.createSigner(application);
    for (const query of [
      {
        get a() {
          return boom();
        },
      },
      [
        {
          get 0() {
            return boom();
          },
        },
      ],
    ]) {
      const error = await thrown(Promise.resolve().then(() => signer.sign({ method: 'GET', path: '/a', query })));
      t.false(error instanceof jdy.WasmError, `${error?.stack}`);
    }
    t.deepEqual(await client.request('GET', '/a'), born);
  });

  QUnit.test('one signal for many calls gets one listener, and one of another realm is taken', async (t) => {
    const listeners = new Set();
    const signal = {
      aborted: false,
      reason: 'enough',
      addEventListener: (_, listener) => listeners.add(listener),
      removeEventListener: (_, listener) => listeners.delete(listener),
    };
    const client = connect(
      (_, init) => new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(init.signal.reason))),
    );
    const calls = Array.from({ length: 20 }, () => thrown(client.request('GET', '/a', undefined, { signal })));
    calls.push(thrown(client.customers.list({}, { signal }).toArray({ limit: 1 })));
    while (!listeners.size) await undefined;
    await new Promise((resolve) => setTimeout(resolve, 20));
    t.strictEqual(listeners.size, 1);
    signal.aborted = true;
    for (const listener of [...listeners]) listener();
    for (const call of calls) {
      const error = await call;
      t.strictEqual(error.code, 'aborted', `${error?.stack}`);
      t.strictEqual(error.cause, 'enough');
    }
    t.strictEqual(listeners.size, 0);
  });

  QUnit.test('errors of other functions change nothing', async (t) => {
    const unhandled = watch();
    const { error } = console;
    let told = 0;
    console.error = () => told++;
    try {
      const options = { onRequest: boom, onResponse: async () => boom(), permit: async () => boom };
      const { customers } = connect(service(), options);
      const results = await collected(customers.saveAll([{ name: '甲' }, { name: '乙' }], { onProgress: boom }));
      t.deepEqual(
        results.map(({ ok }) => ok),
        [true, true],
      );
    } finally {
      console.error = error;
    }
    t.deepEqual(await unhandled(), []);
    t.strictEqual(told, 3, 'a hook, what permit gave, onProgress');
  });
}
