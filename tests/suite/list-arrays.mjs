// Lists as an array or as one page, and lists that a caller mistakes for an array.
import { ROWS, listGateway } from './list-gateway.mjs';
import { later } from './promises.mjs';

export default function (QUnit, { jdy, gateways }) {
  for (const gateway of gateways) {
    const { prefix, numbers, query, watched, changed, numbersOf, before } = listGateway(jdy, gateway);

    QUnit.module(`lists as arrays: ${gateway.name}`, { before });

    QUnit.test('toArray reads only the pages that it needs', async (t) => {
      const { customers, pages, asked } = watched();
      for (const [limit, expected] of [
        [1, [1]],
        [100, [1]],
        [101, [1, 2]],
        [250, [1, 2, 3]],
        [1000, [1, 2, 3]],
      ]) {
        asked.length = 0;
        const rows = await customers.list(query).toArray({ limit });
        t.deepEqual(
          rows.map(({ number }) => number),
          numbers.slice(0, limit),
        );
        t.deepEqual(pages(), expected, `limit ${limit}`);
      }
      for (const options of [{ limit: 0 }, { limit: 1.5 }, { limit: '5' }, { limit: Infinity }]) {
        const error = await customers
          .list(query)
          .toArray(options)
          .catch((error) => error);
        t.deepEqual([error.name, error.path], ['InvalidRequestError', 'limit']);
      }
    });

    QUnit.test('toArray without a limit returns up to 10,000 rows, and fails if there are more', async (t) => {
      const { customers, pages } = watched();
      for (const options of [undefined, {}, { limit: null }]) {
        const rows = await customers.list(query).toArray(options);
        t.deepEqual(
          rows.map(({ number }) => number),
          numbers,
        );
      }
      const asked = pages().length;
      const { customers: counted, pages: read } = watched((_page, answer) =>
        changed(answer, (data) => (data.count = '10001')),
      );
      const error = await counted
        .list(query)
        .toArray()
        .catch((error) => error);
      t.deepEqual([error.name, error.path], ['InvalidRequestError', 'limit'], `${error}`);
      t.true(error.hint.includes('limit'), error.hint);
      await later();
      t.true(read().length <= 2, 'the count of the first page tells it');
      // Without a count, the rows show it.
      let id = 0;
      const endless = watched((_page, answer) =>
        changed(answer, (data) => {
          delete data.count;
          data.rows = Array.from({ length: 100 }, () => ({ id: String(++id) }));
        }),
      );
      const uncounted = await endless.customers
        .list(query)
        .toArray()
        .catch((error) => error);
      t.deepEqual([uncounted.name, uncounted.path, endless.pages().length], ['InvalidRequestError', 'limit', 101]);
      t.strictEqual(
        (await endless.customers.list(query).toArray({ limit: 10_100 })).length,
        10_100,
        'a limit may be more',
      );
      t.strictEqual(asked, 9);
    });

    QUnit.test('one page by one request', async (t) => {
      const { customers, asked, pages } = watched();
      const list = customers.list({ ...query, page_size: 90 });
      const second = await list.page(2);
      t.deepEqual([second.page, second.totalPages, second.count, second.duplicates], [2, 3, ROWS, 0]);
      t.deepEqual(
        second.rows.map(({ number }) => number),
        numbers.slice(90, 180),
      );
      t.deepEqual(
        (await list.page(3)).rows.map(({ number }) => number),
        numbers.slice(180),
      );
      t.deepEqual((await list.page(4)).rows, []);
      t.deepEqual((await list.page(2)).rows.length, 90, 'each time anew');
      t.deepEqual(
        asked.map(({ page, size }) => [page, size]),
        [
          [2, 90],
          [3, 90],
          [4, 90],
          [2, 90],
        ],
      );
      t.deepEqual((await customers.list({ ...query, page: 3 }).page(1)).rows.length, 100);
      t.strictEqual(pages().at(-1), 1);
      for (const page of [0, 1.5, '1', undefined, null]) {
        const error = await list.page(page).catch((error) => error);
        t.deepEqual([error.name, error.path], ['InvalidRequestError', 'page']);
      }
      t.strictEqual(asked.length, 5);
    });

    QUnit.test('a list that is awaited by mistake says how to read it', async (t) => {
      const { customers, asked } = watched();
      const listOf = async (search) => customers.list({ search });
      const list = await listOf(prefix);
      t.deepEqual(await numbersOf(list), numbers, 'an async function may return a list');
      t.strictEqual(await Promise.resolve(list), list);
      asked.length = 0;
      const mistakes = {
        length: (rows) => rows.length,
        rows: ({ rows }) => rows,
        map: (rows) => rows.map((row) => row),
        filter: (rows) => rows.filter(Boolean),
        forEach: (rows) => rows.forEach(Boolean),
        toJSON: (rows) => JSON.stringify(rows),
        'Symbol(Symbol.iterator)': (rows) => [...rows],
      };
      for (const [name, mistake] of Object.entries(mistakes)) {
        t.throws(
          () => mistake(list),
          (error) =>
            error instanceof jdy.InvalidRequestError &&
            error.message.includes(`\`${name}\``) &&
            error.hint.includes('for await'),
        );
      }
      t.strictEqual(asked.length, 0);
    });
  }
}
