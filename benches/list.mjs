// Lists 100,000 rows over HTTP: the time compared with a hand-written client and with bare fetch and JSON.parse, and
// the growth of the heap.
import { handWrittenClient, handWrittenList } from './lib/hand-written.mjs';
import { credentials, unlimited } from './lib/credentials.mjs';
import { nodeHmac } from './lib/node-hmac.mjs';
import { ratioOf, rounds, timed } from './lib/rounds.mjs';
import { startService } from './lib/service.mjs';

const ROWS = 100_000;
const MB = 2 ** 20;

export async function list({ jdy }) {
  const service = await startService(ROWS);
  try {
    const { baseUrl } = service;
    const client = new jdy.Client({ ...credentials, ...unlimited, baseUrl });
    const handWritten = handWrittenClient({ ...credentials, baseUrl }, nodeHmac);
    const ways = {
      bare: (use) => bare(baseUrl, use),
      handWritten: (use) => handWrittenList(handWritten, '/jdy/v2/bd/customer', use),
      ours: (use) => ours(client, use),
    };
    const [, hand, { times, ratio }] = await rounds(Object.keys(ways), 9, (name) => timed(() => counted(ways[name])));
    const { live, garbage } = await growth(ways.ours);
    return [
      {
        title: 'Listing 100,000 rows, in Node',
        unit: 'times as long, for await over customers.list()',
        rows: [
          {
            name: 'a hand-written loop that signs, sets a time limit and checks the envelope',
            ratio: ratioOf(times, hand.times),
            goal: 1.1,
            less: true,
          },
          { name: 'bare fetch and JSON.parse', ratio },
        ],
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
    service.stop();
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
