// The suite in Deno, with network access to this machine only: node deno.mjs <folder with jdy-wasm installed>
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
import { report } from './report.mjs';

const folder = process.argv[2];
const deno = fileURLToPath(new URL('../node_modules/@deno/linux-x64-glibc/deno', import.meta.url));
const inside = (path) => JSON.stringify(String(new URL(path, import.meta.url)));
// Loading modules needs no permission; pipes carry all other input and output.
const program = `
import process from 'node:process';
import { json } from 'node:stream/consumers';
import * as jdy from 'jdy-wasm';
import * as bd from 'jdy-wasm/bd';
import * as diagnosis from 'jdy-wasm/diagnose';
import * as receiver from 'jdy-wasm/receiver';
import * as records from 'jdy-wasm/records';
import * as gateway from 'jdy-wasm/sandbox';
import * as changes from 'jdy-wasm/sync';
import * as zh from 'jdy-wasm/zh';
import { run } from ${inside('run.mjs')};
import { gaps } from ${inside('gaps.mjs')};

// QUnit would read its options from the environment, which needs a permission.
delete globalThis.process;
const { default: QUnit } = await import(${inside('../node_modules/qunit/qunit/esm/qunit.module.js')});
const { data, served } = await json(process.stdin);
const entries = { jdy, gateway, diagnosis, bd, records, changes, receiver, zh, data, served };
const result = await run(QUnit, entries, gaps.Deno);
console.log(JSON.stringify({ version: Deno.version.deno, ...result }));
// The timers of aborted calls would keep the process alive for a minute.
Deno.exit();
`;
writeFileSync(join(folder, 'deno-program.mjs'), program);

const served = await startGateway(folder);
const child = spawn(deno, ['run', '--no-prompt', '--allow-net=127.0.0.1', 'deno-program.mjs'], {
  cwd: folder,
  stdio: ['pipe', 'pipe', 'inherit'],
});
// If Deno ends early, its exit code shows it.
child.stdin.on('error', () => {});
child.stdin.end(JSON.stringify({ data, served }));
const [answer, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
served.close();
if (code !== 0) throw new Error(`deno ended with ${code}: ${answer}`);
const { version, ...result } = JSON.parse(answer);
report(`Deno ${version}`, result);
