// The suite in a page in headless Chromium, without a bundler: node chromium.mjs <folder with jdy-wasm installed>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { data } from '../suite/data.mjs';
import { report } from './report.mjs';
import { serve } from './serve.mjs';

const installed = join(process.argv[2], 'node_modules/jdy-wasm');
const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
const imports = {
  'jdy-wasm': `/package/${exports['.'].default.slice(2)}`,
  'jdy-wasm/sandbox': `/package/${exports['./sandbox'].default.slice(2)}`,
  qunit: '/tests/node_modules/qunit/qunit/esm/qunit.module.js',
};
const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;

const server = await serve({ '/package/': installed, '/tests/': fileURLToPath(new URL('..', import.meta.url)) }, page);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  const tab = await browser.newPage();
  await tab.goto(server.url);
  const result = await tab.evaluate(async (data) => {
    // QUnit starts by itself in a page that has loaded, unless it finds this.
    globalThis.QUnit = { config: { autostart: false } };
    const [{ default: QUnit }, jdy, gateway, { run }] = await Promise.all(
      ['qunit', 'jdy-wasm', 'jdy-wasm/sandbox', '/tests/runners/run.mjs'].map((path) => import(path)),
    );
    return run(QUnit, { jdy, gateway, data });
  }, data);
  report(`Chromium ${browser.version()}`, result);
} finally {
  await browser.close();
  server.close();
}
