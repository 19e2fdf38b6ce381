// The suite in a page in headless Chromium, without a bundler: node chromium.mjs <folder with jdy-wasm installed>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
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

const gateway = await startGateway(process.argv[2]);
const folders = { '/package/': installed, '/tests/': fileURLToPath(new URL('..', import.meta.url)) };
// A page cannot read the service's answers, doubled CORS headers as they have; so this page is on the gateway's origin.
const server = await serve(folders, page, gateway.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  const tab = await browser.newPage();
  await tab.goto(server.url);
  const result = await tab.evaluate(async ({ data, credentials }) => {
    // QUnit starts by itself in a page that has loaded, unless it finds this.
    globalThis.QUnit = { config: { autostart: false } };
    const [{ default: QUnit }, jdy, gateway, { run }] = await Promise.all(
      ['qunit', 'jdy-wasm', 'jdy-wasm/sandbox', '/tests/runners/run.mjs'].map((path) => import(path)),
    );
    return run(QUnit, { jdy, gateway, data, served: { url: location.origin, credentials } });
  }, { data, credentials: gateway.credentials });
  report(`Chromium ${browser.version()}`, result);
} finally {
  await browser.close();
  server.close();
  gateway.close();
}
