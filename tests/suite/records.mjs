// Functions over records: read many details, convert a record to a save, create or update.
import { newCustomers, unlimited } from './connecting.mjs';
import { later, thrown } from './promises.mjs';

export default function (QUnit, { jdy, bd, records, gateways }) {
  const { getAll, toSave, upsert } = records;
  const { customer } = bd;
  const all = async (results) => {
    const given = [];
    for await (const result of results) given.push(result);
    return given;
  };

  for (const gateway of gateways) {
    const { send, connect } = unlimited(jdy, gateway);
    const { customers } = connect();
    const fresh = newCustomers('R');

    QUnit.module(`records: ${gateway.name}`, { afterEach: gateway.clearFaults });

    QUnit.test('many details come in the order of their keys, several at a time', async (t) => {
      const rows = await customers.list().toArray({ limit: 12 });
      let [wait, underWay, most] = [40, 0, 0];
      const slow = connect({
        fetch: async (request) => {
          if (!request.url.includes('customer_detail')) return send(request);
          most = Math.max(most, ++underWay);
          // Answers come in the reverse order of the keys.
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
      t.deepEqual(
        byNumber.map(({ index, record }) => [index, record.id]),
        [
          [10, ids[10]],
          [11, ids[11]],
        ],
      );
    });

    QUnit.test('a failed read is a result, and the run goes on', async (t) => {
      const [{ id }] = await customers.list().toArray({ limit: 1 });
      const results = await all(getAll(customers, { ids: [id, '999', '', id] }, { decrypt: true }));
      t.deepEqual(
        results.map(({ ok }) => ok),
        [true, false, false, true],
      );
      t.deepEqual(
        results.map(({ error }) => error?.code),
        [undefined, 'not_found', 'invalid_request', undefined],
      );
      t.deepEqual(results[0].record, await customers.get({ id }, { decrypt: true }), 'decrypted as asked');
      const stop = new AbortController();
      stop.abort();
      t.deepEqual(await all(getAll(customers, { ids: [id] }, { signal: stop.signal })), []);
      for (const keys of [undefined, {}, { ids: [id], numbers: ['1'] }]) {
        t.throws(
          () => getAll(customers, keys),
          (error) => error.code === 'invalid_request' && error.path === 'keys',
        );
      }
      const error = await thrown(all(getAll(customers, { ids: [id] }, { concurrency: 0 })));
      t.deepEqual([error.code, error.path], ['invalid_request', 'concurrency']);
    });

    QUnit.test('saving a record as it was read changes nothing', async (t) => {
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

    QUnit.test('ciphertext is refused in a request', async (t) => {
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

    QUnit.test('creates a new record, and updates an existing one', async (t) => {
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

    QUnit.test('an upsert with a lost answer creates no duplicate', async (t) => {
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

    QUnit.test('an upsert updates the record that another program created meanwhile', async (t) => {
      const record = fresh();
      const taken = fresh();
      await customers.save(taken);
      const raced = connect({
        fetch: async (request) => {
          // Another program saves between the look-up and the save.
          if (request.method === 'POST') await customers.save(record).catch(() => {});
          return send(request);
        },
      });
      const { id, created } = await upsert(raced.customers, { ...record, remark: '后到' });
      t.deepEqual([created, (await customers.get({ id })).remark], [false, '后到']);
      const error = await thrown(upsert(customers, { ...fresh(), name: taken.name }));
      t.deepEqual([error.code, error.errcode], ['business', '1030002002'], 'another record has this name');
    });
  }
}
