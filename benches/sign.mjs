// Signs a request with ten parameters, with jdy-wasm and with the usual libraries.
import { readFileSync } from 'node:fs';

import { signing } from './lib/signing.mjs';
import { rounds, timed } from './lib/rounds.mjs';

const TIMES = 3_000;

/** How many times as long as jdy-wasm each of the others should take, in Node. */
const GOALS = { 'node:crypto': 3, WebCrypto: 15, '@noble/hashes': 5, 'crypto-js': 10 };

export async function sign({ jdy, runtimes, inside }) {
  const tables = [];
  const own = await signing(jdy);
  tables.push(await table('Node', own.names, (name) => timed(() => own.run(name, TIMES)), GOALS));
  for (const runtime of runtimes) {
    tables.push(await table(runtime.name, runtime.names, (name) => runtime.run(name, TIMES), {}));
  }
  const { instance } = await WebAssembly.instantiate(readFileSync(inside));
  const [, alone] = await rounds(['jdy-wasm', 'inside'], 15, (name) =>
    timed(() => (name === 'inside' ? instance.exports.sign(TIMES) : own.run(name, TIMES))),
  );
  tables.push({
    title: 'The same work inside WebAssembly alone',
    unit: 'times as long from JavaScript',
    rows: [{ name: 'the way into WebAssembly and back', ratio: 1 / alone.ratio, goal: 1.5, less: true }],
  });
  return tables;
}

async function table(runtime, names, time, goals) {
  const results = await rounds(names, 15, time);
  return {
    title: `A signature, in ${runtime}`,
    unit: 'times as long as jdy-wasm',
    rows: results.slice(1).map(({ name, ratio }) => ({ name, ratio, goal: goals[name] })),
  };
}
