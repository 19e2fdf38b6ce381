// Lists: read page by page, one page ahead, compared with the count, against every gateway the runtime can reach.
import { ROWS, listGateway } from './list-gateway.mjs';
import { later, soon } from './promises.mjs';

export default function (QUnit, { jdy, gateways }) {
  for (const gateway of gateways) {
    const { client, prefix, number, numbers, query, watched, changed, numbersOf, until, before } = listGateway(
      jdy,
      gateway,
    );

    QUnit.module(`lists: ${gateway.name}`, { before });

    QUnit.test('every row once, in order', async (t) => {
      const { customers, asked } = watched();
      const list = customers.list(query);
      t.strictEqual(asked.length, 0, 'no request before it is read');
      t.deepEqual(await numbersOf(list), numbers);
      t.deepEqual(
        asked.map(({ page, size }) => [page, size]),
        [
          [1, 100],
          [2, 100],
          [3, 100],
        ],
      );
      t.deepEqual(await numbersOf(list), numbers, 'each reading starts anew');
      t.strictEqual(asked.length, 6);
      t.deepEqual(await numbersOf(customers.list({ search: `${prefix}?` })), []);
      t.true((await customers.list().toArray({ limit: 101 })).length === 101, 'without a query, all customers');
    });

    QUnit.test('rows that are not records, counts that are not numbers, a query that is an instance', async (t) => {
      for (const rows of [{}, { a: 1 }, { 0: {} }, 5, true, 'abc', [null], [{}, 5], ['a'], [[{}]], [{}, true]]) {
        const { customers } = watched((_, answer) => changed(answer, (data) => void (data.rows = rows)));
        const { read, error } = await until(customers.list(query));
        t.deepEqual([read, error?.code, error?.reason], [[], 'protocol', 'answer_without_rows'], JSON.stringify(rows));
      }
      for (const count of [true, -1, '-1', 1.5, 'abc', [3], {}]) {
        // A page that is not full would end a list without a count.
        const half = ({ rows }, page) => ({ rows: rows.slice(0, 50), ...(page === 2 && { count }) });
        const { customers } = watched((page, answer) =>
          changed(answer, (data) => Object.assign(data, half(data, page))),
        );
        const { read, error } = await until(customers.list(query));
        t.deepEqual([read.length, error?.code, error?.reason], [50, 'protocol', 'count_unreadable'], `${count}`);
      }
      class Query {
        get search() {
          return query.search;
        }
      }
      const { rows, count } = await client.customers.list(new Query()).page(2);
      t.deepEqual([rows.length, count], [100, ROWS]);
    });

    QUnit.test('whole pages', async (t) => {
      const pages = [];
      for await (const { rows, ...page } of client.customers.list({ ...query, page_size: 90 }).pages()) {
        pages.push({ ...page, rows: rows.map(({ number }) => number) });
      }
      const page = (page, from, to) => {
        return { page, totalPages: 3, count: ROWS, duplicates: 0, rows: numbers.slice(from, to) };
      };
      t.deepEqual(pages, [page(1, 0, 90), page(2, 90, 180), page(3, 180, 250)]);
    });

    QUnit.test('a page size above 100 loses no rows, and a given first page is respected', async (t) => {
      const { customers, asked } = watched();
      t.deepEqual(await numbersOf(customers.list({ ...query, page_size: 500 })), numbers);
      t.deepEqual(
        asked.map(({ size }) => size),
        [100, 100, 100],
      );
      t.deepEqual(await numbersOf(customers.list({ ...query, page: 2, page_size: 100 })), numbers.slice(100));
      asked.length = 0;
      const { error } = await until(customers.list({ ...query, page: 2, page_size: 500 }));
      t.deepEqual([error.name, error.path], ['InvalidRequestError', 'page_size']);
      t.strictEqual(asked.length, 0, 'nothing was sent');
    });

    QUnit.test('exactly one page is fetched ahead', async (t) => {
      const { customers, pages } = watched();
      const rows = customers.list(query)[Symbol.asyncIterator]();
      await rows.next();
      await soon(() => pages().length === 2);
      await later();
      t.deepEqual(pages(), [1, 2], 'a slow reader');
      for (let row = 2; row <= 100; row++) await rows.next();
      await later();
      t.deepEqual(pages(), [1, 2], 'at the last row of a page');
      t.strictEqual((await rows.next()).value.number, numbers[100]);
      await soon(() => pages().length === 3);
      t.deepEqual(pages(), [1, 2, 3]);
      await rows.return();
    });

    QUnit.test('`break` aborts the page under way', async (t) => {
      const hang = (page, answer, signal) => (page === 1 ? answer() : hanging(signal));
      for (const how of ['break', 'throw', 'return']) {
        const { customers, asked, pages } = watched(hang);
        const ended = () => soon(() => asked[1]?.signal.aborted);
        const wrong = new Error('of the reader');
        const read = async () => {
          for await (const { rows } of customers.list(query).pages()) {
            t.strictEqual(rows.length, 100);
            await soon(() => asked.length === 2);
            if (how === 'throw') throw wrong;
            if (how === 'break') break;
            return 'left';
          }
        };
        t.strictEqual(await read().catch((error) => error.message), { throw: wrong.message, return: 'left' }[how], how);
        await ended();
        t.deepEqual(pages(), [1, 2], 'no further request');
      }
      const thrown = watched(hang);
      const pages = thrown.customers.list(query).pages();
      await pages.next();
      await soon(() => thrown.asked.length === 2);
      await t.rejects(pages.throw(new Error('into the pages')), /into the pages/);
      t.true(thrown.asked[1].signal.aborted);
      // The reader ends the loop while it waits for a row.
      const { customers, asked } = watched(hang);
      const rows = customers.list(query)[Symbol.asyncIterator]();
      for (let row = 1; row <= 100; row++) await rows.next();
      const waiting = rows.next();
      await soon(() => asked.length === 2);
      t.deepEqual(await rows.return(), { value: undefined, done: true });
      t.deepEqual(await waiting, { value: undefined, done: true });
      t.true(asked[1].signal.aborted);
    });

    QUnit.test('an abort ends a list at once', async (t) => {
      const stop = new AbortController();
      const { customers } = watched((page, answer, signal) => (page === 1 ? answer() : hanging(signal)));
      const read = [];
      try {
        for await (const row of customers.list(query, { signal: stop.signal })) {
          read.push(row.number);
          if (read.length === 20) stop.abort('enough');
        }
        t.true(false, 'it ends with an error');
      } catch (error) {
        t.deepEqual([error.code, error.cause], ['aborted', 'enough']);
      }
      t.deepEqual(read, numbers.slice(0, 100), 'the rows read so far are returned');
      const { error } = await until(customers.list(query, { signal: {} }));
      t.deepEqual([error.code, error.path], ['invalid_request', 'signal']);
    });

    QUnit.test('an error of the page ahead is thrown after the rows before it', async (t) => {
      const refused = { errcode: 1030002006, description: 'wrong format' };
      const { customers, pages } = watched((page, answer) => (page === 2 ? Response.json(refused) : answer()));
      const { read, error } = await until(customers.list(query));
      t.deepEqual(
        read.map(({ number }) => number),
        numbers.slice(0, 100),
      );
      t.deepEqual([error.code, error.errcode], ['business', '1030002006']);
      t.deepEqual(pages(), [1, 2]);
    });

    QUnit.test('missing rows are reported after the rows', async (t) => {
      const { customers } = watched((page, answer) =>
        page === 2 ? changed(answer, (data) => data.rows.splice(10, 5)) : answer(),
      );
      const { read, error } = await until(customers.list(query));
      t.strictEqual(read.length, 245);
      t.true(error instanceof jdy.IncompleteError, `${error}`);
      t.true(error.description.includes('245') && error.description.includes('250'), error.description);
    });

    QUnit.test('a list that changes while it is read reports it, and returns no row twice', async (t) => {
      // A new first record, just before page 2 is read: the last row of page 1 comes again.
      let added;
      const { customers } = watched(async (page, answer) => {
        if (page === 2) added = await client.customers.save({ number: number(0), name: `列表${number(0)}` });
        return answer();
      });
      const { read: pages, error } = await until(customers.list(query).pages());
      t.deepEqual(
        pages.map(({ rows }) => rows.length),
        [100, 99, 51],
      );
      t.deepEqual(
        pages.map(({ duplicates }) => duplicates),
        [0, 1, 0],
      );
      t.deepEqual(
        pages.map(({ count }) => count),
        [250, 251, 251],
      );
      t.deepEqual(
        pages.flatMap(({ rows }) => rows.map(({ number }) => number)),
        numbers,
      );
      t.true(error instanceof jdy.IncompleteError && error.retryable, `${error}`);
      t.true(/\b250\b.*\b251\b/.test(error.description) && error.description.includes('changed'), error.description);
      t.strictEqual(added.ids.length, 1);
      // Renames the record, so that later tests do not find it.
      await client.customers.save({ id: added.ids[0], number: number(0), name: '列表外' });
    });

    QUnit.test('rows without an id are kept, and ids of any type are distinguished', async (t) => {
      const odd = [
        { id: 7 },
        { id: '7' },
        { id: ' 7' },
        { id: '07' },
        { id: null },
        {},
        { id: { id: 1 } },
        { id: 7.5 },
        { id: 'x\n"' },
        { id: 'x\n"' },
      ];
      const { customers } = watched((_page, answer) =>
        changed(answer, (data) => Object.assign(data, { rows: odd, count: odd.length })),
      );
      const [page] = (await until(customers.list(query).pages())).read;
      const shown = [{ id: '7' }, { id: '07' }, { id: null }, {}, { id: { id: '1' } }, { id: '7.5' }, { id: 'x\n"' }];
      t.deepEqual(page.rows, shown);
      t.strictEqual(page.duplicates, 3);
    });

    QUnit.test('after return() a list returns nothing more', async (t) => {
      const wrong = new Error('into the rows');
      for (const leave of [
        (rows) => rows.return(),
        (rows) => rows.throw(wrong).catch((error) => t.strictEqual(error, wrong)),
      ]) {
        const { customers, pages } = watched();
        const rows = customers.list(query)[Symbol.asyncIterator]();
        t.strictEqual(rows[Symbol.asyncIterator](), rows);
        t.strictEqual((await rows.next()).value.number, numbers[0]);
        await soon(() => pages().length === 2);
        await leave(rows);
        t.deepEqual(await rows.next(), { value: undefined, done: true });
        t.deepEqual(pages(), [1, 2]);
        const unread = customers.list(query)[Symbol.asyncIterator]();
        await leave(unread);
        t.deepEqual(await unread.next(), { value: undefined, done: true });
      }
    });

    QUnit.test('rows may be asked for all at once', async (t) => {
      const rows = client.customers.list(query)[Symbol.asyncIterator]();
      const results = await Promise.all(Array.from({ length: ROWS + 5 }, () => rows.next()));
      t.deepEqual(
        results.slice(0, ROWS).map(({ value }) => value.number),
        numbers,
      );
      t.true(results.slice(ROWS).every(({ done, value }) => done && value === undefined));
    });
  }
}

/** An answer that never comes; the signal ends the wait. */
function hanging(signal) {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
