// Lists 100,000 rows over HTTP: the time compared with bare fetch and JSON.parse, and the growth of the heap.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { credentials, unlimited } from './lib/credentials.mjs';
import { rounds, timed } from './lib/rounds.mjs';

const ROWS = 100_000;
const MB = 2 ** 20;

export async function list({ jdy }) {
  const service = spawn(process.execPath, [new URL('service.mjs', import.meta.url).pathname, String(ROWS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [baseUrl] = await once(createInterface({ input: service.stdout }), 'line');
    const client = new jdy.Client({ ...credentials, ...unlimited, baseUrl });
    const ways = { bare: (use) => bare(baseUrl, use), ours: (use) => ours(client, use) };
    const [, { ratio }] = await rounds(['bare', 'ours'], 7, (name) => timed(() => counted(ways[name])));
    const { live, garbage } = await growth(ways.ours);
    return [
      {
        title: 'Listing 100,000 rows, in Node',
        unit: 'times as long as bare fetch and JSON.parse',
        rows: [{ name: 'for await over customers.list()', ratio, goal: 1.15, less: true }],
      },
      {
        title: 'Growth of the heap while listing 100,000 rows',
        unit: 'MB',
        rows: [
          { name: 'what lives', ratio: live / MB },
          { name: 'with garbage', ratio: garbage / MB, goal: 20, less: true },
        ],
      },
    ];
  } finally {
    service.kill();
  }
}

/** The simple loop: fetches each page, checks the envelope, reads every row. */
async function bare(baseUrl, use) {
  for (let page = 1, pages = 1; page <= pages; page++) {
    const response = await fetch(`${baseUrl}/jdy/v2/bd/customer?page=${page}&page_size=100`);
    const { errcode, data } = JSON.parse(await response.text());
    if (errcode !== 0) throw new Error(`errcode ${errcode}`);
    pages = data.total_page;
    for (const row of data.rows) use(row);
  }
}

async function ours(client, use) {
  for await (const row of client.customers.list()) use(row);
}

async function counted(run) {
  let rows = 0;
  let length = 0;
  await run((row) => {
    rows++;
    length += row.name.length;
  });
  if (rows !== ROWS || length < ROWS) throw new Error(`${rows} rows`);
}

/** The largest growth of the heap; `live` is measured after a collection every 5,000 rows. */
async function growth(run) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const most = { live: 0, garbage: 0 };
  let rows = 0;
  await run(() => {
    if (++rows % 1_000) return;
    most.garbage = Math.max(most.garbage, process.memoryUsage().heapUsed - before);
    if (rows % 5_000) return;
    globalThis.gc();
    most.live = Math.max(most.live, process.memoryUsage().heapUsed - before);
  });
  return most;
}
