// The suite in Node or Bun, whichever runs this: node node.mjs <folder with jdy-wasm installed>
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import QUnit from 'qunit';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
import { report } from './report.mjs';
import { run } from './run.mjs';

// Only a file inside that folder resolves the package as a user's file would.
const door = join(process.argv[2], 'door.mjs');
const entries = { jdy: 'jdy-wasm', gateway: 'jdy-wasm/sandbox', diagnosis: 'jdy-wasm/diagnose' };
writeFileSync(door, Object.entries(entries).map(([name, entry]) => `export * as ${name} from '${entry}';\n`).join(''));
const { jdy, gateway, diagnosis } = await import(pathToFileURL(door));

const served = await startGateway(process.argv[2]);
const name = process.versions.bun ? `Bun ${process.versions.bun}` : `Node ${process.version}`;
report(name, await run(QUnit, { jdy, gateway, diagnosis, data, served }));
served.close();
