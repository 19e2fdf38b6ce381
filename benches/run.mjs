// node --expose-gc run.mjs <folder with jdy-wasm installed> <inside.wasm> <folder for the report>, by Node 24, which
// miniflare needs. `cargo xtask bench` calls it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { calls } from './calls.mjs';
import { list } from './list.mjs';
import { memory } from './memory.mjs';
import { chromium, workerd } from './runtimes.mjs';
import { relay } from './relay.mjs';
import { print, write } from './report.mjs';
import { sign } from './sign.mjs';
import { start } from './start.mjs';
import { waiting } from './waiting.mjs';

const [consumer, inside, folder] = process.argv.slice(2);
const entry = pathToFileURL(createRequire(join(consumer, 'package.json')).resolve('jdy-wasm')).href;
const jdy = await import(entry);
const runtimes = [await chromium(consumer), await workerd(consumer)];

const tables = [];
try {
  for (const bench of [sign, calls, start, list, relay, memory, waiting]) {
    for (const table of await bench({ jdy, entry, runtimes, inside, consumer })) {
      print(table);
      tables.push(table);
    }
  }
} finally {
  await Promise.all(runtimes.map((runtime) => runtime.close()));
}
write(folder, tables);
