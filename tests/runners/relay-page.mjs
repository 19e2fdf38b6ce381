// The relay in workerd, called from pages of another origin in headless Chromium by `jdy-wasm/relay-client`:
// node24 relay-page.mjs <folder with jdy-wasm installed>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { EXPECTED } from '../relay/suite.mjs';
import { startRelay, TOKENS } from '../relay/relay-setup.mjs';
import { launch } from './browser.mjs';
import { reportChecks } from './report.mjs';
import { serve } from './serve.mjs';

const folder = process.argv[2];
const installed = join(folder, 'node_modules/jdy-wasm');
const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
const imports = {
  'jdy-wasm/relay-client': `/package/${exports['./relay-client'].default.slice(2)}`,
  'jdy-wasm/signer': `/package/${exports['./signer'].default.slice(2)}`,
  qunit: '/tests/node_modules/qunit/qunit/esm/qunit.module.js',
};
const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;
const server = await serve({ '/package/': installed, '/tests/': fileURLToPath(new URL('..', import.meta.url)) }, page);
const setup = await startRelay(folder, { origins: [new URL(server.url).origin] });
const browser = await launch();

/** Functions that Node runs for the page. */
const outside = {
  journal: setup.gateway.journal,
  faults: setup.gateway.faults,
  clearFaults: async () => void (await setup.gateway.clearFaults()),
  requests: async () => setup.lines.filter((line) => !line.includes('"OPTIONS"')).length,
  sent: async (path) => setup.seen.filter(({ url }) => url.startsWith(path)).length,
};

const listed = () => setup.lines.filter((line) => line.includes('"OPTIONS"') && line.includes('"status":204')).length;
/** Checks that need a browser. */
const checks = {
  'preflights were asked for and answered': async () => assert.ok(listed() > 0),
  async 'a page that is not listed gets no answer'() {
    const tab = await browser.newPage();
    await tab.goto(server.url.replace('127.0.0.1', 'localhost'));
    const [before, preflights] = [setup.seen.length, listed()];
    const thrown = await tab.evaluate(call, { relay: setup.url, token: TOKENS.page });
    assert.deepEqual(thrown, { code: 'network', cause: 'TypeError' });
    assert.deepEqual([setup.seen.length, listed()], [before, preflights]);
  },
};

async function call({ relay, token }) {
  const { Client } = await import('jdy-wasm/relay-client');
  const jdy = new Client({ relay, authorization: () => token, maxRetries: 0 });
  return jdy.customers.get({ id: '1' }).catch(({ code, cause }) => ({ code, cause: cause.name }));
}

async function inside({ relay, token, credentials, expected }) {
  // Without this, QUnit starts by itself once the page has loaded.
  globalThis.QUnit = { config: { autostart: false } };
  const entries = ['qunit', 'jdy-wasm/relay-client', 'jdy-wasm/signer'];
  const files = ['runners/run', 'relay/suite', 'relay/relay-client'].map((file) => `/tests/${file}.mjs`);
  const [{ default: QUnit }, client, signer, { count }, { add }, { relayClient }] = await Promise.all(
    [...entries, ...files].map((path) => import(path)),
  );
  const jdy = relayClient(client, signer);
  QUnit.config.autostart = false;
  QUnit.config.reorder = false;
  const { journal, faults, clearFaults, requests, sent } = globalThis;
  // The suite sets these instead of credentials: a page behind a relay has none.
  const none = {
    clientId: undefined,
    clientSecret: undefined,
    appKey: undefined,
    appSecret: undefined,
    routerAddr: undefined,
  };
  const options = { relay, authorization: () => token, ...none };
  const gateway = { name: 'through the relay', relayed: true, credentials, options, journal, faults, clearFaults };
  add(QUnit, { jdy, gateway, relay, requests, sent });
  return count(QUnit, expected);
}

try {
  const tab = await browser.newPage();
  for (const [name, run] of Object.entries(outside)) await tab.exposeFunction(name, run);
  await tab.goto(server.url);
  const result = await tab.evaluate(inside, {
    relay: setup.url,
    token: TOKENS.page,
    credentials: setup.gateway.credentials,
    expected: EXPECTED,
  });
  for (const [name, run] of Object.entries(checks)) {
    await run().then(
      () => result.passed++,
      (error) => result.failures.push(`${name}: ${error.message}`),
    );
  }
  reportChecks(`relay from Chromium ${browser.version()}`, result, EXPECTED + 2);
} finally {
  await browser.close();
  server.close();
  await setup.close();
}
