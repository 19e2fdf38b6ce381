// The template of worker/, bundled by wrangler as for deployment, at work in workerd with a sandbox as its upstream.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
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
  for (const name of ['package.json', 'tsconfig.json', 'wrangler.jsonc', 'src']) cpSync(join(template, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules/@cloudflare'), { recursive: true });
  symlinkSync(join(tools, '@cloudflare/workers-types'), join(copy, 'node_modules/@cloudflare/workers-types'));
  return copy;
}

/** Bundles it, and says what wrangler says. Nothing is uploaded. */
export function bundleTemplate(copy) {
  const wrangler = join(tools, 'wrangler/bin/wrangler.js');
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' };
  return execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', 'out'], { cwd: copy, env, encoding: 'utf8' });
}

/** Compiles it; throws with what the compiler says. */
export function checkTemplate(copy) {
  execFileSync(process.execPath, [join(tools, 'ts7/bin/tsc'), '--project', copy], { encoding: 'utf8' });
}

/** Starts the bundle for the pages of an origin; `sandbox` is what `jdy-sandbox --json` printed. */
export async function startTemplate(copy, { url, credentials }, origin) {
  const out = join(copy, 'out');
  const worker = new Miniflare({
    name: 'jdy-relay',
    scriptPath: join(out, readdirSync(out).find((name) => name.endsWith('.js'))),
    modulesRoot: out,
    modules: true,
    modulesRules: [{ type: 'ESModule', include: ['**/*.js'] }, ...MODULES],
    compatibilityDate: '2026-07-01',
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    durableObjects: { ACCOUNT_SETS: { className: 'AccountSet', useSQLite: true } },
    queueProducers: { SAVES: 'jdy-saves', DEAD_LETTERS: 'jdy-dead-letters' },
    queueConsumers: { 'jdy-saves': { maxBatchSize: 50, maxBatchTimeout: 1, maxRetries: 10 } },
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
