// The template of worker/, bundled by wrangler as for deployment, running in workerd with a sandbox as its upstream.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';

import { MODULES } from '../runners/worker-bundle.mjs';

const tools = fileURLToPath(new URL('../node_modules/', import.meta.url));
const template = fileURLToPath(new URL('../../worker/', import.meta.url));
export const TOKEN = 'template-token-0123456789abcdef';

/** A copy of the template below `folder`, where the package is installed. */
export function copyTemplate(folder) {
  const copy = join(folder, 'template');
  rmSync(copy, { recursive: true, force: true });
  for (const name of ['package.json', 'tsconfig.json', 'wrangler.jsonc', 'src'])
    cpSync(join(template, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules/@cloudflare'), { recursive: true });
  symlinkSync(join(tools, '@cloudflare/workers-types'), join(copy, 'node_modules/@cloudflare/workers-types'));
  return copy;
}

/** Bundles it without an upload. Returns the output of wrangler. */
export function bundleTemplate(copy) {
  const wrangler = join(tools, 'wrangler/bin/wrangler.js');
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' };
  return execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', 'out'], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
}

/** The options of Miniflare for a bundle of `bundleTemplate`. */
export function bundled(copy) {
  const out = join(copy, 'out');
  return {
    scriptPath: join(
      out,
      readdirSync(out).find((name) => name.endsWith('.js')),
    ),
    modulesRoot: out,
    modules: true,
    modulesRules: [{ type: 'ESModule', include: ['**/*.js'] }, ...MODULES],
    compatibilityDate: '2026-07-01',
  };
}

/** Starts it with `wrangler dev` and a `.dev.vars` as in its README. Returns its address once it is ready. */
export async function startDev(copy, { url, credentials }) {
  const vars = {
    JDY_CLIENT_ID: credentials.clientId,
    JDY_CLIENT_SECRET: credentials.clientSecret,
    JDY_OUTER_INSTANCE_ID: credentials.outerInstanceId,
    RELAY_TOKEN: `a-token-that-is-being-replaced ${TOKEN}`,
    JDY_BASE_URL: url,
    JDY_ACCOUNT_ID: credentials.accountId,
    PAGES: 'https://dev.example',
  };
  writeFileSync(
    join(copy, '.dev.vars'),
    Object.entries(vars)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
  );
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' };
  const command = [
    join(tools, 'wrangler/bin/wrangler.js'),
    'dev',
    '--ip',
    '127.0.0.1',
    '--port',
    '0',
    '--inspector-port',
    '0',
  ];
  const child = spawn(process.execPath, command, { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const relay = await new Promise((resolve, reject) => {
    const read = (part) => {
      said += part;
      const [ready] = /http:\/\/127\.0\.0\.1:\d+/.exec(said.slice(said.indexOf('Ready on'))) ?? [];
      if (said.includes('Ready on') && ready) resolve(ready);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.on('exit', () => reject(new Error(said)));
  });
  return { relay, close: () => new Promise((resolve) => child.removeAllListeners('exit').on('exit', resolve).kill()) };
}

/** Compiles it; throws with the output of the compiler. */
export function checkTemplate(copy) {
  execFileSync(process.execPath, [join(tools, 'ts7/bin/tsc'), '--project', copy], { encoding: 'utf8' });
}

/** Starts the bundle for the pages of an origin; `sandbox` is the output of `jdy-wasm sandbox --json`. */
export async function startTemplate(copy, { url, credentials }, origin) {
  const worker = new Miniflare({
    ...bundled(copy),
    name: 'jdy-relay',
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    durableObjects: { ACCOUNT_SETS: { className: 'AccountSet', useSQLite: true } },
    queueProducers: { SAVES: 'jdy-saves', DEAD_LETTERS: 'jdy-dead-letters' },
    queueConsumers: {
      'jdy-saves': { maxBatchSize: 50, maxBatchTimeout: 1, maxRetries: 10 },
      'jdy-dead-letters': { maxBatchSize: 50, maxBatchTimeout: 1, maxRetries: 10 },
    },
    bindings: {
      JDY_CLIENT_ID: credentials.clientId,
      JDY_CLIENT_SECRET: credentials.clientSecret,
      JDY_OUTER_INSTANCE_ID: credentials.outerInstanceId,
      JDY_ACCOUNT_ID: credentials.accountId,
      JDY_BASE_URL: url,
      RELAY_TOKEN: TOKEN,
      PAGES: origin,
    },
    handleStructuredLogs() {},
  });
  await worker.ready;
  const relay = String(await worker.unsafeGetDirectURL('jdy-relay')).replace(/\/$/, '');
  const { SAVES } = await worker.getBindings('jdy-relay');
  return { relay, saves: SAVES, close: () => worker.dispose() };
}
