// Bundles a Worker for Miniflare in the same way as wrangler.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The types of the files of a bundle in workerd. */
export const MODULES = [
  { type: 'ESModule', include: ['**/*.mjs'] },
  { type: 'CompiledWasm', include: ['**/*.wasm'] },
];

/** Bundles the Worker at the URL `entry` into `<folder>/<name>`. Returns its options for Miniflare. */
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
    // Users install jose beside the package if they need it. Here it is the copy of the build.
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
