// Runs examples/ unchanged, with the installed package, against the sandbox:
//   node24 examples.mjs <folder with jdy-wasm installed>
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Miniflare } from 'miniflare';

import { bundled, bundleTemplate } from '../relay/template.mjs';
import { launch } from './browser.mjs';
import { servePage } from './example-page.mjs';
import { startGateway } from './gateway.mjs';
import { installed } from './installed.mjs';
import { reportChecks } from './report.mjs';

const MOST_LINES = 60;
const TOKEN = 'example-token-0123456789abcdef';

const folder = process.argv[2];
const source = fileURLToPath(new URL('../../examples/', import.meta.url));
const copy = join(folder, 'examples');
rmSync(copy, { recursive: true, force: true });
cpSync(source, copy, { recursive: true });

const sandbox = await startGateway(folder);
const { clientId, clientSecret, outerInstanceId } = sandbox.credentials;
const env = {
  JDY_CLIENT_ID: clientId,
  JDY_CLIENT_SECRET: clientSecret,
  JDY_OUTER_INSTANCE_ID: outerInstanceId,
  JDY_BASE_URL: sandbox.url,
};
const control = async (path, init) => (await fetch(`${sandbox.url}/__sandbox/${path}`, init)).json();
const savesOf = async (number) =>
  (await control('journal')).filter((entry) => entry.operation === 'customer_save' && entry.number === number).length;
const script = (...words) =>
  promisify(execFile)('node', ['customers.mjs', ...words], {
    cwd: join(copy, 'node'),
    env: { ...process.env, ...env },
    timeout: 60_000,
  });

/** Starts the Worker of an example, bundled by wrangler with the example's own configuration. */
async function startWorker(example, options) {
  const directory = join(copy, example);
  bundleTemplate(directory);
  const sockets = [{ host: '127.0.0.1', port: 0 }];
  const lines = [];
  const handleStructuredLogs = ({ message }) => void lines.push(message);
  const worker = new Miniflare({
    ...bundled(directory),
    name: example,
    unsafeDirectSockets: sockets,
    handleStructuredLogs,
    ...options,
  });
  await worker.ready;
  return { worker, lines };
}

async function page() {
  const settings = join(copy, 'page/settings.json');
  const server = await servePage(join(copy, 'page'), folder, settings);
  const { worker } = await startWorker('page', {
    bindings: { ...env, RELAY_TOKEN: TOKEN, PAGES: new URL(server.url).origin },
  });
  const browser = await launch();
  try {
    const relay = String(await worker.unsafeGetDirectURL('page')).replace(/\/$/, '');
    writeFileSync(settings, JSON.stringify({ relay, token: TOKEN }));
    const tab = await browser.newPage();
    await tab.goto(server.url);
    await tab.waitForSelector('#rows li');
    assert.equal(await tab.locator('#rows li').count(), 20);
    await tab.fill('[name=number]', 'EX-PAGE');
    await tab.fill('[name=name]', '网页示例');
    await tab.click('button');
    await tab.waitForFunction(() => document.getElementById('rows').textContent === 'EX-PAGE 网页示例');
    assert.match(await tab.textContent('output'), /^id \d+$/);
    // The number is taken by now, so the page shows the refusal.
    await tab.click('button');
    await tab.waitForFunction(() => !document.querySelector('output').textContent.startsWith('id '));
    assert.equal(await savesOf('EX-PAGE'), 1);
  } finally {
    await browser.close();
    await worker.dispose();
    server.close();
  }
}

async function cron() {
  const { worker, lines } = await startWorker('cron', { bindings: env, kvNamespaces: ['CUSTOMERS'] });
  try {
    const [kept, { scheduled }] = [await worker.getKVNamespace('CUSTOMERS'), await worker.getWorker()];
    const run = async () => assert.equal((await scheduled()).outcome, 'ok');
    const until = async () => (await kept.get('cursor', 'json')).until;
    const names = async () => (await kept.list({ prefix: 'customer:' })).keys.map(({ name }) => name);
    await run();
    const before = await names();
    assert.ok(before.length > 20);
    const first = await until();
    assert.ok(Math.abs(first - Date.now()) < 10_000);
    await script('EX-CRON', '定时示例');
    // The times of the service have whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await run();
    const [added, ...more] = (await names()).filter((name) => !before.includes(name));
    assert.deepEqual(more, []);
    assert.equal((await kept.get(added, 'json')).number, 'EX-CRON');
    const second = await until();
    assert.ok(second > first);
    assert.match(lines[0], /^\d+ customers$/);
    assert.ok(Number.parseInt(lines[1], 10) < before.length, 'the second run reads what changed, not everything');
    // A failed run does not move the cursor. The first call of a run asks for the service's time.
    await control('faults', {
      method: 'POST',
      body: JSON.stringify([{ operation: 'customer_list', skip: 1, times: 3, answer: { status: 404 } }]),
    });
    assert.equal((await scheduled()).outcome, 'exception');
    await control('faults', { method: 'DELETE' });
    assert.equal(await until(), second);
  } finally {
    await worker.dispose();
  }
}

