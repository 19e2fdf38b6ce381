// The relay compared with a Worker that only passes requests on, both in one workerd, in front of the same service.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

import { bundleWorker } from '../tests/runners/worker-bundle.mjs';
import { credentials, unlimited } from './lib/credentials.mjs';
import { median, rounds, timed } from './lib/rounds.mjs';

// The workerd of the tests.
const { Miniflare } = createRequire(new URL('../tests/package.json', import.meta.url))('miniflare');
const TOKEN = 'bench-token-0123456789abcdef';
const WORKERS = ['pass-through', 'relay'];
/** Requests of a round, and how many at once: one, so that no request waits for another one. */
const TIMES = 600;
const AT_ONCE = 1;
const LIST = '/jdy/v2/bd/customer?page=1&page_size=100';

export async function relay({ consumer }) {
  const service = spawn(process.execPath, [new URL('service.mjs', import.meta.url).pathname, '100'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [baseUrl] = await once(createInterface({ input: service.stdout }), 'line');
  const bindings = { TOKEN, ACCOUNT: { ...credentials, ...unlimited, baseUrl } };
  const unsafeDirectSockets = [{ host: '127.0.0.1', port: 0 }];
  const workers = await Promise.all(
    WORKERS.map(async (name) => {
      const { scriptPath, modulesRoot, ...worker } = await bundleWorker(
        consumer,
        new URL(`lib/${name}.mjs`, import.meta.url),
        `bench-${name}`,
      );
      return { ...worker, name, scriptPath, modulesRoot, bindings, unsafeDirectSockets };
    }),
  );
  const workerd = new Miniflare({ workers, handleStructuredLogs() {} });
  try {
    await workerd.ready;
    const urls = {};
    for (const name of WORKERS) urls[name] = new URL(LIST, await workerd.unsafeGetDirectURL(name));
    const measured = Object.fromEntries(WORKERS.map((name) => [name, { p99: [], all: [] }]));
    const [, p50] = await rounds(WORKERS, 9, async (name) => {
      const times = [];
      const all = await timed(() => load(urls[name], times));
      times.sort((a, b) => a - b);
      measured[name].p99.push(times[Math.floor(TIMES * 0.99)]);
      measured[name].all.push(all);
      return times[TIMES >> 1];
    });
    // The first round is the warm-up.
    const ratio = (what) =>
      median(measured.relay[what].slice(1).map((ms, round) => ms / measured['pass-through'][what][round + 1]));
    return [
      {
        title: 'A list of 100 rows through the relay, in workerd',
        unit: 'times as much as a Worker that passes it on',
        rows: [
          { name: 'time of a request, p50', ratio: p50.ratio, goal: 1.5, less: true },
          { name: 'time of a request, p99', ratio: ratio('p99') },
          { name: 'requests a second', ratio: 1 / ratio('all') },
        ],
      },
    ];
  } finally {
    await workerd.dispose();
    service.kill();
  }
}

async function load(url, times) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let left = TIMES;
  const one = async () => {
    while (left-- > 0) times.push(await timed(() => get(url, agent)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  agent.destroy();
}

function get(url, agent) {
  return new Promise((done, fail) => {
    const sent = request(url, { agent, headers: { Authorization: `Bearer ${TOKEN}` } }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${url} answered ${answer.statusCode}`));
      answer.resume().on('end', done);
    });
    sent.on('error', fail).end();
  });
}
