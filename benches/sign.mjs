// From method, path and a query object of ten parameters to the signature, beside everything that people use for it.
import { readFileSync } from 'node:fs';

import { contest } from './lib/contest.mjs';
import { rounds, timed } from './lib/rounds.mjs';

const TIMES = 3_000;

/** How often each of the others would have to be faster, in Node. */
const GOALS = { 'node:crypto': 3, WebCrypto: 15, '@noble/hashes': 5, 'crypto-js': 10 };

export async function sign({ jdy, places, inside }) {
  const tables = [];
  const own = await contest(jdy);
  tables.push(await table('Node', own.names, (name) => timed(() => own.run(name, TIMES)), GOALS));
  for (const place of places) tables.push(await table(place.name, place.names, (name) => place.run(name, TIMES), {}));
  const { instance } = await WebAssembly.instantiate(readFileSync(inside));
  const [, alone] = await rounds(['jdy-wasm', 'inside'], 15, (name) =>
    timed(() => (name === 'inside' ? instance.exports.sign(TIMES) : own.run(name, TIMES))),
  );
  tables.push({
    title: 'The same work inside WebAssembly alone',
    unit: 'times as long from JavaScript',
    rows: [{ name: 'the way in and out', ratio: 1 / alone.ratio, goal: 1.5, less: true }],
  });
  return tables;
}

async function table(place, names, time, goals) {
  const results = await rounds(names, 15, time);
  return {
    title: `A signature, in ${place}`,
    unit: 'times as long as jdy-wasm',
    rows: results.slice(1).map(({ name, ratio }) => ({ name, ratio, goal: goals[name] })),
  };
}
