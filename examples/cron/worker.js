// Copies the customers that changed since the last run into KV. A failed run does not move `since`, so the next run
// reads the same span again.
import { Client } from 'jdy-wasm';

/** Clocks differ by minutes, so each run reads the last ten minutes again. A row that comes twice is written twice. */
const OVERLAP_MS = 10 * 60_000;

export default {
  async scheduled(controller, env) {
    const jdy = new Client({
      clientId: env.JDY_CLIENT_ID,
      clientSecret: env.JDY_CLIENT_SECRET,
      outerInstanceId: env.JDY_OUTER_INSTANCE_ID,
      baseUrl: env.JDY_BASE_URL,
    });
    const until = controller.scheduledTime;
    const since = await env.CUSTOMERS.get('since');
    const modify_start_time = since === null ? undefined : Number(since) - OVERLAP_MS;
    let rows = 0;
    for await (const row of jdy.customers.list({ enable: -1, modify_start_time, modify_end_time: until })) {
      await env.CUSTOMERS.put(`customer:${row.id}`, JSON.stringify(row));
      rows += 1;
    }
    await env.CUSTOMERS.put('since', String(until));
    console.log(`${rows} customers`);
  },
};
