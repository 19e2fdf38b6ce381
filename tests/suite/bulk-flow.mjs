// `saveAll` during a run: its concurrency, results that wait for a slow one, and the reports of progress.
import { all, drawn } from './bulk-results.mjs';
import { unlimited } from './connecting.mjs';
import { later, soon, thrown } from './promises.mjs';

export default function (QUnit, { jdy, gateways, atOnce = 16 }) {
  QUnit.module('bulk: flow');

  const { send, connect } = unlimited(jdy, gateways[0]);
  /** A client whose saves are answered when `answer(input)` resolves, every tenth with a refusal. */
  const answered = (answer) => {
    const state = { begun: 0, underWay: 0, most: 0 };
    const fetch = async (request) => {
      if (request.method !== 'POST') return send(request);
      const id = ++state.begun;
      state.most = Math.max(state.most, ++state.underWay);
      await answer(await request.json());
      state.underWay--;
      return Response.json(
        id % 10 === 0 ? { errcode: 1030002006, description: 'wrong' } : { errcode: 0, data: { id: String(id) } },
      );
    };
    return { state, members: connect({ fetch }).members };
  };
  const member = { mobile: '13900000000', name: '会员' };
  const many = function* (count) {
    for (let made = 0; made < count; made++) yield { ...member, name: `会员${made}` };
  };

  QUnit.test('at most `concurrency` saves are under way', async (t) => {
    for (const [options, expected] of [
      [{}, Math.min(16, atOnce)],
      [{ concurrency: 3 }, 3],
      [{ concurrency: 1 }, 1],
    ]) {
      let release;
      const held = new Promise((resolve) => (release = resolve));
      const { members, state } = answered(() => held);
      const results = all(members.saveAll(many(60), options));
      await soon(() => state.underWay === expected);
      await later(30);
      release();
      t.strictEqual((await results).length, 60);
      t.strictEqual(state.most, expected);
    }
  });

  QUnit.test('results wait for a slow one before them, up to a thousand', async (t) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const { members, state } = answered(({ name }) => (name === '会员0' ? held : undefined));
    const source = drawn(many(1300));
    const results = members.saveAll(source);
    const first = results.next();
    await soon(() => state.begun === 1000 && state.underWay === 1);
    await later(30);
    t.deepEqual([state.begun, source.drawn], [1000, 1000], 'then no more inputs are drawn');
    release();
    const rest = [(await first).value, ...(await all(results))];
    t.deepEqual(
      rest.map(({ index }) => index),
      rest.map((_, index) => index),
    );
    t.strictEqual(rest.length, 1300);
  });

  QUnit.test('a pending input does not delay a stop', async (t) => {
    const { members } = answered(() => {});
    const never = async function* () {
      yield member;
      await new Promise(() => {});
    };
    const stop = new AbortController();
    const results = [];
    for await (const result of members.saveAll(never(), { signal: stop.signal })) {
      results.push(result.ok);
      later(5).then(() => stop.abort());
    }
    t.deepEqual(results, [true]);
    for await (const { ok } of members.saveAll(never())) if (ok) break;
    t.true(true, 'nor does it delay a `break`');
  });

  QUnit.test('an input that throws when it is read affects no other', async (t) => {
    const fails = () => {
      throw new Error('not now');
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const wrong = [
      Object.defineProperty({ ...member }, 'then', { get: fails }),
      Object.defineProperty({ ...member }, 'name', { get: fails, enumerable: true }),
      { ...member, then: fails },
      new Proxy({}, { get: fails }),
      proxy,
      Promise.reject(new Error('not now')),
    ];
    const inputs = [member, ...wrong, Promise.resolve(member), member];
    const byHand = { [Symbol.asyncIterator]: () => ({ next: async () => source.next() }) };
    let source;
    for (const [kind, given, concurrency] of [
      ['list', inputs, 16],
      ['list', inputs, 1],
      ['iterator of promises', byHand, 3],
    ]) {
      source = inputs[Symbol.iterator]();
      const { members, state } = answered(() => {});
      const results = await all(members.saveAll(given, { concurrency }));
      const told = ({ name, reason, cause }) => [name, reason, typeof cause.message === 'string'];
      const said = results.map(({ ok, error }) => ok || told(error));
      const refusal = ['InvalidRequestError', 'value_threw', true];
      t.deepEqual(said, [true, ...wrong.map(() => refusal), true, true], kind);
      t.deepEqual([results.map(({ index }) => index), state.begun], [inputs.map((_, index) => index), 3], kind);
    }
  });

  QUnit.test('an iterator of inputs that returns no result, or does not end, does not hang the run', async (t) => {
    const { members, state } = answered(() => {});
    for (const given of [undefined, null, 5, 'done']) {
      for (const next of [() => given, async () => given]) {
        for (const inputs of [{ [Symbol.asyncIterator]: () => ({ next }) }, { [Symbol.iterator]: () => ({ next }) }]) {
          const error = await thrown(all(members.saveAll(inputs)));
          t.deepEqual([error.code, error.path, error.reason], ['invalid_request', 'inputs', 'cannot_be_iterated']);
        }
      }
    }
    t.strictEqual(state.begun, 0);
    // A wrong result of `next` in the middle is reported after the results before it.
    const results = [];
    const once = [{ value: member }, 5];
    const error = await thrown(
      all(members.saveAll({ [Symbol.iterator]: () => ({ next: () => once.shift() }) }), results),
    );
    t.deepEqual([results.map(({ ok }) => ok), error.path], [[true], 'inputs']);
    const endless = { next: () => ({ value: member }), return: () => new Promise(() => {}) };
    for await (const { ok } of members.saveAll({ [Symbol.asyncIterator]: () => endless }, { concurrency: 2 })) {
      t.true(ok);
      break;
    }
    const stop = new AbortController();
    const inputs = { [Symbol.asyncIterator]: () => endless };
    for await (const { index } of members.saveAll(inputs, { concurrency: 2, signal: stop.signal })) {
      if (index === 1) stop.abort();
    }
    for (const reason of [undefined, null, 5]) {
      const rejecting = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(reason) }) };
      t.strictEqual(
        await all(members.saveAll(rejecting))
          .catch((thrown) => [thrown])
          .then(([one]) => one),
        reason,
      );
    }
    const throwing = () => {
      throw new Error('of return');
    };
    const inputsThatThrow = { [Symbol.iterator]: () => ({ next: endless.next, return: throwing }) };
    for await (const { ok } of members.saveAll(inputsThatThrow)) {
      t.true(ok, 'what `return` throws changes no result');
      break;
    }
  });

  QUnit.test('progress is reported at most ten times a second, and at the end', async (t) => {
    const { members } = answered(() => later(10));
    const told = [];
    const start = performance.now();
    const inputs = Array.from(many(400));
    const results = await all(members.saveAll(inputs, { onProgress: (progress) => told.push(progress), from: 10 }));
    const elapsed = performance.now() - start;
    t.strictEqual(results.length, 390);
    t.true(told.length >= 2 && (told.length - 1) * 100 <= elapsed, `${told.length} times in ${elapsed} ms`);
    t.deepEqual(
      told.map(({ done }) => done),
      told.map(({ done }) => done).sort((one, other) => one - other),
    );
    for (const { done, failed, total, perMinute, remainingMs } of told) {
      t.true(done > 0 && failed <= done && total === 390 && perMinute > 0 && remainingMs >= 0);
    }
    const { perMinute, ...last } = told.at(-1);
    t.deepEqual(last, { done: 390, failed: 39, total: 390, remainingMs: 0 });
  });

  QUnit.test('progress of short runs, and of inputs without a known count', async (t) => {
    const { members } = answered(() => {});
    const run = async (inputs, options) => {
      const told = [];
      await all(members.saveAll(inputs, { ...options, onProgress: (progress) => told.push(progress) }));
      return told.at(-1);
    };
    const keys = ['done', 'failed', 'perMinute'];
    t.deepEqual(Object.keys(await run(many(3))), keys);
    t.deepEqual((({ done, total }) => [done, total])(await run(many(3), { total: 3, from: 1 })), [2, 2]);
    t.strictEqual((await run(new Set([member, { ...member }]))).total, 2);
    t.deepEqual(await run([]), { done: 0, failed: 0, perMinute: 0, total: 0 });
    const left = [];
    for await (const _ of members.saveAll([member, member], {
      concurrency: 1,
      onProgress: ({ done }) => left.push(done),
    }))
      break;
    t.true(left.at(-1) >= 1, 'reported after a `break` as well');
  });

  QUnit.test('wrong options are refused before an input is read', async (t) => {
    const { members, state } = answered(() => {});
    for (const [options, path] of [
      [{ concurrency: 0 }, 'concurrency'],
      [{ concurrency: 1001 }, 'concurrency'],
      [{ concurrency: '4' }, 'concurrency'],
      [{ from: -1 }, 'from'],
      [{ from: 0.5 }, 'from'],
      [{ total: NaN }, 'total'],
      [{ onProgress: 'tell me' }, 'onProgress'],
      [{ signal: {} }, 'signal'],
    ]) {
      const source = drawn([member]);
      const error = await all(members.saveAll(source, options)).catch((error) => error);
      t.deepEqual([error.name, error.path, source.drawn], ['InvalidRequestError', path, 0]);
    }
    const error = await all(members.saveAll(undefined)).catch((error) => error);
    t.deepEqual([error.name, error.path], ['InvalidRequestError', 'inputs']);
    t.strictEqual(state.begun, 0);
  });
}
