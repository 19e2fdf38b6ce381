// Lists customers, saves one, and handles a save whose outcome is unknown:
//   node --env-file=.env customers.mjs <number> <name>
import { Client, OutcomeUnknownError } from 'jdy-wasm';
import { fromEnv } from 'jdy-wasm/env';

const [number, name] = process.argv.slice(2);
if (!number || !name) throw new Error('node customers.mjs <number> <name>');

const jdy = new Client({
  ...fromEnv(), // JDY_BASE_URL: without it the service itself
  onRetry: ({ code, delayMs }) => console.error(`${code}: sent again in ${Math.round(delayMs)} ms`),
});

for await (const row of jdy.customers.list({ order_by: 'number asc' })) console.log(row.number, row.name);

const customer = { number, name };
const started = Date.now();
try {
  saved(await jdy.customers.save(customer));
} catch (error) {
  if (!(error instanceof OutcomeUnknownError)) throw error;
  console.error(`outcome unknown: ${error.cause?.code}`);
  // With `uncertainSince` the client looks for the customer first, and sends the save only if it finds none.
  saved(await jdy.customers.save(customer, { uncertainSince: started }));
}

function saved({ ids: [id] }) {
  console.log(`saved ${number} as ${id}`);
}
