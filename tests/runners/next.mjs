// The installed package in a Next application, built by Turbopack: node24 next.mjs <folder with jdy-wasm installed>
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { launch } from './browser.mjs';
import { modules, openPage } from './bundle.mjs';
import { startGateway } from './gateway.mjs';
import { reportChecks } from './report.mjs';

const EXPECTED = 4;
const consumers = fileURLToPath(new URL('../consumers', import.meta.url));
const folder = join(consumers, 'next');
const installed = join(consumers, 'node_modules/jdy-wasm');
rmSync(installed, { recursive: true, force: true });
cpSync(join(process.argv[2], 'node_modules/jdy-wasm'), installed, { recursive: true });
rmSync(join(folder, '.next'), { recursive: true, force: true });

const gateway = await startGateway(process.argv[2]);
const expected = await import(pathToFileURL(join(consumers, 'app/demo.mjs'))).then(({ demo }) => demo(gateway));
const options = { cwd: folder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } };
const next = join(folder, 'node_modules/next/dist/bin/next');
await promisify(execFile)(process.execPath, [next, 'build'], options);

const port = await freePort();
const server = spawn(process.execPath, [next, 'start', '--port', port], {
  ...options,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const url = `http://localhost:${port}`;
for (let tries = 0; tries < 300 && !(await fetch(url).catch(() => undefined)); tries++) await setTimeout(100);

const { close, ...sandbox } = gateway;
const checks = {
  'a page': async () => {
    // No page can read what the service answers, doubled CORS headers as it has. Next's own rewrites are no way round:
    // they encode a query anew, so that it is not what was signed.
    const browser = await launch('--disable-web-security');
    try {
      assert.deepEqual(await openPage(browser, url, sandbox), expected);
    } finally {
      await browser.close();
    }
  },
  'what the page loads': () => assert.deepEqual(modules(join(folder, '.next/static')), { files: 0, inside: 1 }),
  'a route in Node': () => route('node'),
  'a route in the edge runtime': () => route('edge'),
};
const failures = [];
for (const [name, check] of Object.entries(checks)) {
  await Promise.resolve()
    .then(check)
    .catch((error) => failures.push(`${name}: ${error.stack}`));
}
server.kill();
close();

reportChecks('Next', { passed: Object.keys(checks).length - failures.length, failures }, EXPECTED);

async function route(name) {
  const answer = await fetch(`${url}/${name}`, { method: 'POST', body: JSON.stringify(sandbox) });
  assert.deepEqual(await answer.json(), expected);
}

async function freePort() {
  const server = createServer().listen(0);
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
