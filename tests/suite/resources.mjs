// Resources are defined by their tables. These tests use invented ones, so no code depends on known operations.
import { account, application } from './credentials.mjs';
import { thrown } from './promises.mjs';

const note = {
  list: 'GET /jdy/v2/made/note|rq;span=from_date,to_date;page=page;rows=rows;secret=rows[].phone|search;kind=A/B;from_date:d;to_date:d;page:p;page_size:z',
  get: 'GET /jdy/v2/made/note_detail|rq!;one=id,number;proof=|id:i;number~',
  save:
    'POST /jdy/v2/made/note|sb;proof=ids;look=number>/jdy/v2/made/note_detail?number,create_time|' +
    'title!#8;number;amount:c<0,1000>;price:n;kind=A:甲/B:乙;owner_id:i;day:d;lines:[1;phone*-|name!;qty:I',
  send: 'POST /jdy/v2/made/note_send|ab|id:i!',
  actions: 'POST /jdy/v2/sys/common_operate|made_note audit unaudit delete',
};
const odd = {
  list: 'POST /jdy/v2/made/odd|rb;page=page_no;rows=items;count=total|page_no:p;page_size:z',
  all: 'GET /jdy/v2/made/odd_all|rq;rows=rows|',
};

export default function (QUnit, { jdy }) {
  QUnit.module('resources');

  const token = { 'app-token': 'a-token', expires: Date.now() + 86_400_000 };
  /** A client and its sent requests; `answer` returns the `data` of a business call, or a response. */
  const connect = (answer = () => ({ ids: ['1'] }), others = {}) => {
    const sent = [];
    const fetch = async (url, { method, body }) => {
      if (url.includes('/jdyconnector/')) return Response.json({ errcode: 0, data: token });
      const { pathname, searchParams } = new URL(url);
      sent.push({ method, path: pathname, query: Object.fromEntries(searchParams), body: body && JSON.parse(body) });
      const data = answer(sent.at(-1), sent.length);
      return data instanceof Response ? data : Response.json({ errcode: 0, data });
    };
    const options = { ...application, ...account, dangerouslyAllowBrowser: true, fetch, ...others };
    return { client: new jdy.Client(options), sent };
  };

  QUnit.test('have a method for each operation, and their actions', async (t) => {
    const { client, sent } = connect(() => ({ ids: ['1'], id_number_map: { 1: 'N1' } }));
    const notes = client.on(note);
    t.deepEqual(Object.keys(notes), ['list', 'get', 'save', 'send', 'audit', 'unaudit', 'delete', 'saveAll']);
    await notes.get({ number: 'N1' });
    await notes.save({ title: '便签', lines: [{ name: '甲', qty: 1 }] });
    await notes.send({ id: '1' });
    await notes.audit({ ids: ['1'] });
    await notes.delete({ numbers: ['N1'] });
    t.deepEqual(
      sent.map(({ method, path }) => `${method} ${path}`),
      [
        'GET /jdy/v2/made/note_detail',
        'POST /jdy/v2/made/note',
        'POST /jdy/v2/made/note_send',
        'POST /jdy/v2/sys/common_operate',
        'POST /jdy/v2/sys/common_operate',
      ],
    );
    t.deepEqual(sent[3].body, { ids: ['1'], entity_number: 'made_note', operate_type: 'audit' });
    t.deepEqual(sent[4].body, { numbers: ['N1'], entity_number: 'made_note', operate_type: 'delete' });
    const error = await thrown(notes.audit({}));
    t.deepEqual([error.code, error.path, sent.length], ['invalid_request', 'ids', 5]);
  });

  QUnit.test('are lists in pages of any form', async (t) => {
    const rows = (from, to) => Array.from({ length: to - from }, (_, index) => ({ id: `${from + index}` }));
    const paged = ({ body }) => {
      const from = (body.page_no - 1) * body.page_size;
      return { items: rows(from, Math.min(from + body.page_size, 5)), total: '5' };
    };
    const { client, sent } = connect(paged);
    const ids = [];
    for await (const page of client.on(odd).list({ page_size: 2 }).pages()) {
      t.strictEqual(page.count, 5);
      ids.push(...page.rows.map(({ id }) => id));
    }
    t.deepEqual(ids, ['0', '1', '2', '3', '4']);
    t.deepEqual(
      sent.map(({ body }) => body),
      [1, 2, 3].map((page_no) => ({ page_no, page_size: 2 })),
    );

    const whole = connect(() => ({ rows: rows(0, 250) }));
    t.strictEqual((await whole.client.on(odd).all().toArray({ limit: 1000 })).length, 250);
    t.deepEqual(
      whole.sent.map(({ query }) => query),
      [{}],
      'all rows came at once',
    );
  });

  QUnit.test('refuse unknown names and wrong kinds before anything is sent', async (t) => {
    const { client, sent } = connect();
    const notes = client.on(note);
    const refused = async (fields, path, words) => {
      const error = await thrown(notes.save({ title: '甲', ...fields }));
      t.deepEqual([error.code, error.path], ['invalid_request', path], JSON.stringify(fields));
      t.true(error.message.includes(words), error.message);
    };
    await refused({ titel: 'x' }, 'titel', '`title`');
    await refused({ lines: [{ nmae: 'x' }] }, 'lines[0].nmae', '`name`');
    await refused({ lines: {} }, 'lines', 'list');
    await refused({ owner_id: 7 }, 'owner_id', 'text');
    await refused({ amount: 0.1 + 0.2 }, 'amount', 'as text');
    await refused({ amount: 'x' }, 'amount', 'number');
    const order = await thrown(notes.list({ from_date: '2026-02-01', to_date: '2026-01-01' }).toArray({ limit: 1 }));
    t.deepEqual([order.path, sent.length], ['to_date', 0]);
  });

  QUnit.test('warn a hook of undocumented values, and send them', async (t) => {
    const warnings = [];
    const { client, sent } = connect(undefined, { onWarning: (warning) => warnings.push(warning) });
    await client.on(note).save({ kind: 'C', day: '2026-1-5', amount: 2000, price: '1.50', lines: [{ qty: '3' }] });
    t.deepEqual(
      warnings.map(({ field }) => field),
      ['kind', 'day', 'amount', 'lines[0].name', 'title'],
    );
    t.deepEqual(
      [warnings[0].type, warnings[0].method, warnings[0].path, warnings[0].attempt],
      ['warning', 'POST', '/jdy/v2/made/note', 0],
    );
    t.true(warnings.every(({ problem, hint }) => problem && hint));
    t.deepEqual(sent[0].body, { kind: 'C', day: '2026-1-5', amount: '2000', price: '1.50', lines: [{ qty: '3' }] });
  });

  QUnit.test('send the request unchanged if it is unchecked', async (t) => {
    const { client, sent } = connect();
    const fields = { titel: 'x', lines: 'none', owner_id: 7, amount: 0.5 };
    await client.on(note).save(fields, { unchecked: true });
    t.deepEqual(sent[0].body, fields);
    await client
      .on(note)
      .list({ anything: 'x' }, { unchecked: true })
      .toArray({ limit: 1 })
      .catch(() => {});
    t.deepEqual(sent[1].query, { anything: 'x', page: '1', page_size: '100' });
  });

  QUnit.test('a decimal number may be a number or its text', async (t) => {
    const { client, sent } = connect();
    for (const amount of [13, 0.5, '13.50', 1e2]) await client.on(note).save({ title: '甲', amount });
    t.deepEqual(
      sent.map(({ body }) => body.amount),
      ['13', '0.5', '13.50', '100'],
    );
  });

  QUnit.test('count as saved by the ids in their answer', async (t) => {
    const several = { save: 'POST /jdy/v2/made/several|sb;proof=rows.ids|items:[1*|name' };
    const items = { items: [{ name: '甲' }, { name: '乙' }] };
    const failed = { success: false, ids: [], message: 'refused' };
    const saveAll = async (rows) => {
      const results = [];
      for await (const result of connect(() => ({ rows }))
        .client.on(several)
        .saveAll([items]))
        results.push(result);
      return results.map(({ ok, ids, error }) => (ok ? ids : [error.code, ...(error.data?.rows ?? [])]));
    };
    t.deepEqual(await saveAll([{ ids: ['1'] }, { ids: ['2', '3'] }]), [['1', '2', '3']]);
    t.deepEqual(await saveAll([{ ids: ['1'] }, failed]), [['incomplete', { ids: ['1'] }, failed]]);
    t.deepEqual(await saveAll([failed, failed]), [['business', failed, failed]]);
    for (const rows of [[{ ids: ['1'] }, { ids: [] }], [{ ids: ['1'] }], [{ ids: ['1'] }, { ids: ['1'] }], []]) {
      t.deepEqual(await saveAll(rows), [['outcome_unknown']]);
    }
  });

  QUnit.test('look a lost save up by their own number', async (t) => {
    const time = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    const shown = { id: '77', number: 'N1', title: '便签', amount: '5.0', create_time: time };
    const lost = (found) => (call) =>
      call.method === 'POST' ? new Response('<html>502</html>', { status: 502 }) : found;
    const found = connect(lost(shown));
    const saved = await found.client.on(note).save({ title: '便签', number: 'N1', amount: 5, phone: '1' });
    t.deepEqual(saved, { ids: ['77'], id_number_map: { 77: 'N1' } });
    t.deepEqual(
      found.sent.map(({ path, query }) => [path, query]),
      [
        ['/jdy/v2/made/note', {}],
        ['/jdy/v2/made/note_detail', { number: 'N1' }],
      ],
    );
    const other = connect(lost({ ...shown, amount: '6' }));
    const error = await thrown(other.client.on(note).save({ title: '便签', number: 'N1', amount: 5 }));
    t.strictEqual(error.code, 'outcome_unknown');
    t.true(error.hint.includes('`amount`'), error.hint);
    const action = connect(lost(shown));
    t.strictEqual((await thrown(action.client.on(note).send({ id: '1' }))).code, 'outcome_unknown');
    t.strictEqual(action.sent.length, 1, 'an action is never repeated');
  });

  QUnit.test('with an invalid table are refused', async (t) => {
    const { client } = connect();
    const error = await thrown(client.on({ get: 'no table' }).get({}));
    t.deepEqual([error.code, error.name], ['invalid_request', 'InvalidRequestError']);
  });
}
