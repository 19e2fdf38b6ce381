// Calls that wait for a slot of the rate limit: their order, and their timers.
import { account, application } from './credentials.mjs';
import { thrown } from './promises.mjs';

const CALLS = 1_000;
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** In Workers each call has its own timer. */
const apart = 'WebSocketPair' in globalThis || 'EdgeRuntime' in globalThis;

export default function (QUnit, { jdy }) {
  QUnit.module('waiting');

  /** A client of a service that answers at once, and the requested paths. */
  const connect = (options) => {
    const paths = [];
    const fetch = async (url) => {
      const { pathname } = new URL(url);
      const data = { 'app-token': 'token', expires: Date.now() + 86_400_000 };
      if (!pathname.includes('/kingdee_auth_token')) paths.push(pathname);
      return Response.json({ errcode: 0, data });
    };
    const client = new jdy.Client({ ...application, ...account, dangerouslyAllowBrowser: true, fetch, ...options });
    return { client, paths };
  };

  QUnit.test('1,000 calls are served in order', async (t) => {
    const { client, paths } = connect({ requestsPerMinute: 1_000_000, requestsPerSecond: 600 });
    await client.request('GET', '/0');
    const wanted = Array.from({ length: CALLS }, (_, index) => `/${index}`);
    await Promise.all(wanted.slice(1).map((path) => client.request('GET', path)));
    t.deepEqual(paths, wanted);
  });

  QUnit.test('only the first call has a timer, and the last one is served after all others were aborted', async (t) => {
    const permits = [];
    const permit = (signal) =>
      new Promise((resolve, reject) => {
        permits.push(() => resolve(() => {}));
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const { client, paths } = connect({ permit, requestsPerMinute: 1 });
    const first = new AbortController();
    const others = new AbortController();
    const { setTimeout: real } = globalThis;
    let timers = 0;
    globalThis.setTimeout = (...given) => {
      timers++;
      return real(...given);
    };
    try {
      const holder = thrown(client.request('GET', '/holder', undefined, { signal: first.signal }));
      await later(20);
      const calls = Array.from({ length: CALLS - 1 }, (_, index) =>
        thrown(client.request('GET', `/${index}`, undefined, { signal: others.signal })),
      );
      const last = client.request('GET', '/last');
      await later(1_500);
      if (!apart) t.true(timers < 20, `${timers} timers`);
      others.abort();
      t.deepEqual([...new Set((await Promise.all(calls)).map((error) => error.code))], ['aborted']);
      t.strictEqual(permits.length, 1);
      first.abort();
      t.strictEqual((await holder).code, 'aborted');
      while (permits.length < 2) await later(5);
      permits[1]();
      await last;
      t.deepEqual(paths, ['/last']);
    } finally {
      globalThis.setTimeout = real;
    }
  });

  QUnit.test('they end with the instance of WebAssembly', async (t) => {
    const { client } = connect({ requestsPerMinute: 1 });
    await client.request('GET', '/first');
    const calls = Array.from({ length: CALLS }, () => thrown(client.request('GET', '/waiting')));
    await later(20);
    const { now } = Date;
    const clock = performance.now;
    const trap = () => {
      if (!/wasm-function|at unknown$/m.test(new Error().stack)) return undefined;
      [Date.now, performance.now] = [now, clock];
      throw new RangeError('sabotaged');
    };
    Date.now = () => trap() ?? now.call(Date);
    performance.now = () => trap() ?? clock.call(performance);
    t.strictEqual((await thrown(client.request('GET', '/fatal'))).code, 'wasm');
    t.deepEqual([...new Set((await Promise.all(calls)).map((error) => error.code))], ['wasm']);
  });

  QUnit.test('a wait of two seconds is reported once, with its reason', async (t) => {
    const waits = async (options, calls = (client) => [client.request('GET', '/0')]) => {
      const told = [];
      const { client } = connect({ ...options, onWait: (event) => told.push(event) });
      const controller = new AbortController();
      const begun = calls(client, controller.signal).map(thrown);
      await later(2_700);
      controller.abort();
      await Promise.all(begun);
      t.true(told.every(Object.isFrozen));
      return told.map(
        ({ type, waitedMs, reason, call, operation }) => `${type} ${reason} ${waitedMs} ${call} ${operation}`,
      );
    };
    const slow = { 'app-token': 'token', expires: Date.now() + 86_400_000 };
    const [limited, permitted, locked, fetched, retried, quick] = await Promise.all([
      waits({ requestsPerMinute: 1 }, (client, signal) =>
        ['/0', '/1'].map((path) => client.request('GET', path, {}, { signal })),
      ),
      waits({ permit: () => later(2_300).then(() => () => {}) }),
      waits({ tokenStore: { get() {}, set() {}, withLock: (_key, run) => later(2_300).then(run) } }),
      waits(
        {
          fetch: (url) =>
            later(url.includes('auth_token') ? 2_300 : 0).then(() => Response.json({ errcode: 0, data: slow })),
        },
        (client) => ['/0', '/1'].map((path) => client.request('GET', path)),
      ),
      waits(
        { fetch: async () => new Response('', { status: 429, headers: { 'retry-after': '3' } }) },
        (client, signal) => [client.request('GET', '/0', {}, { signal })],
      ),
      waits({}),
    ]);
    t.deepEqual(limited, ['wait rate_limit 2000 2 GET /1']);
    t.deepEqual(permitted, ['wait permit 2000 1 GET /0']);
    t.deepEqual(locked, ['wait lock 2000 1 GET /0']);
    t.deepEqual(fetched, ['wait token 2000 2 GET /1'], 'the call that fetches waits for an answer, the other for it');
    t.deepEqual(retried, ['wait retry 2000 1 GET /0']);
    t.deepEqual(quick, []);
  });
}
