// Schedules of a queue under virtual time: node24 queue-schedules.mjs <folder with jdy-wasm installed>
// SCHEDULES is the number of schedules, SEED replays one.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { reportChecks } from './report.mjs';
import { MUTANTS } from '../worker/schedules/mutants.mjs';
import { run } from '../worker/schedules/schedule.mjs';

/** The part of workerd that the package uses. */
const WORKERS = `
  export class DurableObject { constructor(ctx, env) { this.ctx = ctx; this.env = env; } }
  export class WorkerEntrypoint { constructor(ctx, env) { this.ctx = ctx; this.env = env; } }
  export const waitUntil = () => {};
`;
registerHooks({
  resolve: (name, context, next) =>
    name === 'cloudflare:workers'
      ? { url: `data:text/javascript,${encodeURIComponent(WORKERS)}`, shortCircuit: true }
      : next(name, context),
});

const dist = (path) => import(pathToFileURL(join(process.argv[2], 'node_modules/jdy-wasm/dist', path)));
await dist('entries/index.js');
await (await dist('wasm/client-module.js')).start();
const { createAccountSet } = await dist('worker/account/account-set.js');
const { createSaveConsumer } = await dist('worker/queue/consumer.js');
const parts = { createAccountSet, createSaveConsumer };
const began = process.hrtime.bigint();
const seconds = () => (Number(process.hrtime.bigint() - began) / 1e9).toFixed(1);
const schedules = Number(process.env.SCHEDULES ?? 1000);
const failures = [];
let passed = 0;

if (process.env.SEED) {
  console.log(await run(Number(process.env.SEED), parts));
  process.exit();
}
const first = new Map();
for (let seed = 0; seed < schedules; seed++) {
  for (const { rule, how } of await run(seed, parts)) if (!first.has(rule)) first.set(rule, `seed ${seed}: ${how}`);
}
for (const [rule, how] of first) failures.push(`${rule}: ${how}`);
if (!first.size) passed++;
console.log(`${schedules} schedules keep every rule, ${seconds()} s`);
for (const [name, mutant] of Object.entries(MUTANTS)) {
  const broken = new Set();
  let seed = 0;
  while (!broken.has(mutant.rule) && seed < schedules) {
    for (const { rule } of await run(seed++, parts, mutant)) broken.add(rule);
  }
  console.log(`${name}: broken by seed ${seed - 1}: ${[...broken].join(', ')}`);
  if (broken.has(mutant.rule)) passed++;
  else failures.push(`${name}: "${mutant.rule}" is not broken`);
}
console.log(`${seconds()} s`);
reportChecks('schedules of a queue', { passed, failures }, 1 + Object.keys(MUTANTS).length);
