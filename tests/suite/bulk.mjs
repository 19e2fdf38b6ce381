// Saving many: a result for each input, in order, whatever happens to the others.
import { unique, unlimited } from './connecting.mjs';
import { later, soon } from './promises.mjs';

export default function (QUnit, { jdy, gateways, atOnce = 16 }) {
  for (const gateway of gateways) {
    QUnit.module(`bulk: ${gateway.name}`);

    const { send, connect } = unlimited(jdy, gateway);
    const client = connect();
    const prefix = unique('B');
    let made = 0;
    const customers = (count) =>
      Array.from({ length: count }, () => {
        const number = `${prefix}-${++made}`;
        return { number, name: `批量${number}` };
      });
    /** The numbers of the inputs that the gateway carried out. */
    const carriedOut = async (inputs) => {
      const saved = (await gateway.journal()).filter(({ operation }) => operation === 'customer_save');
      const known = new Set(inputs.map(({ number }) => number));
      return saved.map(({ number }) => number).filter((number) => known.has(number)).sort(byCount);
    };

    /** A client whose saves of these inputs are sent after `release` only. */
    const gated = (inputs) => {
      const held = new Set(inputs.map(({ number }) => number));
      let release;
      const gate = new Promise((resolve) => (release = resolve));
      const fetch = async (request) => {
        if (request.method === 'POST' && held.has((await request.clone().json()).number)) await gate;
        return send(request);
      };
      return { customers: connect({ fetch }).customers, release };
    };

    QUnit.test('results come in the order of the inputs, however the answers come', async (t) => {
      // The earlier the input, the later its answer.
      let wait = 40;
      const { customers: slow } = connect({
        fetch: async (request) => {
          const late = later(request.method === 'POST' ? --wait : 0);
          const answer = await send(request);
          await late;
          return answer;
        },
      });
      const inputs = customers(30);
      const results = await all(slow.saveAll(inputs));
      t.deepEqual(results.map(({ index }) => index), inputs.map((_, index) => index));
      t.true(results.every(({ ok }) => ok));
      t.deepEqual(results.map(({ ids, saved }) => saved.id_number_map[ids[0]]), inputs.map(({ number }) => number));
      t.deepEqual(await carriedOut(inputs), inputs.map(({ number }) => number));
    });

    QUnit.test('failures are results, and end nothing', async (t) => {
      const [first, taken, last] = customers(3);
      await client.customers.save(taken);
      const again = { ...taken, name: `${taken.name}二` };
      const results = await all(
        client.customers.saveAll([first, { number: 'x' }, again, { ...first, deduct: 9 }, last]),
      );
      t.deepEqual(
        results.map(({ index, ok }) => [index, ok]),
        [
          [0, true],
          [1, false],
          [2, false],
          [3, false],
          [4, true],
        ],
      );
      const errors = results.map(({ error }) => error);
      t.deepEqual([errors[1].name, errors[1].path], ['InvalidRequestError', 'name']);
      t.deepEqual([errors[2].name, errors[2].errcode], ['BusinessError', '1030002002']);
      t.deepEqual([errors[3].name, errors[3].path], ['InvalidRequestError', 'deduct']);
      const options = { timeout: 5 };
      t.deepEqual((await all(client.customers.saveAll([last], options))).map(({ error }) => error.path), ['timeout']);
    });

    QUnit.test('a run that was ended is taken up where it was', async (t) => {
      const inputs = customers(12);
      const stop = new AbortController();
      const { customers: held, release } = gated(inputs.slice(8));
      const results = [];
      for await (const result of held.saveAll(inputs, { concurrency: 3, signal: stop.signal })) {
        results.push(result);
        if (result.index !== 4) continue;
        stop.abort();
        release();
      }
      const from = results.length;
      t.true(from >= 5 && from <= 8 + 3, `${from} results`);
      await all(client.customers.saveAll(inputs, { from }), results);
      t.deepEqual(results.map(({ index, ok }) => [index, ok]), inputs.map((_, index) => [index, true]));
      t.deepEqual(await carriedOut(inputs), inputs.map(({ number }) => number), 'each once');
      t.deepEqual(await all(client.customers.saveAll(inputs, { from: inputs.length })), []);
    });

    QUnit.test('members and custom records', async (t) => {
      const mobile = () => `137${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
      const inputs = new Set([1, 2, 3].map((index) => ({ mobile: mobile(), name: `会员${index}` })));
      const decrypt = !gateway.relayed;
      const members = await all(client.members.saveAll(inputs, { decrypt }));
      if (decrypt) t.deepEqual(members.map(({ saved }) => saved.mobile), [...inputs].map(({ mobile }) => mobile));
      t.deepEqual(members.map(({ ids }) => ids), members.map(({ saved }) => [saved.id]));
      const records = ['cust_visit', 'cust_device'].map((biz_type) => ({ biz_type, data: {} }));
      const [visit, device] = await all(client.cust.saveAll(records));
      t.deepEqual([visit.ids, device.ids], [[visit.saved.data.id], []]);
    });

    QUnit.test('when the signal fires, saves under way end as they end, and no other begins', async (t) => {
      const stop = new AbortController();
      const inputs = customers(40);
      const source = drawn(inputs);
      const { customers: held, release } = gated(inputs.slice(20));
      const results = [];
      for await (const result of held.saveAll(source, { concurrency: 4, signal: stop.signal })) {
        results.push(result);
        if (result.index !== 19) continue;
        await soon(() => source.drawn === 24);
        stop.abort();
        release();
      }
      t.strictEqual(results.length, 24, 'those that had an answer, and four that had none yet');
      t.deepEqual(results.map(({ index, ok }) => [index, ok]), results.map((_, index) => [index, true]));
      t.deepEqual(await carriedOut(inputs), inputs.slice(0, results.length).map(({ number }) => number));
      t.deepEqual([source.ended, source.drawn], [true, 24]);
      t.deepEqual(await all(client.customers.saveAll(customers(2), { signal: AbortSignal.abort() })), []);
    });

    QUnit.test('who leaves waits for the saves under way', async (t) => {
      const inputs = customers(40);
      const source = drawn(inputs);
      const { customers: held, release } = gated(inputs.slice(20));
      for await (const { index } of held.saveAll(source, { concurrency: 4 })) {
        if (index !== 19) continue;
        await soon(() => source.drawn === 24);
        later(5).then(release);
        break;
      }
      const there = await carriedOut(inputs);
      t.deepEqual(there, inputs.slice(0, 24).map(({ number }) => number));
      t.true(source.ended, 'the inputs are told that no more are wanted');
      await later(30);
      t.deepEqual(await carriedOut(inputs), there, 'nothing comes after');
    });

    QUnit.test('what the inputs throw comes after the results before it', async (t) => {
      const inputs = customers(5);
      const wrong = new Error('of the inputs');
      const results = [];
      const throwing = async function* () {
        yield* inputs;
        throw wrong;
      };
      await t.rejects(all(client.customers.saveAll(throwing()), results), wrong);
      t.deepEqual(results.map(({ index, ok }) => [index, ok]), inputs.map((_, index) => [index, true]));
    });
  }

  QUnit.module('bulk');

  const { send, connect } = unlimited(jdy, gateways[0]);
  /** A client whose saves are answered when `answer(input)` says so, every tenth with a refusal. */
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

  QUnit.test('as many saves as allowed are under way, and no more', async (t) => {
    for (const [options, expected] of [[{}, Math.min(16, atOnce)], [{ concurrency: 3 }, 3], [{ concurrency: 1 }, 1]]) {
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
    t.deepEqual([state.begun, source.drawn], [1000, 1000], 'then the inputs wait, too');
    release();
    const rest = [(await first).value, ...(await all(results))];
    t.deepEqual(rest.map(({ index }) => index), rest.map((_, index) => index));
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
    t.true(true, 'nor who leaves');
  });

  QUnit.test('progress is told at most ten times a second, and at the end', async (t) => {
    const { members } = answered(() => later(10));
    const told = [];
    const start = performance.now();
    const inputs = Array.from(many(400));
    const results = await all(members.saveAll(inputs, { onProgress: (progress) => told.push(progress), from: 10 }));
    const elapsed = performance.now() - start;
    t.strictEqual(results.length, 390);
    t.true(told.length >= 2 && (told.length - 1) * 100 <= elapsed, `${told.length} times in ${elapsed} ms`);
    t.deepEqual(told.map(({ done }) => done), told.map(({ done }) => done).sort((one, other) => one - other));
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
    t.true(left.at(-1) >= 1, 'told also where the reader leaves');
  });

  QUnit.test('options that are wrong are refused before anything is drawn', async (t) => {
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

async function all(results, into = []) {
  for await (const result of results) into.push(result);
  return into;
}

/** An iterator that counts what is drawn from it, and knows whether it was ended. */
function drawn(inputs) {
  const source = inputs[Symbol.iterator]();
  return {
    drawn: 0,
    ended: false,
    [Symbol.iterator]() {
      return this;
    },
    next() {
      const next = source.next();
      if (!next.done) this.drawn++;
      return next;
    },
    return() {
      this.ended = true;
      return { done: true, value: undefined };
    },
  };
}

const byCount = (one, other) => Number(one.split('-').at(-1)) - Number(other.split('-').at(-1));
