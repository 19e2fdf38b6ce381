// The client of a relay in a mini-program, against a relay in Node and the sandbox:
//   node24 miniprogram.mjs <folder with jdy-wasm installed>
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import QUnit from 'qunit';

import { comparingRealms, miniProgramClient } from '../miniprogram/adapter.mjs';
import own, { TESTS } from '../miniprogram/own.mjs';
import platforms, { TESTS as PLATFORM_TESTS } from '../miniprogram/platforms.mjs';
import { startProgram } from '../miniprogram/program.mjs';
import { add, EXPECTED } from '../relay/suite.mjs';
import { startRelay } from '../relay/relay-setup.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
const installedPackage = join(folder, 'node_modules/jdy-wasm');
const root = join(folder, 'miniprogram');
rmSync(root, { recursive: true, force: true });
mkdirSync(join(root, 'wasm'), { recursive: true });
// Does the same as 构建 npm with the folder in package.json.
cpSync(join(installedPackage, 'dist/miniprogram/npm'), join(root, 'miniprogram_npm/jdy-wasm'), { recursive: true });
cpSync(join(installedPackage, 'dist/miniprogram/jdy_relay.wasm.br'), join(root, 'wasm/jdy_relay.wasm.br'));

QUnit.config.autostart = false;
QUnit.config.reorder = false;
comparingRealms(QUnit);
const signer = await installed(folder, 'jdy-wasm/signer');
const setup = await startRelay(folder, { host: 'node' });
const start = (change) => startProgram({ root, origins: [new URL(setup.url).origin], ...change });
try {
  const program = start({ withGlobals: false });
  add(QUnit, {
    jdy: miniProgramClient(program.load('/miniprogram_npm/jdy-wasm/index.js'), signer),
    gateway: setup.gateway,
    relay: setup.url,
    atOnce: 10,
    hasFiles: false,
    async requests() {
      // The log line of an answer comes by another pipe than the answer.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return setup.lines.length;
    },
    sent: async (path) => setup.seen.filter(({ url }) => url.startsWith(path)).length,
  });
  own(QUnit, { start, setup, program, folder });
  platforms(QUnit, { start, setup });
  report('mini-program', await count(QUnit, EXPECTED - 1 + TESTS + PLATFORM_TESTS));
} finally {
  await setup.close();
}
