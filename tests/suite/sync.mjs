// The changes of a resource since the last run.
import { unique, unlimited } from './connecting.mjs';
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
    /** A client whose list calls go through `meddle`, and their queries. */
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
      t.strictEqual(asked[3].modify_start_time, String(until), 'no overlap in the first run');
      await numbersOf(sync(client, customer, { query: { ...query, enable: 1 } }));
      t.strictEqual(asked[4].enable, '1', 'a given filter replaces the default');
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
        t.deepEqual(left.cursor, cursor, 'the cursor stays during the loop');
        break;
      }
      t.deepEqual(left.cursor, cursor, 'the cursor stays after the loop was left');
      const { client: broken } = watched((query, answer) =>
        query.modify_end_time ? Response.json({ errcode: 1030002006 }) : answer(),
      );
      const failed = sync(broken, customer, { query, cursor });
      t.strictEqual((await thrown(numbersOf(failed))).code, 'business');
      t.deepEqual(failed.cursor, cursor);
    });

    QUnit.test('a list that changes while it is read is read again, and returns no row twice', async (t) => {
      const numbers = await save(3);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      let readings = 0;
      const { client, asked } = watched(async (query, answer) => {
        if (!query.modify_end_time) return answer();
        const body = await (await answer()).json();
        // The first reading lacks a row that is counted.
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

    QUnit.test('records that change meanwhile leave the list, and no other record is lost', async (t) => {
      const rows = Array.from({ length: 450 }, (_, id) => ({ id: String(id), number: String(id) }));
      const pages = [];
      const { client } = watched((query, answer) => {
        if (!query.modify_end_time) return answer();
        const page = Number(query.page);
        // Changes records: before page 3 one of each earlier page; before the first reading of page 4, 120 records.
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
}
