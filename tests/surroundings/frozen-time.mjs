// Frozen time, as with the fake timers of Vitest, Jest and Sinon: calls that need not wait must work without timers.
import assert from 'node:assert/strict';

import FakeTimers from '@sinonjs/fake-timers';

import { answer, credentials } from './service.mjs';

/** What Vitest freezes. Sinon and Jest also freeze `nextTick` and `queueMicrotask`, and so Node's own `Response`. */
const IN_VITEST = ['setTimeout', 'setInterval', 'setImmediate', 'Date', 'performance'];

/** An answer without streams, as in test doubles. */
const plain = (body, headers = {}) => ({
  status: 200,
  headers: new Headers(headers),
  text: async () => JSON.stringify(body),
});
const service = async (url) => plain(answer(url));

/** Runs `run` with frozen time. If its promise does not settle within seconds of real time, it waits for a timer. */
async function frozen(run, toFake) {
  const { setTimeout, clearTimeout } = globalThis;
  const clock = FakeTimers.install({ now: Date.now(), ...(toFake && { toFake }) });
  let timer;
  try {
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`it waits for a timer: ${clock.countTimers()} are set`)), 5_000);
    });
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
    clock.uninstall();
  }
}

export default ({ Client }) => {
  /** The service, and its number of token calls. */
  const counted = () => {
    const asked = { tokens: 0 };
    asked.fetch = (url) => {
      asked.tokens += Number(url.includes('/jdyconnector/'));
      return service(url);
    };
    return asked;
  };
  return {
    'two cold calls end, and share one token': async () => {
      const asked = counted();
      const client = new Client({ ...credentials, fetch: asked.fetch });
      const calls = () => Promise.all([1, 2].map(() => client.request('GET', '/a')));
      assert.deepEqual(await frozen(calls), [{ ids: ['1'] }, { ids: ['1'] }]);
      assert.equal(asked.tokens, 1);
    },
    'saveAll of 20 ends, with one token and the last progress': async () => {
      const asked = counted();
      const { customers } = new Client({ ...credentials, fetch: asked.fetch });
      const results = [];
      const progress = [];
      await frozen(async () => {
        const inputs = Array.from({ length: 20 }, (_, index) => ({ name: `${index}` }));
        for await (const result of customers.saveAll(inputs, { onProgress: (now) => progress.push(now) }))
          results.push(result);
      });
      assert.deepEqual(
        results.map(({ index, ok }) => [index, ok]),
        Array.from({ length: 20 }, (_, index) => [index, true]),
      );
      assert.deepEqual([asked.tokens, progress.at(-1)?.done], [1, 20]);
    },
    'a list of three pages ends': async () => {
      const { customers } = new Client({ ...credentials, fetch: counted().fetch });
      const rows = await frozen(() => customers.list().toArray({ limit: 1000 }));
      assert.equal(rows.length, 250);
    },
    'calls that wait for a token that does not come fail with the one that fetched it': async () => {
      const client = new Client({
        ...credentials,
        maxRetries: 0,
        fetch: async () => plain({ errcode: 4007, description: 'no' }),
      });
      const failed = () => Promise.all([1, 2].map(() => client.request('GET', '/a').catch((error) => error.code)));
      assert.deepEqual(await frozen(failed), ['signature_rejected', 'signature_rejected']);
    },
    'a corrected clock is tried again at once, and so is a renewed token': async () => {
      const skewed = () =>
        plain({ errcode: 4006, description: 'the clock' }, { date: new Date(Date.now() + 3_600_000).toUTCString() });
      const first = [skewed];
      const early = async (url) => first.pop()?.() ?? service(url);
      assert.deepEqual(await frozen(() => new Client({ ...credentials, fetch: early }).request('GET', '/a')), {
        ids: ['1'],
      });
      const answers = [skewed, () => plain({ errcode: 4009, description: 'the token' })];
      const late = async (url) => answers.pop()?.() ?? service(url);
      const client = new Client({ ...credentials, fetch: late, tokenStore: renewing() });
      assert.deepEqual(await frozen(() => client.request('GET', '/a')), { ids: ['1'] });
      assert.deepEqual([first, answers], [[], []]);
    },
    'the sandbox answers': async ({ createSandbox }) => {
      const sandbox = createSandbox();
      const { outerInstanceId, accountId, ...own } = await sandbox.demo();
      const client = new Client({ ...own, fetch: sandbox.fetch });
      const rows = await frozen(() => client.customers.list().toArray({ limit: 3 }), IN_VITEST);
      assert.equal(rows.length, 3);
    },
  };
};

/** A store with a new token each time, like one that renews tokens itself. */
function renewing() {
  let count = 0;
  const session = () => `token-${++count}\nhttps://tf.jdy.com\n0\n${Date.now() + 86_400_000}`;
  return { get: session, set() {} };
}
