// Copies the customers that changed since the last run into KV. A failed run does not move the cursor, so the next run
// reads the same changes again. Deletions are not listed: compare with a whole list from time to time.
import { Client } from 'jdy-wasm';
import { customer } from 'jdy-wasm/bd';
import { sync } from 'jdy-wasm/sync';

export default {
  async scheduled(_controller, env) {
    const jdy = new Client({
      clientId: env.JDY_CLIENT_ID,
      clientSecret: env.JDY_CLIENT_SECRET,
      outerInstanceId: env.JDY_OUTER_INSTANCE_ID,
      baseUrl: env.JDY_BASE_URL,
    });
    const changes = sync(jdy, customer, { cursor: await env.CUSTOMERS.get('cursor', 'json') });
    let rows = 0;
    for await (const row of changes) {
      await env.CUSTOMERS.put(`customer:${row.id}`, JSON.stringify(row));
      rows += 1;
    }
    await env.CUSTOMERS.put('cursor', JSON.stringify(changes.cursor));
    console.log(`${rows} customers`);
  },
};
