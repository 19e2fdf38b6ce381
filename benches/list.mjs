// Listing 100,000 rows: time beside the same loop on bare fetch and JSON.parse, and the growth of the heap.
// node --expose-gc list.mjs <folder with jdy-wasm installed>
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const ROWS = 100_000;
const ROUNDS = 7;

const resolve = createRequire(join(process.argv[2], 'package.json')).resolve;
const { Client } = await import(pathToFileURL(resolve('jdy-wasm')));
const service = spawn(process.execPath, [new URL('service.mjs', import.meta.url).pathname, String(ROWS)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [baseUrl] = await once(createInterface({ input: service.stdout }), 'line');

const jdy = new Client({
  clientId: '1',
  clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff',
  appKey: 'key',
  appSecret: 'secret',
  routerAddr: 'https://tf.jdy.com',
  baseUrl,
  // The limits of the service are not what is measured.
  requestsPerMinute: 1_000_000,
  requestsPerSecond: 1_000_000,
});

/** What everybody writes first: page after page, the envelope looked at, every row consumed. */
async function bare(use) {
  for (let page = 1, pages = 1; page <= pages; page++) {
    const response = await fetch(`${baseUrl}/jdy/v2/bd/customer?page=${page}&page_size=100`);
    const { errcode, data } = JSON.parse(await response.text());
    if (errcode !== 0) throw new Error(`errcode ${errcode}`);
    pages = data.total_page;
    for (const row of data.rows) use(row);
  }
}

async function ours(use) {
  for await (const row of jdy.customers.list()) use(row);
}

async function timed(run) {
  let rows = 0;
  let length = 0;
  const start = performance.now();
  await run((row) => {
    rows++;
    length += row.name.length;
  });
  const ms = performance.now() - start;
  if (rows !== ROWS || length < ROWS) throw new Error(`${rows} rows`);
  return ms;
}

/** The most that lives at any time, less what lived before: looked at every 5,000 rows, after a collection. */
async function growth(run) {
  globalThis.gc();
  const before = process.memoryUsage();
  const peak = { live: 0, heap: 0, outside: 0 };
  let rows = 0;
  await run(() => {
    if (++rows % 1_000) return;
    peak.heap = Math.max(peak.heap, process.memoryUsage().heapUsed - before.heapUsed);
    if (rows % 5_000) return;
    globalThis.gc();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    peak.live = Math.max(peak.live, heapUsed - before.heapUsed);
    peak.outside = Math.max(peak.outside, external + arrayBuffers - before.external - before.arrayBuffers);
  });
  return peak;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

// The first round of each warms the engine up and is not counted.
const times = { bare: [], ours: [] };
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of round % 2 ? [['ours', ours], ['bare', bare]] : [['bare', bare], ['ours', ours]]) {
    const ms = await timed(run);
    if (round > 0) times[name].push(ms);
  }
}
const ratios = times.ours.map((ms, round) => ms / times.bare[round]);
console.log(`list of ${ROWS} rows, ${ROUNDS} rounds, Node ${process.versions.node}`);
console.log(`  time over bare fetch + JSON.parse   ${median(ratios).toFixed(2)} (medians ${median(times.ours).toFixed(0)} and ${median(times.bare).toFixed(0)} ms)`);
for (const [name, run] of [['bare', bare], ['ours', ours]]) {
  const { live, heap, outside } = await growth(run);
  console.log(`  peak growth of the heap, ${name}   live ${mb(live)}, with garbage ${mb(heap)}, outside of it ${mb(outside)}`);
}
service.kill();
