// Account sets, saves from a queue and the entrypoint in workerd:
//   node24 account-set.mjs <folder with jdy-wasm installed>
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import QUnit from 'qunit';

import account from '../worker/account.mjs';
import entrypoint from '../worker/entrypoint.mjs';
import letters from '../worker/letters.mjs';
import journal from '../worker/journal.mjs';
import slots from '../worker/slots.mjs';
import queue from '../worker/queue.mjs';
import tokens from '../worker/tokens.mjs';
import { startWorkers } from '../worker/workers.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
const part = (name) => import(pathToFileURL(join(folder, `node_modules/jdy-wasm/dist/worker/account/${name}.js`)));

QUnit.config.autostart = false;
QUnit.config.reorder = false;
const workers = await startWorkers(folder);
try {
  slots(QUnit, await part('slots'));
  journal(QUnit, { ...(await part('journal')), ...(await part('clock')) });
  tokens(QUnit, { ...(await part('token-calls')), ...(await part('repeats')) });
  account(QUnit, workers);
  entrypoint(QUnit, workers);
  queue(QUnit, workers);
  letters(QUnit, workers);
  report('account sets in workerd', await count(QUnit, 5 + 7 + 3 + 19 + 3 + 12 + 8));
} finally {
  await workers.close();
}
