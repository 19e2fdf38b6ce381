// The suite in a Worker, bundled as wrangler does it:
// node24 workerd.mjs <folder with jdy-wasm installed> [compatibility flags]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
import { report } from './report.mjs';

const out = join(process.argv[2], 'workerd');
rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: [fileURLToPath(new URL('worker.mjs', import.meta.url))],
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['workerd'],
  nodePaths: [join(process.argv[2], 'node_modules')],
  loader: { '.wasm': 'copy' },
});
const worker = new Miniflare({
  scriptPath: join(out, 'worker.mjs'),
  modulesRoot: out,
  modules: true,
  modulesRules: [
    { type: 'ESModule', include: ['**/*.mjs'] },
    { type: 'CompiledWasm', include: ['**/*.wasm'] },
  ],
  compatibilityDate: '2026-07-01',
  compatibilityFlags: process.argv.slice(3),
});
const served = await startGateway(process.argv[2]);
try {
  const answer = await worker.dispatchFetch('http://suite/', { method: 'POST', body: JSON.stringify({ data, served }) });
  if (!answer.ok) throw new Error(`the worker answered ${answer.status}: ${await answer.text()}`);
  report(['workerd', ...process.argv.slice(3)].join(' '), await answer.json());
} finally {
  await worker.dispose();
  served.close();
}
