// node --expose-gc run.mjs <folder with jdy-wasm installed> <inside.wasm> <folder for the report> [--brief] [names…]
//
// By Node 24, which miniflare needs. `cargo xtask bench` calls it. With names it measures those alone, and writes no
// report; with --brief it only shows that each runs.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { calls } from './calls.mjs';
import { list } from './list.mjs';
import { isBrief } from './lib/rounds.mjs';
import { memory } from './memory.mjs';
import { page } from './page.mjs';
import { chromium, workerd } from './runtimes.mjs';
import { relay } from './relay.mjs';
import { print, write } from './report.mjs';
import { sign } from './sign.mjs';
import { start } from './start.mjs';
import { waiting } from './waiting.mjs';
import { worker } from './worker.mjs';

const BENCHES = { sign, calls, start, page, list, relay, worker, memory, waiting };

const [consumer, inside, folder, ...chosen] = process.argv.slice(2).filter((argument) => argument !== '--brief');
const names = chosen.length > 0 ? chosen : Object.keys(BENCHES);
const entry = pathToFileURL(createRequire(join(consumer, 'package.json')).resolve('jdy-wasm')).href;
const jdy = await import(entry);
const runtimes = [await chromium(consumer), await workerd(consumer)];

const tables = [];
try {
  for (const name of names) {
    for (const table of await BENCHES[name]({ jdy, entry, runtimes, inside, consumer })) {
      const row = table.rows.find(({ ratio }) => !Number.isFinite(ratio));
      if (row) throw new Error(`${name}: "${row.name}" is ${row.ratio}`);
      print(table);
      tables.push(table);
    }
  }
} finally {
  await Promise.all(runtimes.map((runtime) => runtime.close()));
}
if (!isBrief && chosen.length === 0) write(folder, tables);
