// Looks up a lost save later.
import { newCustomers, unlimited } from './connecting.mjs';
import { thrown } from './promises.mjs';

export default function (QUnit, { jdy, bd, zh, records, gateways }) {
  const { reconcile, upsert } = records;
  const { customer } = bd;

  for (const gateway of gateways) {
    const client = unlimited(jdy, gateway).connect();
    const { customers } = client;
    const fresh = newCustomers('L');
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

    QUnit.module(`reconcile: ${gateway.name}`, { afterEach: gateway.clearFaults });

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
      // The error is of another resource or another kind, or its times are impossible.
      const { material } = bd;
      const ahead = Date.now() + 3_600_000;
      for (const [resource, change, path] of [
        [material, {}, 'error.operation'],
        [customer, { operation: 'supplier.save' }, 'error.operation'],
        [customer, { code: 'timeout' }, 'error'],
        [customer, { uncertainUntil: stored.uncertainSince - 1 }, 'error'],
        [customer, { uncertainSince: ahead, uncertainUntil: ahead + 1 }, 'error'],
      ]) {
        const error = await thrown(reconcile(client, resource, request, { ...stored, ...change }));
        t.deepEqual([error.code, error.path], ['invalid_request', path], JSON.stringify(change));
      }
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
      t.deepEqual(await told(plain), ['unknown', ['contact_persons']], 'no contact was given');
      const both = { ...plain, contact_persons: [...fields.contact_persons, { contact_person: '乙', gender: 1 }] };
      t.strictEqual((await told(both))[0], 'carried_out');
      const long = Date.now() - 86_400_000;
      t.deepEqual(await told(both, { uncertainSince: long, uncertainUntil: long + 60_000 }), [
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
      // With an id, the record exists anyway.
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
}
