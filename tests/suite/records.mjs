// Functions over records: many details, a record as the request of its save, create or update, and a lost save.
import { connecting, unique, unlimited } from './connecting.mjs';
import { later, thrown } from './promises.mjs';

export default function (QUnit, { jdy, bd, zh, records, gateways }) {
  const { getAll, reconcile, toSave, upsert } = records;
  const { customer } = bd;
  const all = async (results) => {
    const given = [];
    for await (const result of results) given.push(result);
    return given;
  };

  for (const gateway of gateways) {
    const { send, connect } = unlimited(jdy, gateway);
    const client = connect();
    const { customers } = client;
    const prefix = unique('R');
    let made = 0;
    const fresh = (more) => {
      const number = `${prefix}-${++made}`;
      return { number, name: `记录${number}`, ...more };
    };
    const savesOf = async (number) =>
      (await gateway.journal()).filter((entry) => entry.operation === 'customer_save' && entry.number === number)
        .length;
    /** A save whose answer and whose look-up are lost. */
    const lost = async (t, request, carriedOut) => {
      await gateway.faults([
        { operation: 'customer_save', answer: { status: 502 }, carriedOut },
        { operation: 'customer_detail', answer: { status: 503 } },
      ]);
      const error = await thrown(customers.save(request));
      t.strictEqual(error.code, 'outcome_unknown', `${error}`);
      await gateway.clearFaults();
      return error;
    };

    QUnit.module(`records: ${gateway.name}`, { afterEach: gateway.clearFaults });

    QUnit.test('many details come in the order of their keys, several at a time', async (t) => {
      const rows = await customers.list().toArray({ limit: 12 });
      let [wait, underWay, most] = [40, 0, 0];
      const slow = connect({
        fetch: async (request) => {
          if (!request.url.includes('customer_detail')) return send(request);
          most = Math.max(most, ++underWay);
          // The earlier the key, the later its answer.
          await later(--wait);
          const answer = await send(request);
          underWay--;
          return answer;
        },
      });
      const ids = rows.map(({ id }) => id);
      const results = await all(getAll(slow.customers, { ids }, { concurrency: 4 }));
      t.deepEqual(
        results.map(({ index, ok, record }) => [index, ok, record.id]),
        ids.map((id, index) => [index, true, id]),
      );
      t.strictEqual(most, 4);
      const numbers = new Set(rows.map(({ number }) => number));
      const byNumber = await all(getAll(customers, { numbers }, { from: 10 }));
      t.deepEqual(byNumber.map(({ index, record }) => [index, record.id]), [[10, ids[10]], [11, ids[11]]]);
    });

    QUnit.test('a detail that cannot be had is a result, and ends nothing', async (t) => {
      const [{ id }] = await customers.list().toArray({ limit: 1 });
      const results = await all(getAll(customers, { ids: [id, '999', '', id] }, { decrypt: true }));
      t.deepEqual(results.map(({ ok }) => ok), [true, false, false, true]);
      t.deepEqual(results.map(({ error }) => error?.code), [undefined, 'not_found', 'invalid_request', undefined]);
      t.deepEqual(results[0].record, await customers.get({ id }, { decrypt: true }), 'decrypted as asked');
      const stop = new AbortController();
      stop.abort();
      t.deepEqual(await all(getAll(customers, { ids: [id] }, { signal: stop.signal })), []);
      for (const keys of [undefined, {}, { ids: [id], numbers: ['1'] }]) {
        t.throws(() => getAll(customers, keys), (error) => error.code === 'invalid_request' && error.path === 'keys');
      }
      const error = await thrown(all(getAll(customers, { ids: [id] }, { concurrency: 0 })));
      t.deepEqual([error.code, error.path], ['invalid_request', 'concurrency']);
    });

    QUnit.test('what was read is saved again, and nothing changes', async (t) => {
      const number = fresh().number;
      const { ids } = await customers.save({
        ...fresh(),
        number,
        invoice_type: 1,
        addr: '科技园南路 1 号',
        rate: '9.5',
        deduct: true,
        contact_persons: [
          {
            contact_person: '朱军',
            mobile: '13800000001',
            gender: 2,
            is_default_linkman: true,
            birthday: '1990-01-02 00:00:00',
          },
          { contact_person: '李秀兰', email: 'a@example.com', gender: 1 },
        ],
      });
      const rows = await customers.list().toArray({ limit: 30 });
      for (const { id } of [{ id: ids[0] }, ...rows]) {
        const before = await customers.get({ id }, { decrypt: true });
        const request = toSave(customer, before);
        await customers.save(request);
        const after = await customers.get({ id }, { decrypt: true });
        t.deepEqual({ ...after, modify_time: '' }, { ...before, modify_time: '' });
        t.deepEqual(
          request.contact_persons?.map(({ id }) => id),
          before.bomentity?.map(({ id }) => id),
          'rows keep their ids',
        );
        for (const only of ['bomentity', 'create_time', 'enable', 'c_level_name']) t.false(only in request, only);
      }
      const saved = toSave(customer, await customers.get({ id: ids[0] }, { decrypt: true }));
      t.deepEqual([saved.invoice_type, saved.contact_persons[0].gender, saved.contact_persons[1].gender], [1, 2, 1]);
      t.deepEqual([saved.contact_persons[0].birthday, saved.rate], ['1990-01-02 00:00:00', '9.5']);
    });

    QUnit.test('ciphertext is no request', async (t) => {
      const { ids } = await customers.save(
        fresh({
          addr: '科技园',
          contact_persons: [{ contact_person: '甲' }, { contact_person: '乙', mobile: '13800000002' }],
        }),
      );
      const record = await customers.get({ id: ids[0] });
      t.throws(
        () => toSave(customer, record),
        (error) =>
          error instanceof jdy.InvalidRequestError &&
          error.path === 'addr' &&
          error.description.includes('contact_persons[1].mobile') &&
          error.hint.includes('decrypt'),
      );
      const request = toSave(customer, record, { omitSensitive: true });
      t.false('addr' in request || 'mobile' in request.contact_persons[1]);
      t.strictEqual(request.contact_persons[1].id, record.bomentity[1].id);
    });

    QUnit.test('creates what is not there, and updates what is', async (t) => {
      const record = fresh();
      const first = await upsert(customers, record);
      t.deepEqual({ ...first, id: '' }, { id: '', created: true });
      const second = await upsert(customers, { ...record, name: `${record.name}二` }, { by: 'number' });
      t.deepEqual(second, { id: first.id, created: false });
      t.strictEqual((await customers.get({ number: record.number })).name, `${record.name}二`);
      for (const [wrong, path] of [
        [{ name: 'x' }, 'number'],
        [{ ...record, number: ' ' }, 'number'],
        [{ ...record, id: '1' }, 'id'],
      ]) {
        const error = await thrown(upsert(customers, wrong));
        t.deepEqual([error.code, error.path], ['invalid_request', path]);
      }
    });

    QUnit.test('an upsert whose answer is lost doubles nothing', async (t) => {
      const record = fresh();
      await gateway.faults([{ operation: 'customer_save', answer: { status: 502 }, carriedOut: true }]);
      const first = await upsert(customers, record);
      t.true(first.created);
      t.strictEqual((await customers.get({ number: record.number })).id, first.id);
      await gateway.faults([{ operation: 'customer_save', answer: { status: 502 }, carriedOut: true }]);
      const changed = { ...record, name: `${record.name}二` };
      t.deepEqual(await upsert(customers, changed, { maxRetries: 1 }), { id: first.id, created: false });
      t.strictEqual((await customers.list({ search: record.name }).toArray()).length, 1);
    });

    QUnit.test('an upsert that another program overtakes updates its record', async (t) => {
      const record = fresh();
      const taken = fresh();
      await customers.save(taken);
      const raced = connect({
        fetch: async (request) => {
          // Between the look-up and the save.
          if (request.method === 'POST') await customers.save(record).catch(() => {});
          return send(request);
        },
      });
      const { id, created } = await upsert(raced.customers, { ...record, remark: '后到' });
      t.deepEqual([created, (await customers.get({ id })).remark], [false, '后到']);
      const error = await thrown(upsert(customers, { ...fresh(), name: taken.name }));
      t.deepEqual([error.code, error.errcode], ['business', '1030002002'], 'another record has this name');
    });

    QUnit.test('a lost save is found later', async (t) => {
      const request = fresh({
        rate: '9.50',
        remark: '备注',
        contact_persons: [{ contact_person: '朱军', gender: 2, mobile: '13800000003' }],
      });
      const error = await lost(t, request, true);
      const stored = JSON.parse(JSON.stringify(error));
      t.false(JSON.stringify(stored).includes(request.name), 'nothing of the request is kept');
      t.true(stored.uncertainSince <= Date.now() && stored.uncertainUntil > Date.now());
      const { id } = await customers.get({ number: request.number });
      for (const given of [error, stored])
        t.deepEqual(await reconcile(client, customer, request, given), { outcome: 'carried_out', id });
      // Another record than the one that was saved.
      for (const other of [{ remark: '别的' }, { contact_persons: [{ contact_person: '朱军', gender: 1 }] }]) {
        const told = await reconcile(client, customer, { ...request, ...other }, stored);
        const [field] = Object.keys(other);
        t.deepEqual([told.outcome, told.reason, told.args], ['unknown', 'record_differs', [field]]);
        t.strictEqual(told.message, `there is a record, but its \`${field}\` differs or cannot be compared`);
        t.strictEqual(zh.default.explain(told), `有这条记录，但它的 \`${field}\` 不同或无法比较。`);
      }
      // It was there long before.
      const later = { ...stored, uncertainSince: Date.now() + 3_600_000 };
      t.deepEqual(await reconcile(client, customer, request, later), { outcome: 'not_carried_out' });
      t.strictEqual(await savesOf(request.number), 1);
    });

    QUnit.test('a record that has more, or is newer, proves nothing', async (t) => {
      class Request {
        constructor(fields) {
          Object.assign(this, fields);
        }
        get remark() {
          return '来自类';
        }
      }
      const fields = fresh({ contact_persons: [{ contact_person: '朱军', gender: 1 }] });
      const error = await lost(
        t,
        { ...fields, remark: '', contact_persons: [...fields.contact_persons, { contact_person: '乙', gender: 1 }] },
        true,
      );
      const told = async (request, change) => {
        const { outcome, args } = await reconcile(client, customer, request, { ...error.toJSON(), ...change });
        return [outcome, args];
      };
      t.deepEqual(await told(fields), ['unknown', ['contact_persons']], 'another contact');
      t.deepEqual(
        await told(new Request({ number: fields.number, name: fields.name })),
        ['unknown', ['remark']],
        'a getter',
      );
      const plain = { number: fields.number, name: fields.name };
      t.strictEqual((await told(plain))[0], 'carried_out');
      const long = Date.now() - 86_400_000;
      t.deepEqual(await told(plain, { uncertainSince: long, uncertainUntil: long + 60_000 }), [
        'unknown',
        ['create_time'],
      ]);
      t.strictEqual((await thrown(told(plain, { uncertainSince: Number.NaN }))).path, 'error');
      const { id } = await upsert(customers, new Request(plain));
      t.strictEqual((await customers.get({ id })).remark, '来自类');
    });

    QUnit.test('a save that is not there may arrive until its time is over', async (t) => {
      const request = fresh();
      const error = await lost(t, request, false);
      const told = await reconcile(client, customer, request, error);
      t.deepEqual([told.outcome, told.reason, told.args], ['unknown', 'save_may_still_arrive', []]);
      const stored = { ...error.toJSON(), uncertainUntil: Date.now() - 1 };
      t.deepEqual(await reconcile(client, customer, request, stored), { outcome: 'not_carried_out' });
      // By id, it is the record itself.
      const { ids } = await customers.save(request);
      const changed = { ...request, id: ids[0], remark: '改' };
      t.strictEqual((await reconcile(client, customer, changed, stored)).outcome, 'unknown');
      await customers.save(changed);
      t.deepEqual(await reconcile(client, customer, changed, stored), { outcome: 'carried_out', id: ids[0] });
      t.strictEqual(
        (await reconcile(client, customer, { name: request.name }, stored)).outcome,
        'unknown',
        'no number',
      );
      for (const wrong of [undefined, {}, new Error('x'), await thrown(customers.get({ id: '999' }))]) {
        const error = await thrown(reconcile(client, customer, request, wrong));
        t.deepEqual([error.code, error.path], ['invalid_request', 'error']);
      }
    });
  }

  QUnit.module('records');

  QUnit.test('only a list that was filtered by it proves that a record is not there', async (t) => {
    const token = { 'app-token': 'a-token', expires: Date.now() + 86_400_000 };
    const account = {
      clientId: '205022',
      clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff',
      appKey: 'key',
      appSecret: 'an-app-secret',
      routerAddr: 'https://tf.jdy.com',
    };
    const told = (look, answer) => {
      const fetch = async (url) => Response.json(url.includes('/jdyconnector/') ? { errcode: 0, data: token } : answer);
      const note = {
        save: `POST /jdy/v2/made/note|sb;proof=ids;look=number>${look}/jdy/v2/made/notes?search,create_time|number`,
        list: 'GET /jdy/v2/made/notes|rq;rows=rows|search',
      };
      const client = new jdy.Client({ ...account, dangerouslyAllowBrowser: true, fetch });
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
    t.deepEqual(sent.map(({ id }) => id), [undefined, '9']);
  });

  /** Times within which a save was under way, and what a lost save of `given` is told of a record like this. */
  const since = Date.UTC(2026, 0, 2, 1);
  const window = { uncertainSince: since, uncertainUntil: since + 60_000 };
  const compared = async (given, record, table = 'number!;name;code;amount:c;size:n;age:I;flag:b;day:d;at:D;free:a;memo:M;rows:[1|text;qty:c') => {
    const token = { 'app-token': 'a-token', expires: Date.now() + 86_400_000 };
    const shown = { id: '9', number: 'N1', create_time: '2026-01-02 09:00:30', ...record };
    const client = new jdy.Client({
      clientId: '205022', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff', appKey: 'key', appSecret: 'an-app-secret', routerAddr: 'https://tf.jdy.com',
      dangerouslyAllowBrowser: true, requestsPerMinute: 10_000, requestsPerSecond: 10_000,
      fetch: async (url) => Response.json({ errcode: 0, data: url.includes('/jdyconnector/') ? token : shown }),
    });
    const note = {
      save: `POST /jdy/v2/made/note|sb;proof=ids;look=number>/jdy/v2/made/note?number,create_time|${table}`,
      get: 'GET /jdy/v2/made/note|rq|number',
    };
    const { outcome, reason, args } = await reconcile(client, note, { number: 'N1', ...given }, window);
    return outcome === 'unknown' ? args[0] ?? reason : outcome;
  };

  QUnit.test('text is compared as text, and numbers by value', async (t) => {
    const same = [
      [{ code: '007' }, { code: '007 ' }], [{ code: '7' }, { code: 7 }], [{ code: '0' }, { code: 0 }], [{ code: '' }, {}],
      [{ amount: '11.1' }, { amount: '11.10' }], [{ amount: 7 }, { amount: '7.00' }], [{ size: 0 }, { size: '0.0' }],
      [{ age: 1 }, { age: '1.0' }], [{ amount: 1000 }, { amount: '1e3' }], [{ free: 7.5 }, { free: '7.50' }],
      [{ flag: true }, { flag: '1' }], [{ flag: false }, { flag: 'false' }], [{ flag: false }, { flag: '0' }],
      [{ day: '2026-01-02' }, { day: '2026-01-02 00:00:00.0' }], [{ at: '2026-01-02 03:04:05' }, { at: '2026-01-02 03:04:05.0' }],
      [{ memo: { a: '1' } }, { memo: { a: '1', b: '' } }], [{ rows: [{ text: 'x', qty: '2' }] }, { rows: [{ text: 'x', qty: 2 }] }],
    ];
    for (const [given, record] of same) t.strictEqual(await compared(given, record), 'carried_out', JSON.stringify([given, record]));
    const others = [
      [{ code: '007' }, { code: '7' }], [{ code: '007' }, { code: 7 }], [{ code: '' }, { code: '0' }], [{ code: '0' }, { code: '' }],
      [{ code: '1e3' }, { code: '1000' }], [{ amount: '9007199254740993' }, { amount: '9007199254740992' }], [{ flag: false }, { flag: '是' }],
      [{ code: '2026-01-02 发货' }, { code: '2026-01-02 退货' }], [{ code: '2026-01-02' }, { code: '2026-01-02 00:00:00' }],
      [{ day: '2026-01-02' }, { day: '2026-01-02 08:00:00' }], [{ day: '2026-01-02' }, { day: '2026-01-03' }],
      [{ free: ['a'] }, { free: ['a', 'b'] }], [{ memo: { a: '0' } }, { memo: { a: '' } }], [{ rows: [{ text: '1' }] }, { rows: [{ text: '01' }] }],
    ];
    for (const [given, record] of others) t.strictEqual(await compared(given, record), Object.keys(given)[0], JSON.stringify([given, record]));
  });

  QUnit.test('a null that was given means empty', async (t) => {
    for (const shown of [null, '', undefined]) t.strictEqual(await compared({ name: null }, { name: shown }), 'carried_out');
    for (const shown of ['甲', '0', 7]) t.strictEqual(await compared({ name: null }, { name: shown }), 'name', `${shown}`);
    t.strictEqual(await compared({ rows: null }, { rows: [{ text: 'x' }] }), 'rows');
    t.strictEqual(await compared({ rows: [{ text: null }] }, { rows: [{ text: 'x' }] }), 'rows');
    t.strictEqual(await compared({ memo: { a: null } }, { memo: { a: 'x' } }), 'memo');
  });

  QUnit.test('a time of creation without a time of day proves nothing', async (t) => {
    t.strictEqual(await compared({ name: '甲' }, { name: '甲', create_time: '2026-01-02' }), 'record_without_time');
    t.strictEqual(await compared({ name: '甲' }, { name: '甲', create_time: '2026-01-02 09:00:30.0' }), 'carried_out');
    t.strictEqual(await compared({ name: '甲' }, { name: '甲', create_time: '2026-01-02 07:00:30' }), 'not_carried_out');
  });

  QUnit.test('toSave converts what it knows, and loses nothing of the rest', (t) => {
    const table = 'POST /jdy/v2/made/note|sb;proof=ids|id:i;text;flag:b;count:I;size:n;day:d;at:D;kind:I=1:a>1/2:b>0;key:P;ids:[i;contacts:[1;inner:1|id:i;name';
    const note = { save: table, get: 'GET /jdy/v2/made/note|rq' };
    const converted = [
      ['flag', 'true', true], ['flag', 1, true], ['flag', '1', true], ['flag', '0', false], ['flag', 0, false], ['flag', 'false', false],
      ['count', '7', 7], ['count', '1.0', 1], ['count', '-3', -3], ['size', '1.50', 1.5], ['size', '1E+3', 1000],
      ['kind', '0', 2], ['kind', '0.0', 2], ['kind', 1, 1], ['text', 12.5, '12.5'], ['id', 7, '7'], ['key', 3, '3'],
      ['day', '2026-01-02 00:00:00.0', '2026-01-02'], ['at', '2026-01-02 03:04:05.0', '2026-01-02 03:04:05'],
    ];
    for (const [name, shown, saved] of converted) t.deepEqual(toSave(note, { [name]: shown }), { [name]: saved }, `${name} ${JSON.stringify(shown)}`);
    const kept = [
      ['flag', 9], ['flag', '是'], ['flag', 'constructor'], ['count', ' '], ['count', '0x10'], ['count', 'Infinity'], ['count', '1e400'],
      ['count', '12345678901234567890'], ['size', '0.1000000000000000055'], ['id', 1234567890123456800], ['text', 1e21],
      ['day', '2026-01-02 08:00:00'], ['at', '2026-01-02 03:04:05.5'],
    ];
    for (const [name, shown] of kept) t.deepEqual(toSave(note, { [name]: shown }), { [name]: shown }, `${name} ${JSON.stringify(shown)}`);
    const refused = [
      [{ contacts: [{ name: '甲' }, null] }, 'contacts[1]', 'entry_is_null'], [{ ids: ['1', null] }, 'ids[1]', 'entry_is_null'],
      [{ contacts: ['甲'] }, 'contacts[0]', 'record_expected'], [{ contacts: 7 }, 'contacts', 'record_expected'],
      [{ inner: '甲' }, 'inner', 'record_expected'], [{ contacts: [[{ name: '甲' }]] }, 'contacts[0]', 'record_expected'],
      [null, 'record', 'record_expected'], [undefined, 'record', 'record_expected'], [[], 'record', 'record_expected'],
    ];
    for (const [record, path, reason] of refused) {
      t.throws(() => toSave(note, record), (error) => error.code === 'invalid_request' && error.path === path && error.reason === reason, path);
    }
  });

  QUnit.test('what toSave cannot convert is refused by the save, with its path', async (t) => {
    const client = connecting(jdy, gateways[0]).connect();
    for (const [shown, path] of [[{ deduct: '是' }, 'deduct'], [{ deduct: 9 }, 'deduct'], [{ invoice_type: ' ' }, 'invoice_type']]) {
      const error = await thrown(client.customers.save(toSave(customer, { number: 'N', name: '甲', ...shown })));
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
    t.throws(() => toSave({ list }, {}), (error) => error.code === 'invalid_request' && error.path === 'resource');
  });
}
