// The changes of a resource since the last run.
import { connecting, unique, unlimited } from './connecting.mjs';
import { thrown } from './promises.mjs';

export default function (QUnit, { jdy, bd, changes, gateways }) {
  const { sync } = changes;
  const { customer } = bd;

  for (const gateway of gateways) {
    const { send, connect } = unlimited(jdy, gateway);
    const { customers } = connect();
    const prefix = unique('Y');
    const query = { search: prefix };
    let made = 0;
    const save = async (count) => {
      const inputs = Array.from({ length: count }, () => {
        const number = `${prefix}-${String(++made).padStart(4, '0')}`;
        return { number, name: `同步${number}` };
      });
      for await (const { ok, error } of customers.saveAll(inputs)) if (!ok) throw error;
      return inputs.map(({ number }) => number);
    };
    /** A client whose lists go through `meddle`, with what they were asked. */
    const watched = (meddle = (_query, answer) => answer()) => {
      const asked = [];
      const client = connect({
        fetch: async (request) => {
          const { pathname, searchParams } = new URL(request.url);
          if (pathname !== '/jdy/v2/bd/customer' || request.method !== 'GET') return send(request);
          const query = Object.fromEntries(searchParams);
          // The first call of a run asks for the service's time.
          if (query.modify_end_time) asked.push(query);
          return meddle(query, () => send(request));
        },
      });
      return { client, asked };
    };
    const numbersOf = async (rows) => {
      const read = [];
      for await (const { number } of rows) read.push(number);
      return read;
    };

    QUnit.module(`sync: ${gateway.name}`);

    QUnit.test('each run begins where the last one ended, a minute earlier', async (t) => {
      const numbers = await save(3);
      const { client, asked } = watched();
      const first = sync(client, customer, { query });
      t.strictEqual(first.cursor, null);
      // The service's time has whole seconds.
      await new Promise((resolve) => setTimeout(resolve, 1100));
      t.deepEqual(await numbersOf(first), numbers);
      const { until } = first.cursor;
      t.true(Math.abs(until - Date.now()) < 10_000, `${until}`);
      t.deepEqual(
        [asked[0].modify_start_time, asked[0].modify_end_time, asked[0].enable],
        [undefined, String(until), '-1'],
      );
      const more = await save(2);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const second = sync(client, customer, { query, cursor: JSON.parse(JSON.stringify(first.cursor)), overlapMs: 0 });
      const changed = await numbersOf(second);
      t.deepEqual(changed.slice(-2), more);
      t.strictEqual(asked[1].modify_start_time, String(until));
      t.true(second.cursor.until > until);
      await numbersOf(sync(client, customer, { query, cursor: second.cursor }));
      t.strictEqual(asked[2].modify_start_time, String(second.cursor.until - 60_000));
      await numbersOf(sync(client, customer, { query, since: until, overlapMs: 5 }));
      t.strictEqual(asked[3].modify_start_time, String(until), 'no overlap with nothing');
      await numbersOf(sync(client, customer, { query: { ...query, enable: 1 } }));
      t.strictEqual(asked[4].enable, '1', 'what is given counts');
    });

    QUnit.test('the window ends by the clock of the service', async (t) => {
      const { client, asked } = watched(async (_query, answer) => {
        const response = await answer();
        const headers = new Headers(response.headers);
        headers.set('date', 'Thu, 27 Nov 2036 10:00:00 GMT');
        return new Response(await response.text(), { status: response.status, headers });
      });
      const run = sync(client, customer, { query });
      await numbersOf(run);
      t.deepEqual(run.cursor, { until: Date.UTC(2036, 10, 27, 10) });
      t.strictEqual(asked[0].modify_end_time, String(run.cursor.until));
    });

    QUnit.test('the cursor moves after a complete list only', async (t) => {
      await save(1);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const cursor = { until: Date.now() - 3_600_000 };
      const { client } = watched();
      const left = sync(client, customer, { query, cursor });
      for await (const { number } of left) {
        t.true(number.startsWith(prefix));
        t.deepEqual(left.cursor, cursor, 'not in the middle');
        break;
      }
      t.deepEqual(left.cursor, cursor, 'not where the loop was left');
      const { client: broken } = watched((query, answer) =>
        query.modify_end_time ? Response.json({ errcode: 1030002006 }) : answer(),
      );
      const failed = sync(broken, customer, { query, cursor });
      t.strictEqual((await thrown(numbersOf(failed))).code, 'business');
      t.deepEqual(failed.cursor, cursor);
    });

    QUnit.test('a list that changes while it is read is read again, and gives no row twice', async (t) => {
      const numbers = await save(3);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      let readings = 0;
      const { client, asked } = watched(async (query, answer) => {
        if (!query.modify_end_time) return answer();
        const body = await (await answer()).json();
        // A row of the first reading is missing, although it is counted.
        if (++readings <= 1) body.data.rows.splice(-1, 1);
        return Response.json(body);
      });
      const run = sync(client, customer, { query });
      const read = await numbersOf(run);
      t.deepEqual(read.filter((number) => numbers.includes(number)).sort(), numbers);
      t.strictEqual(new Set(read).size, read.length);
      t.strictEqual(asked.length, 2);
      t.strictEqual(asked[0].modify_end_time, asked[1].modify_end_time, 'the window stays');
      t.notStrictEqual(run.cursor, null);
      const { client: never } = watched(async (_query, answer) => {
        const body = await (await answer()).json();
        body.data.rows.splice(-1, 1);
        return Response.json(body);
      });
      const failed = sync(never, customer, { query });
      t.strictEqual((await thrown(numbersOf(failed))).code, 'incomplete');
      t.strictEqual(failed.cursor, null);
    });

    QUnit.test('records that are changed meanwhile leave the list, and no other is lost', async (t) => {
      const rows = Array.from({ length: 450 }, (_, id) => ({ id: String(id), number: String(id) }));
      const pages = [];
      const { client } = watched((query, answer) => {
        if (!query.modify_end_time) return answer();
        const page = Number(query.page);
        // Before page 3 one record of each page before it; before page 4, at its first reading, 120 of them.
        if (page === 3 && !pages.includes(3)) for (const at of [150, 50]) rows.splice(at, 1);
        if (page === 4 && !pages.includes(4)) rows.splice(0, 120);
        pages.push(page);
        return Response.json({
          errcode: 0,
          data: { rows: rows.slice((page - 1) * 100, page * 100), count: rows.length },
        });
      });
      const run = sync(client, customer, { query });
      const read = await numbersOf(run);
      t.strictEqual(new Set(read).size, read.length);
      t.deepEqual(
        rows.filter(({ number }) => !read.includes(number)),
        [],
        'all that are left have come',
      );
      t.notStrictEqual(run.cursor, null);
      t.deepEqual(pages, [1, 2, 3, 2, 3, 4, 2, 3, 4]);
    });

    QUnit.test('two versions of a record are two changes', async (t) => {
      let readings = 0;
      const row = (modify_time) => ({ id: '7', number: modify_time, modify_time });
      const answers = [
        [row('1'), { id: '8', number: '8' }],
        [row('2'), { id: '8', number: '8' }],
      ];
      const { client } = watched((query, answer) => {
        if (!query.modify_end_time) return answer();
        const rows = answers[readings++];
        return Response.json({ errcode: 0, data: { rows, count: readings === 1 ? 3 : 2 } });
      });
      t.deepEqual(await numbersOf(sync(client, customer, { query })), ['1', '8', '2']);
    });
  }

  QUnit.module('sync');

  /** A run over pages that `answer` gives, and how many it asked for. */
  const over = (answer, options = {}) => {
    const account = {
      clientId: '205022',
      clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff',
      appKey: 'key',
      appSecret: 'an-app-secret',
      routerAddr: 'https://tf.jdy.com',
    };
    const token = { 'app-token': 'a-token', expires: Date.now() + 86_400_000 };
    const asked = [];
    const fetch = async (url) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname.startsWith('/jdyconnector/')) return Response.json({ errcode: 0, data: token });
      if (!searchParams.has('modify_end_time')) return Response.json({ errcode: 0, data: { rows: [], count: 0 } });
      asked.push(Number(searchParams.get('page')));
      if (asked.length > 200) throw new Error('it never ends');
      return Response.json({ errcode: 0, data: answer(asked.at(-1), asked.length) });
    };
    const client = new jdy.Client({
      ...account,
      dangerouslyAllowBrowser: true,
      requestsPerMinute: 10_000,
      requestsPerSecond: 10_000,
      maxRetries: 0,
      fetch,
    });
    return { client, asked, run: sync(client, customer, options) };
  };
  const rowsFrom = (first, count = 100) =>
    Array.from({ length: count }, (_, at) => ({ id: String(first + at), modify_time: '1' }));

  QUnit.test('a run ends, whatever the service answers', async (t) => {
    const cases = {
      'the same page': [(page) => ({ rows: rowsFrom(0), count: 300, page }), 100, 'page_without_news'],
      'the same page, not counted': [() => ({ rows: rowsFrom(0) }), 100, 'page_without_news'],
      'a count without rows behind it': [
        (page) => ({ rows: page > 2 ? [] : rowsFrom(page * 100), count: 1e15 }),
        200,
        'page_without_news',
      ],
      'counts in turn': [
        (page, call) => ({ rows: page > 3 ? [] : rowsFrom(page * 100), count: call % 2 ? 301 : 300 }),
        300,
      ],
      'counts in turn, of the same page': [(_, call) => ({ rows: rowsFrom(0), count: call % 2 ? 1000 : 900 }), 100],
      'a count that falls for ever': [(page, call) => ({ rows: rowsFrom(page * 100), count: 1e9 - call }), 200],
      'a count on the first page alone': [
        (page) => (page === 1 ? { rows: rowsFrom(0), count: 300 } : { rows: rowsFrom(100, 50) }),
        150,
        'changes_missing',
      ],
      'more rows than are counted': [(page) => ({ rows: rowsFrom(page * 100), count: 50 }), 100, 'changes_missing'],
    };
    for (const [name, [answer, rows, reason]] of Object.entries(cases)) {
      const cursor = { until: 1_700_000_000_000 };
      const { run } = over(answer, { cursor });
      const given = [];
      const error = await thrown(
        (async () => {
          for await (const { id } of run) given.push(id);
        })(),
      );
      t.strictEqual(error.code, 'incomplete', `${name}: ${error}`);
      if (reason) t.strictEqual(error.reason, reason, name);
      t.deepEqual([given.length, new Set(given).size, run.cursor], [rows, rows, cursor], name);
    }
  });

  QUnit.test('two versions of a record do not hide that another one is missing', async (t) => {
    const changed = { id: '99', modify_time: '2' };
    const { run } = over((page) => ({ rows: page === 1 ? rowsFrom(0) : [changed, ...rowsFrom(101, 4)], count: 105 }));
    const error = await thrown(
      (async () => {
        for await (const _ of run);
      })(),
    );
    t.strictEqual(error.code, 'incomplete');
    t.strictEqual(run.cursor, null);
  });

  QUnit.test('rows without an id are given', async (t) => {
    const rows = [{ name: '甲' }, { id: '', name: '乙' }, { id: null, name: '丙' }, { id: '1', name: '丁' }];
    const { run } = over(() => ({ rows, count: 4 }));
    const given = [];
    for await (const { name } of run) given.push(name);
    t.deepEqual(given, ['甲', '乙', '丙', '丁']);
    t.notStrictEqual(run.cursor, null);
    // Where the list is read again, they cannot be told from other ones.
    const twice = over((_, call) => ({ rows: rows.slice(1), count: call === 1 ? 4 : 3 }));
    const names = [];
    for await (const { name } of twice.run) names.push(name);
    t.deepEqual(names, ['乙', '丙', '丁', '乙', '丙']);
  });

  QUnit.test('takes whatever has `on`, by the clock of this machine', async (t) => {
    const { client, asked } = over(() => ({ rows: rowsFrom(0, 2), count: 2 }));
    const begun = Date.now();
    const run = sync({ on: (resource) => client.on(resource) }, customer);
    const given = [];
    for await (const { id } of run) given.push(id);
    t.deepEqual([given, asked], [['0', '1'], [1]]);
    t.true(run.cursor.until >= begun && run.cursor.until <= Date.now());
  });

  QUnit.test('every resource whose list knows the time of a change can be followed', async (t) => {
    const { connect } = unlimited(jdy, gateways[0]);
    const client = connect();
    const lists = Object.entries(bd).filter(([, { list }]) => list?.includes(';since='));
    t.true(lists.length > 3);
    for (const [name, resource] of lists) {
      const run = sync(client, resource, {});
      for await (const row of run) {
        t.true(Boolean(row.id), name);
        break;
      }
      for await (const _ of run);
      t.true(run.cursor.until > 0, name);
    }
  });

  QUnit.test('wrong options, and a list without times', async (t) => {
    const client = connecting(jdy, gateways[0]).connect();
    const first = (options, resource = customer) =>
      thrown(sync(client, resource, options)[Symbol.asyncIterator]().next());
    for (const [options, path] of [
      [{ overlapMs: -1 }, 'overlapMs'],
      [{ cursor: { until: 'x' } }, 'cursor.until'],
      [{ since: '2026-01-01' }, 'since'],
    ]) {
      const error = await first(options);
      t.deepEqual([error.code, error.path], ['invalid_request', path]);
    }
    const timeless = Object.values(bd).find(({ list }) => list && !list.includes(';since='));
    t.deepEqual(
      [(await first({}, timeless)).path, (await first({ nonsense: 1 })).code],
      ['resource', 'invalid_request'],
    );
  });
}
