// The suite in Node or Bun, whichever runs this: node node.mjs <folder with jdy-wasm installed>
import QUnit from 'qunit';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { run } from './run.mjs';

const folder = process.argv[2];
const entries = [
  'jdy-wasm',
  'jdy-wasm/sandbox',
  'jdy-wasm/diagnose',
  'jdy-wasm/bd',
  'jdy-wasm/records',
  'jdy-wasm/sync',
  'jdy-wasm/receiver',
  'jdy-wasm/zh',
];
const [jdy, gateway, diagnosis, bd, records, changes, receiver, zh] = await Promise.all(
  entries.map((entry) => installed(folder, entry)),
);

const served = await startGateway(folder);
const name = process.versions.bun ? `Bun ${process.versions.bun}` : `Node ${process.version}`;
report(name, await run(QUnit, { jdy, gateway, diagnosis, bd, records, changes, receiver, zh, data, served }));
served.close();
