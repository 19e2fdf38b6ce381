// The relay compared with a Worker that only passes requests on, both in one workerd, in front of the same service:
// the time of a request, and the processor time of workerd, which Cloudflare bills.
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';

import { bundleWorker } from '../tests/runners/worker-bundle.mjs';
import { cpuMs, workerds } from './lib/cpu.mjs';
import { credentials, unlimited } from './lib/credentials.mjs';
import { ratioOf, rounds, timed } from './lib/rounds.mjs';
import { startService } from './lib/service.mjs';

// The workerd of the tests.
const { Miniflare } = createRequire(new URL('../tests/package.json', import.meta.url))('miniflare');
const TOKEN = 'bench-token-0123456789abcdef';
const WORKERS = ['pass-through', 'relay'];
/** Requests of a round, and how many at once: one, so that no request waits for another one. */
const TIMES = 600;
const AT_ONCE = 1;
const LIST = '/jdy/v2/bd/customer?page=1&page_size=100';

export async function relay({ consumer }) {
  const service = await startService(100);
  const { baseUrl } = service;
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
  const others = workerds();
  const workerd = new Miniflare({ workers, handleStructuredLogs() {} });
  try {
    await workerd.ready;
    const urls = {};
    for (const name of WORKERS) urls[name] = new URL(LIST, await workerd.unsafeGetDirectURL(name));
    const [pid] = workerds().filter((pid) => !others.includes(pid));
    const measured = Object.fromEntries(WORKERS.map((name) => [name, { p99: [], all: [], cpu: [] }]));
    const [, p50] = await rounds(WORKERS, 9, async (name) => {
      const times = [];
      const before = cpuMs(pid);
      const all = await timed(() => load(urls[name], times));
      measured[name].cpu.push(cpuMs(pid) - before);
      times.sort((a, b) => a - b);
      measured[name].p99.push(times[Math.floor(TIMES * 0.99)]);
      measured[name].all.push(all);
      return times[TIMES >> 1];
    });
    // The first round is the warm-up.
    const [passed, relayed] = WORKERS.map((name) => measured[name]);
    const ratio = (what) => ratioOf(relayed[what].slice(1), passed[what].slice(1));
    return [
      {
        title: 'A list of 100 rows through the relay, in workerd',
        unit: 'times as much as a Worker that passes it on',
        rows: [
          { name: 'time of a request, p50', ratio: p50.ratio, goal: 1.25, less: true },
          { name: 'processor time of a request', ratio: ratio('cpu'), goal: 1.25, less: true },
          { name: 'time of a request, p99', ratio: ratio('p99') },
          { name: 'requests a second', ratio: 1 / ratio('all') },
        ],
      },
    ];
  } finally {
    await workerd.dispose();
    service.stop();
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
