// Looks up a save that was lost behind a relay, later and by a client.
import { thrown } from '../suite/promises.mjs';

export const RECONCILED = 1;

export default function (QUnit, { jdy, bd, records, gateway }) {
  QUnit.module('a lost save behind a relay', { afterEach: gateway.clearFaults });

  const { options, faults, clearFaults } = gateway;
  const client = new jdy.Client({ ...options, dangerouslyAllowBrowser: true, maxRetries: 0 });
  const prefix = `C${Date.now().toString(36)}`;

  QUnit.test('it is found by its number, but is unknown if only the secret allows the comparison', async (t) => {
    const told = (request, error) => records.reconcile(client, bd.customer, request, error);
    for (const carriedOut of [true, false]) {
      const number = `${prefix}-${carriedOut}`;
      const request = { number, name: `中转${number}`, remark: '备注' };
      await faults([
        { operation: 'customer_save', answer: { status: 502 }, carriedOut },
        { operation: 'customer_detail', answer: { status: 503 } },
      ]);
      const error = await thrown(client.customers.save(request));
      t.deepEqual([error.code, error.operation], ['outcome_unknown', 'customer.save'], `${error}`);
      await clearFaults();
      const stored = JSON.parse(JSON.stringify(error));
      if (carriedOut) {
        const { id } = await client.customers.get({ number });
        t.deepEqual(await told(request, stored), { outcome: 'carried_out', id });
        const { reason, args } = await told({ ...request, remark: '别的' }, stored);
        t.deepEqual([reason, args], ['record_differs', ['remark']]);
      } else {
        t.strictEqual((await told(request, stored)).reason, 'save_may_still_arrive');
        t.deepEqual(await told(request, { ...stored, uncertainUntil: Date.now() - 1 }), { outcome: 'not_carried_out' });
      }
    }
    // The relay's answers have sensitive fields encrypted, and the client has no secret.
    const number = `${prefix}-sensitive`;
    const request = { number, name: `中转${number}`, addr: '科技园南区' };
    const uncertainSince = Date.now();
    await client.customers.save(request);
    const sensitive = await told(request, { uncertainSince, uncertainUntil: uncertainSince });
    t.deepEqual([sensitive.outcome, sensitive.reason, sensitive.args], ['unknown', 'record_differs', ['addr']]);
  });
}