async function relayNode() {
  const read = (name) => readFileSync(join(copy, 'relay-node', name), 'utf8');
  assert.match(read('Dockerfile'), /^CMD \["node", "server.mjs"\]$/m);
  assert.match(read('jdy-relay.service'), /^ExecStart=\/usr\/bin\/env node server.mjs$/m);
  const relayEnv = {
    ...process.env,
    ...env,
    RELAY_TOKEN: `an-older-token-0123456789abcdef ${TOKEN}`,
    PAGES: 'https://shop.example',
    PORT: '0',
  };
  const child = spawn('node', ['server.mjs'], {
    cwd: join(copy, 'relay-node'),
    env: relayEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const [, relay] = /^listening on (\S+)$/m.exec(String((await once(child.stderr, 'data'))[0]));
    assert.deepEqual(await (await fetch(`${relay}/healthz`)).json(), { status: 'ok' });
    const { Client } = await installed(folder);
    const jdy = new Client({ relay, authorization: () => TOKEN });
    assert.equal((await jdy.customers.list().toArray({ limit: 20 })).length, 20);
    await control('faults', { method: 'POST', body: JSON.stringify([{ operation: 'customer_save', delayMs: 1_500 }]) });
    const saved = jdy.customers.save({ number: 'EX-RELAY', name: '中转示例' });
    while ((await control('faults')).length) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    assert.equal((await saved).ids.length, 1, 'the call under way has its answer');
    assert.deepEqual(await ended, [0, null]);
    assert.equal(await savesOf('EX-RELAY'), 1);
  } finally {
    child.kill('SIGKILL');
  }
}

const checks = {
  'each is short, and both READMEs link to each file'() {
    const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.startsWith('README'),
    );
    assert.equal(files.length, 24);
    const readmes = ['README.md', 'README.zh-CN.md'].map((name) => [name, readFileSync(join(source, name), 'utf8')]);
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name);
      assert.ok(
        readFileSync(file, 'utf8').split('\n').length <= MOST_LINES,
        `${file} is longer than ${MOST_LINES} lines`,
      );
      for (const [name, text] of readmes)
        assert.ok(text.includes(`](${file.slice(source.length)})`), `${name} has no link to ${file}`);
    }
  },
  async 'the Node script lists, and saves'() {
    const { stdout } = await script('EX-NODE', '脚本示例');
    const lines = stdout.trimEnd().split('\n');
    assert.ok(lines.length > 20);
    assert.match(lines[0], /^KH000001 /);
    assert.match(lines.at(-1), /^saved EX-NODE as \d+$/);
    assert.equal(await savesOf('EX-NODE'), 1);
  },
  async 'the Node script handles a save whose outcome is unknown'() {
    // The answer to the save is lost, and the look-up after it fails: the call ends as `outcome_unknown`.
    const faults = [
      { operation: 'customer_save', lose: 'answer' },
      { operation: 'customer_detail', times: 3, answer: { status: 502 } },
    ];
    await control('faults', { method: 'POST', body: JSON.stringify(faults) });
    const { stdout, stderr } = await script('EX-LOST', '丢失示例');
    assert.match(stderr, /^outcome unknown: \w+$/m);
    assert.match(stdout, /^saved EX-LOST as \d+$/m);
    assert.equal(await savesOf('EX-LOST'), 1, 'it was sent once, and found');
    assert.deepEqual(await control('faults'), []);
  },
  'the page lists and saves through its relay': page,
  'the cron Worker keeps what changed': cron,
  'the relay on a server answers, and ends without losing a call': relayNode,
};

const result = { passed: 0, failures: [] };
try {
  for (const [name, run] of Object.entries(checks)) {
    try {
      await run();
      result.passed++;
    } catch (error) {
      result.failures.push(`${name}: ${error.stack}`);
    }
  }
} finally {
  sandbox.close();
}
reportChecks('examples', result, 6);
