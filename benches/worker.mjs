// A Worker that reads customers, compared with a hand-written one: the processor time from the start of workerd to its
// first answer, and the size of the bundle.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { bundleWorker } from '../tests/runners/worker-bundle.mjs';
import { cpuMs, workerds } from './lib/cpu.mjs';
import { credentials, unlimited } from './lib/credentials.mjs';
import { ratioOf, rounds } from './lib/rounds.mjs';
import { startService } from './lib/service.mjs';

const { Miniflare } = createRequire(new URL('../tests/package.json', import.meta.url))('miniflare');
const KB = 1000;
const NAMES = ['empty', 'hand-written', 'client'];

export async function worker({ consumer }) {
  const service = await startService(100);
  try {
    const bundle = (name) =>
      bundleWorker(consumer, new URL(`lib/worker-${name}.mjs`, import.meta.url), `bench-${name}`);
    const bundles = Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await bundle(name)])));
    const bindings = { ACCOUNT: { ...credentials, ...unlimited, baseUrl: service.baseUrl } };
    const [empty, hand, ours] = await rounds(NAMES, 9, (name) => firstAnswer({ ...bundles[name], bindings }));
    // What any Worker costs is taken off.
    const own = ({ times }) => times.map((ms, round) => Math.max(ms - empty.times[round], 0.001));
    const size = (name) => gzipped(bundles[name].modulesRoot) / KB;
    return [
      {
        title: 'The start of a Worker to its first row, in workerd',
        unit: 'times as much processor time as a hand-written one',
        rows: [
          {
            name: 'new Client(…).customers.list(), the start of workerd taken off',
            ratio: ratioOf(own(ours), own(hand)),
          },
          { name: 'with the start of workerd', ratio: ratioOf(ours.times, hand.times) },
        ],
      },
      {
        title: 'The bundle of that Worker',
        unit: 'KB of gzip, not minified',
        rows: [
          { name: 'hand-written', ratio: size('hand-written') },
          { name: 'jdy-wasm, with its WebAssembly', ratio: size('client') },
        ],
      },
    ];
  } finally {
    service.stop();
  }
}

/** The processor time of a workerd that starts, answers once and has not ended yet. */
async function firstAnswer(options) {
  const others = workerds();
  const workerd = new Miniflare({ ...options, handleStructuredLogs() {} });
  try {
    const answer = await workerd.dispatchFetch('http://bench/');
    if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${await answer.text()}`);
    await answer.text();
    return cpuMs(workerds().find((pid) => !others.includes(pid)));
  } finally {
    await workerd.dispose();
  }
}

const gzipped = (folder) =>
  readdirSync(folder).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
