// Functions over records, without a gateway: when values are equal, and how a record becomes a save.
import { answeringClient } from './answering-client.mjs';
import { connecting } from './connecting.mjs';
import { account, application } from './credentials.mjs';
import { thrown } from './promises.mjs';

export default function (QUnit, { jdy, bd, records, gateways }) {
  const { reconcile, toSave, upsert } = records;

  QUnit.module('values of records');

  QUnit.test('only a list filtered by the number proves that a record is missing', async (t) => {
    const token = { 'app-token': 'a-token', expires: Date.now() + 86_400_000 };
    const told = (look, answer) => {
      const fetch = async (url) => Response.json(url.includes('/jdyconnector/') ? { errcode: 0, data: token } : answer);
      const note = {
        save: `POST /jdy/v2/made/note|sb;proof=ids;look=number>${look}/jdy/v2/made/notes?search,create_time|number`,
        list: 'GET /jdy/v2/made/notes|rq;rows=rows|search',
      };
      const client = new jdy.Client({ ...application, ...account, dangerouslyAllowBrowser: true, fetch });
      return reconcile(client, note, { number: 'N1' }, { uncertainSince: 0, uncertainUntil: 0 }).then(
        ({ outcome }) => outcome,
      );
    };
    const [none, others] = [[], [{ id: '1', number: 'N2' }]].map((rows) => ({ errcode: 0, data: { rows } }));
    const missing = { errcode: 1030002003, description: '不存在' };
    t.deepEqual(await Promise.all([none, others, missing].map((answer) => told('>', answer))), [
      'not_carried_out',
      'unknown',
      'not_carried_out',
    ]);
    t.deepEqual(await Promise.all([none, others, missing].map((answer) => told('~', answer))), [
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  QUnit.test('a look-up without a record proves nothing to upsert', async (t) => {
    const sent = [];
    const save = async (fields) => sent.push(fields);
    const records = [{}, [], 'x', [{ id: '5' }], { number: 'KH1' }, null];
    const ids = ['abc', '0', '-5', 1.5, true, {}, ''].map((id) => ({ id, number: 'KH1' }));
    for (const record of [...records, ...ids]) {
      const error = await thrown(upsert({ get: async () => record, save }, { number: 'KH1', name: '甲' }));
      t.deepEqual([error.code, error.reason, sent], ['protocol', 'record_without_id', []], JSON.stringify(record));
    }
  });

  QUnit.test('a record of another number is not updated', async (t) => {
    const sent = [];
    const methods = {
      get: async () => ({ id: '9', number: 'KH1', name: '别人的' }),
      save: async (fields) => {
        sent.push(fields);
        return { ids: ['10'] };
      },
    };
    t.deepEqual(await upsert(methods, { number: 'kh1', name: '我的' }), { id: '10', created: true });
    t.deepEqual(await upsert(methods, { number: 'KH1', name: '我的' }), { id: '9', created: false });
    t.deepEqual(
      sent.map(({ id }) => id),
      [undefined, '9'],
    );
    for (const number of [' KH1', 'KH1\u3000', '\tKH1 ']) {
      const error = await thrown(upsert(methods, { number, name: '我的' }));
      t.deepEqual([error.code, error.path, error.reason], ['invalid_request', 'number', 'blanks_around_number']);
    }
    t.strictEqual(sent.length, 2);
  });

  /** The time of a lost save, and the outcome of `reconcile` for a save of `given` and a record with these values. */
  const since = Date.UTC(2026, 0, 2, 1);
  const window = { uncertainSince: since, uncertainUntil: since + 60_000 };
  const compared = async (
    given,
    record,
    table = 'number!;name;code;amount:c;size:n;age:I;flag:b;day:d;at:D;free:a;memo:M;rows:[1|text;qty:c',
  ) => {
    const shown = { id: '9', number: 'N1', create_time: '2026-01-02 09:00:30', ...record };
    const client = answeringClient(jdy, () => Response.json({ errcode: 0, data: shown }));
    const note = {
      save: `POST /jdy/v2/made/note|sb;proof=ids;look=number>/jdy/v2/made/note?number,create_time|${table}`,
      get: 'GET /jdy/v2/made/note|rq|number',
    };
    const { outcome, reason, args } = await reconcile(client, note, { number: 'N1', ...given }, window);
    return outcome === 'unknown' ? (args[0] ?? reason) : outcome;
  };

  QUnit.test('text is compared as text, and numbers by value', async (t) => {
    const same = [
      [{ code: '007' }, { code: '007 ' }],
      [{ code: '7' }, { code: 7 }],
      [{ code: '0' }, { code: 0 }],
      [{ code: '' }, {}],
      [{ amount: '11.1' }, { amount: '11.10' }],
      [{ amount: 7 }, { amount: '7.00' }],
      [{ size: 0 }, { size: '0.0' }],
      [{ age: 1 }, { age: '1.0' }],
      [{ amount: 1000 }, { amount: '1e3' }],
      [{ free: 7.5 }, { free: '7.50' }],
      [{ flag: true }, { flag: '1' }],
      [{ flag: false }, { flag: 'false' }],
      [{ flag: false }, { flag: '0' }],
      [{ day: '2026-01-02' }, { day: '2026-01-02 00:00:00.0' }],
      [{ at: '2026-01-02 03:04:05' }, { at: '2026-01-02 03:04:05.0' }],
      [{ memo: { a: '1' } }, { memo: { a: '1', b: '' } }],
      [{ rows: [{ text: 'x', qty: '2' }] }, { rows: [{ text: 'x', qty: 2 }] }],
    ];
    for (const [given, record] of same)
      t.strictEqual(await compared(given, record), 'carried_out', JSON.stringify([given, record]));
    const others = [
      [{ code: '007' }, { code: '7' }],
      [{ code: '007' }, { code: 7 }],
      [{ code: '' }, { code: '0' }],
      [{ code: '0' }, { code: '' }],
      [{ code: '1e3' }, { code: '1000' }],
      [{ amount: '9007199254740993' }, { amount: '9007199254740992' }],
      [{ flag: false }, { flag: '是' }],
      [{ code: '2026-01-02 发货' }, { code: '2026-01-02 退货' }],
      [{ code: '2026-01-02' }, { code: '2026-01-02 00:00:00' }],
      [{ day: '2026-01-02' }, { day: '2026-01-02 08:00:00' }],
      [{ day: '2026-01-02' }, { day: '2026-01-03' }],
      [{ free: ['a'] }, { free: ['a', 'b'] }],
      [{ memo: { a: '0' } }, { memo: { a: '' } }],
      [{ rows: [{ text: '1' }] }, { rows: [{ text: '01' }] }],
    ];
    for (const [given, record] of others)
      t.strictEqual(await compared(given, record), Object.keys(given)[0], JSON.stringify([given, record]));
  });

  QUnit.test('a given null means empty', async (t) => {
    for (const shown of [null, '', undefined])
      t.strictEqual(await compared({ name: null }, { name: shown }), 'carried_out');
    for (const shown of ['甲', '0', 7])
      t.strictEqual(await compared({ name: null }, { name: shown }), 'name', `${shown}`);
    t.strictEqual(await compared({ rows: null }, { rows: [{ text: 'x' }] }), 'rows');
    t.strictEqual(await compared({ rows: [{ text: null }] }, { rows: [{ text: 'x' }] }), 'rows');
    t.strictEqual(await compared({ memo: { a: null } }, { memo: { a: 'x' } }), 'memo');
  });

  QUnit.test('another record, one without an id, and one with more than was given prove nothing', async (t) => {
    const old = { create_time: '2015-03-01 00:00:00' };
    t.strictEqual(await compared({}, old), 'not_carried_out');
    for (const number of ['N12', '', null, undefined]) t.strictEqual(await compared({}, { ...old, number }), 'number');
    for (const id of [null, '', ' ', '0', undefined]) t.strictEqual(await compared({}, { id }), 'id', `${id}`);
    t.strictEqual(await compared({}, { memo: { a: '', b: null }, rows: [], name: '默认' }), 'carried_out');
    t.strictEqual(await compared({}, { memo: { a: 'x' } }), 'memo');
    t.strictEqual(await compared({}, { rows: [{ text: 'x' }] }), 'rows');
    // Only for documented fields it is known that details never show them.
    const table = 'number!;kept-';
    t.strictEqual(await compared({ kept: 'x' }, {}, table), 'carried_out');
    for (const request of [{ unknown: 'x' }, { extra: { unknown: 'x' } }]) {
      t.strictEqual(await compared(request, {}, table), 'unknown');
      t.strictEqual(await compared(request, { unknown: 'y' }, table), 'unknown');
      t.strictEqual(await compared(request, { unknown: 'x' }, table), 'carried_out');
    }
  });

  QUnit.test('a time of creation without a time of day proves nothing', async (t) => {
    t.strictEqual(await compared({ name: '甲' }, { name: '甲', create_time: '2026-01-02' }), 'record_without_time');
    t.strictEqual(await compared({ name: '甲' }, { name: '甲', create_time: '2026-01-02 09:00:30.0' }), 'carried_out');
    t.strictEqual(
      await compared({ name: '甲' }, { name: '甲', create_time: '2026-01-02 07:00:30' }),
      'not_carried_out',
    );
  });

  QUnit.test('toSave converts the types that it knows, and keeps other values', (t) => {
    const table =
      'POST /jdy/v2/made/note|sb;proof=ids|id:i;text;flag:b;count:I;size:n;day:d;at:D;kind:I=1:a>1/2:b>0;key:P;ids:[i;contacts:[1;inner:1|id:i;name';
    const note = { save: table, get: 'GET /jdy/v2/made/note|rq' };
    const converted = [
      ['flag', 'true', true],
      ['flag', 1, true],
      ['flag', '1', true],
      ['flag', '0', false],
      ['flag', 0, false],
      ['flag', 'false', false],
      ['count', '7', 7],
      ['count', '1.0', 1],
      ['count', '-3', -3],
      ['size', '1.50', 1.5],
      ['size', '1E+3', 1000],
      ['kind', '0', 2],
      ['kind', '0.0', 2],
      ['kind', 1, 1],
      ['text', 12.5, '12.5'],
      ['id', 7, '7'],
      ['key', 3, '3'],
      ['day', '2026-01-02 00:00:00.0', '2026-01-02'],
      ['at', '2026-01-02 03:04:05.0', '2026-01-02 03:04:05'],
    ];
    for (const [name, shown, saved] of converted)
      t.deepEqual(toSave(note, { [name]: shown }), { [name]: saved }, `${name} ${JSON.stringify(shown)}`);
    const kept = [
      ['flag', 9],
      ['flag', '是'],
      ['flag', 'constructor'],
      ['count', ' '],
      ['count', '0x10'],
      ['count', 'Infinity'],
      ['count', '1e400'],
      ['count', '12345678901234567890'],
      ['size', '0.1000000000000000055'],
      ['id', 1234567890123456800],
      ['text', 1e21],
      ['day', '2026-01-02 08:00:00'],
      ['at', '2026-01-02 03:04:05.5'],
    ];
    for (const [name, shown] of kept)
      t.deepEqual(toSave(note, { [name]: shown }), { [name]: shown }, `${name} ${JSON.stringify(shown)}`);
    const refused = [
      [{ contacts: [{ name: '甲' }, null] }, 'contacts[1]', 'entry_is_null'],
      [{ ids: ['1', null] }, 'ids[1]', 'entry_is_null'],
      [{ contacts: ['甲'] }, 'contacts[0]', 'record_expected'],
      [{ contacts: 7 }, 'contacts', 'record_expected'],
      [{ inner: '甲' }, 'inner', 'record_expected'],
      [{ contacts: [[{ name: '甲' }]] }, 'contacts[0]', 'record_expected'],
      [null, 'record', 'record_expected'],
      [undefined, 'record', 'record_expected'],
      [[], 'record', 'record_expected'],
    ];
    for (const [record, path, reason] of refused) {
      t.throws(
        () => toSave(note, record),
        (error) => error.code === 'invalid_request' && error.path === path && error.reason === reason,
        path,
      );
    }
  });

  QUnit.test('a record of a save that takes a list is its only entry', (t) => {
    const save = 'POST /jdy/v2/made/notes|sb;proof=ids|items:[1!|id:i;name;secret*;rows:[2|text';
    const notes = { save, get: 'GET /jdy/v2/made/note|rq' };
    const record = { id: '5', name: '甲', rows: [{ text: 'x', more: 1 }], other: 2 };
    t.deepEqual(toSave(notes, record), { items: [{ id: '5', name: '甲', rows: [{ text: 'x' }] }] });
    t.deepEqual(toSave(notes, { items: [record] }), toSave(notes, record));
    for (const nothing of [{ other: 2 }, { code: 0, data: record }]) {
      t.throws(
        () => toSave(notes, nothing),
        ({ code, path, reason }) => `${code} ${path} ${reason}` === 'invalid_request record nothing_to_save',
      );
    }
  });

  QUnit.test('a value that toSave cannot convert is refused by the save, with its path', async (t) => {
    const client = connecting(jdy, gateways[0]).connect();
    for (const [shown, path] of [
      [{ deduct: '是' }, 'deduct'],
      [{ deduct: 9 }, 'deduct'],
      [{ invoice_type: ' ' }, 'invoice_type'],
    ]) {
      const error = await thrown(client.customers.save(toSave(bd.customer, { number: 'N', name: '甲', ...shown })));
      t.deepEqual([error.code, error.path], ['invalid_request', path]);
    }
  });

  QUnit.test('every save of the package is read', (t) => {
    for (const [name, resource] of Object.entries(bd)) {
      if (!resource.save) continue;
      t.deepEqual(toSave(resource, {}), {}, name);
      const secret = { id: '1', nothing_of_the_kind: 1 };
      t.false('nothing_of_the_kind' in toSave(resource, secret), name);
    }
    const { list } = bd.customer;
    t.throws(
      () => toSave({ list }, {}),
      (error) => error.code === 'invalid_request' && error.path === 'resource',
    );
  });
}
