// The suite in a page, without a bundler. The caller starts the browser and passes an empty tab.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
import { serve } from './serve.mjs';

const ENTRIES = ['bd', 'diagnose', 'receiver', 'records', 'sandbox', 'sync', 'zh'];

/** Runs the suite in `tab`, a page of playwright's or puppeteer's, with the package that is installed in `folder`. */
export async function runInPage(tab, folder, gaps = []) {
  const installed = join(folder, 'node_modules/jdy-wasm');
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const imports = {
    'jdy-wasm': `/package/${exports['.'].default.slice(2)}`,
    ...Object.fromEntries(
      ENTRIES.map((entry) => [`jdy-wasm/${entry}`, `/package/${exports[`./${entry}`].default.slice(2)}`]),
    ),
    qunit: '/tests/node_modules/qunit/qunit/esm/qunit.module.js',
  };
  const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;

  const gateway = await startGateway(folder);
  const folders = { '/package/': installed, '/tests/': fileURLToPath(new URL('..', import.meta.url)) };
  // The repeated CORS headers of the service block other origins, so this page has the gateway's origin.
  const server = await serve(folders, page, gateway.url);
  try {
    await tab.goto(server.url);
    return await tab.evaluate(inside, { data, credentials: gateway.credentials, gaps });
  } finally {
    server.close();
    gateway.close();
  }
}

async function inside({ data, credentials, gaps }) {
  // Without this, QUnit starts by itself once the page has loaded.
  globalThis.QUnit = { config: { autostart: false } };
  const [{ default: QUnit }, jdy, { run }, bd, diagnosis, receiver, records, gateway, changes, zh] = await Promise.all(
    [
      'qunit',
      'jdy-wasm',
      '/tests/runners/run.mjs',
      'jdy-wasm/bd',
      'jdy-wasm/diagnose',
      'jdy-wasm/receiver',
      'jdy-wasm/records',
      'jdy-wasm/sandbox',
      'jdy-wasm/sync',
      'jdy-wasm/zh',
    ].map((path) => import(path)),
  );
  return run(
    QUnit,
    {
      jdy,
      gateway,
      diagnosis,
      bd,
      records,
      changes,
      receiver,
      zh,
      data,
      served: { url: location.origin, credentials },
    },
    gaps,
  );
}
