// Saving many: a result for each input, in order, even if others fail.
import { all, drawn } from './bulk-results.mjs';
import { unique, unlimited } from './connecting.mjs';
import { later, soon } from './promises.mjs';

export default function (QUnit, { jdy, gateways }) {
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
    /** The numbers of the records that the gateway saved. */
    const carriedOut = async (inputs) => {
      const saved = (await gateway.journal()).filter(({ operation }) => operation === 'customer_save');
      const known = new Set(inputs.map(({ number }) => number));
      return saved
        .map(({ number }) => number)
        .filter((number) => known.has(number))
        .sort(byCount);
    };

    /** A client that sends the saves of these inputs only after `release`. */
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

    QUnit.test('results come in the order of the inputs, not of the answers', async (t) => {
      // Answers come in the reverse order of the inputs.
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
      t.deepEqual(
        results.map(({ index }) => index),
        inputs.map((_, index) => index),
      );
      t.true(results.every(({ ok }) => ok));
      t.deepEqual(
        results.map(({ ids, saved }) => saved.id_number_map[ids[0]]),
        inputs.map(({ number }) => number),
      );
      t.deepEqual(
        await carriedOut(inputs),
        inputs.map(({ number }) => number),
      );
    });

    QUnit.test('a failure is a result, and the run goes on', async (t) => {
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
      t.deepEqual(
        (await all(client.customers.saveAll([last], options))).map(({ error }) => error.path),
        ['timeout'],
      );
    });

    QUnit.test('a run that was stopped continues with `from`', async (t) => {
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
      t.deepEqual(
        results.map(({ index, ok }) => [index, ok]),
        inputs.map((_, index) => [index, true]),
      );
      t.deepEqual(
        await carriedOut(inputs),
        inputs.map(({ number }) => number),
        'each once',
      );
      t.deepEqual(await all(client.customers.saveAll(inputs, { from: inputs.length })), []);
    });

    QUnit.test('members and custom records', async (t) => {
      const mobile = () => `137${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
      const inputs = new Set([1, 2, 3].map((index) => ({ mobile: mobile(), name: `会员${index}` })));
      const decrypt = !gateway.relayed;
      const members = await all(client.members.saveAll(inputs, { decrypt }));
      if (decrypt)
        t.deepEqual(
          members.map(({ saved }) => saved.mobile),
          [...inputs].map(({ mobile }) => mobile),
        );
      t.deepEqual(
        members.map(({ ids }) => ids),
        members.map(({ saved }) => [saved.id]),
      );
      const records = ['cust_visit', 'cust_device'].map((biz_type) => ({ biz_type, data: {} }));
      const [visit, device] = await all(client.cust.saveAll(records));
      t.deepEqual([visit.ids, device.ids], [[visit.saved.data.id], []]);
    });

    QUnit.test('after an abort no save begins, and those under way have their results', async (t) => {
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
      t.strictEqual(results.length, 24, '20 that had an answer, and 4 under way');
      t.deepEqual(
        results.map(({ index, ok }) => [index, ok]),
        results.map((_, index) => [index, true]),
      );
      t.deepEqual(
        await carriedOut(inputs),
        inputs.slice(0, results.length).map(({ number }) => number),
      );
      t.deepEqual([source.ended, source.drawn], [true, 24]);
      t.deepEqual(await all(client.customers.saveAll(customers(2), { signal: AbortSignal.abort() })), []);
    });

    QUnit.test('`break` waits for the saves under way', async (t) => {
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
      t.deepEqual(
        there,
        inputs.slice(0, 24).map(({ number }) => number),
      );
      t.true(source.ended, 'the iterator of the inputs is closed');
      await later(30);
      t.deepEqual(await carriedOut(inputs), there, 'no save comes after');
    });

    QUnit.test('an error of the inputs is thrown after the results before it', async (t) => {
      const inputs = customers(5);
      const wrong = new Error('of the inputs');
      const results = [];
      const throwing = async function* () {
        yield* inputs;
        throw wrong;
      };
      await t.rejects(all(client.customers.saveAll(throwing()), results), wrong);
      t.deepEqual(
        results.map(({ index, ok }) => [index, ok]),
        inputs.map((_, index) => [index, true]),
      );
    });
  }
}

const byCount = (one, other) => Number(one.split('-').at(-1)) - Number(other.split('-').at(-1));
