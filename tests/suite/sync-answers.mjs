// The changes of a resource, with answers of a fake service.
import { connecting, unlimited } from './connecting.mjs';
import { account, application } from './credentials.mjs';
import { thrown } from './promises.mjs';

export default function (QUnit, { jdy, bd, changes, gateways }) {
  const { sync } = changes;
  const { customer } = bd;

  QUnit.module('sync over answers');

  /** A run over the pages of `answer`, and the number of requested pages. */
  const over = (answer, options = {}) => {
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
      ...application,
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

  QUnit.test('a run always ends, even with endless answers', async (t) => {
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

  QUnit.test('two versions of a record do not hide a missing one', async (t) => {
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

  QUnit.test('rows without an id are returned', async (t) => {
    const rows = [{ name: '甲' }, { id: '', name: '乙' }, { id: null, name: '丙' }, { id: '1', name: '丁' }];
    const { run } = over(() => ({ rows, count: 4 }));
    const given = [];
    for await (const { name } of run) given.push(name);
    t.deepEqual(given, ['甲', '乙', '丙', '丁']);
    t.notStrictEqual(run.cursor, null);
    // When the list is read again, they cannot be distinguished.
    const twice = over((_, call) => ({ rows: rows.slice(1), count: call === 1 ? 4 : 3 }));
    const names = [];
    for await (const { name } of twice.run) names.push(name);
    t.deepEqual(names, ['乙', '丙', '丁', '乙', '丙']);
  });

  QUnit.test('accepts any object with `on`, and uses the clock of this machine', async (t) => {
    const { client, asked } = over(() => ({ rows: rowsFrom(0, 2), count: 2 }));
    const begun = Date.now();
    const run = sync({ on: (resource) => client.on(resource) }, customer);
    const given = [];
    for await (const { id } of run) given.push(id);
    t.deepEqual([given, asked], [['0', '1'], [1]]);
    t.true(run.cursor.until >= begun && run.cursor.until <= Date.now());
  });

  QUnit.test('every resource whose list filters by the time of change is supported', async (t) => {
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
      [{ since: 1 }, 'since'],
      [{ since: 0 }, 'since'],
      [{ since: 1_670_305_063 }, 'since'],
      [{ cursor: { until: 1 } }, 'cursor.until'],
      [{ query: { page: 2 } }, 'query.page'],
      [{ query: { modify_start_time: 1_670_305_063_559 } }, 'query.modify_start_time'],
      [{ query: { modify_end_time: 1_670_305_063_559 } }, 'query.modify_end_time'],
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
