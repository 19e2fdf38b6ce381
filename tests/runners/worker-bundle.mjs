// A Worker bundled as wrangler does it, for Miniflare.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the files of a bundle are to workerd. */
export const MODULES = [
  { type: 'ESModule', include: ['**/*.mjs'] },
  { type: 'CompiledWasm', include: ['**/*.wasm'] },
];

/** Bundles the Worker at the URL `entry` into `<folder>/<name>`; gives what Miniflare needs of it. */
export async function bundleWorker(folder, entry, name, define = {}) {
  const out = join(folder, name);
  rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: { worker: fileURLToPath(entry) },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd'],
    // Beside the package a user installs jose, if it is wanted; here it is that of the build.
    nodePaths: [join(folder, 'node_modules'), fileURLToPath(new URL('../../xtask/node_modules', import.meta.url))],
    loader: { '.wasm': 'copy' },
    external: ['cloudflare:*'],
    define,
  });
  return {
    scriptPath: join(out, 'worker.mjs'),
    modulesRoot: out,
    modules: true,
    modulesRules: MODULES,
    compatibilityDate: '2026-07-01',
  };
}
