// Bundles the installed package with each bundler, and runs each bundle in its environment:
//   node24 bundlers.mjs <folder with jdy-wasm installed>
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { rspack } from '@rspack/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { Miniflare } from 'miniflare';
import { rollup } from 'rollup';
import * as vite7 from 'vite7';
import * as vite8 from 'vite8';
import webpack from 'webpack';

import { launch } from './browser.mjs';
import { modules, openPage } from './bundle.mjs';
import { startGateway } from './gateway.mjs';
import { reportChecks } from './report.mjs';
import { serve } from './serve.mjs';

const EXPECTED = 8;
const PAGE = '<!doctype html><script type="module" src="/assets/main.js"></script>';
const app = join(process.argv[2], 'app');
rmSync(app, { recursive: true, force: true });
cpSync(fileURLToPath(new URL('../consumers/app', import.meta.url)), app, { recursive: true });

const gateway = await startGateway(process.argv[2]);
const browser = await launch();
const outcome = { passed: 0, failures: [] };
/** The result of the same program in Node, without a bundler. */
const expected = await import(pathToFileURL(join(app, 'demo.mjs'))).then(({ demo }) => demo(gateway));

async function check(name, run) {
  const out = join(app, 'out', name.replaceAll(' ', '-'));
  const calls = async () => (await (await fetch(`${gateway.url}/__sandbox/journal`)).json()).length;
  const started = Date.now();
  const before = await calls();
  try {
    assert.deepEqual(await run(out), expected);
    assert.equal((await calls()) - before, 2, 'a token and a list arrived');
    outcome.passed++;
  } catch (error) {
    outcome.failures.push(`${name}: ${error.stack}`);
  }
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const open = (url) => openPage(browser, url, { url: new URL(url).origin, credentials: gateway.credentials });

/** Runs what `build` writes to `assets`, and its own page if it has one. */
const built = (build) => async (out) => {
  await build(join(out, 'assets'), out);
  assert.deepEqual(modules(out), { files: 0, inside: 1 });
  const own = join(out, 'index.html');
  const page = existsSync(own) ? readFileSync(own, 'utf8') : PAGE;
  const server = await serve({ '/assets/': join(out, 'assets') }, page, gateway.url);
  try {
    return await open(server.url);
  } finally {
    server.close();
  }
};

/** A page of a dev server, which bundles its dependencies on demand. */
const dev =
  ({ createServer }) =>
  async (out) => {
    const proxy = { '/jdy': gateway.url };
    const server = await createServer({
      root: app,
      cacheDir: out,
      configFile: false,
      logLevel: 'warn',
      server: { port: 0, proxy },
    });
    try {
      await server.listen();
      return await open(server.resolvedUrls.local[0]);
    } finally {
      await server.close();
    }
  };

/** webpack and Rspack take the same options. */
const packed = (pack) =>
  built(async (assets) => {
    const output = { path: assets, filename: 'main.js', publicPath: '/assets/' };
    const compiler = pack({
      context: app,
      entry: './main.mjs',
      mode: 'production',
      output,
      performance: { hints: false },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    assert.deepEqual([...errors, ...warnings], []);
    await promisify(compiler.close.bind(compiler))();
  });

const entry = join(app, 'main.mjs');
await check(
  'Vite 8 build',
  built((_assets, out) => vite8.build({ root: app, configFile: false, logLevel: 'warn', build: { outDir: out } })),
);
await check('Vite 8 dev', dev(vite8));
await check('Vite 7 dev', dev(vite7));
await check('webpack', packed(webpack));
await check('Rspack', packed(rspack));
await check(
  'esbuild',
  built((outdir) =>
    esbuild.build({ entryPoints: [entry], outdir, bundle: true, minify: true, splitting: true, format: 'esm' }),
  ),
);
await check(
  'Rollup',
  built(async (dir) => {
    const onLog = (level, log) => assert.fail(`${level}: ${log.message}`);
    const bundle = await rollup({ input: entry, plugins: [nodeResolve()], onLog });
    await bundle.write({ dir });
  }),
);
await check('wrangler', async (out) => {
  const wrangler = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url));
  const dryRun = [wrangler, 'deploy', '--dry-run', '--outdir', out];
  await promisify(execFile)(process.execPath, dryRun, {
    cwd: app,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
  assert.deepEqual(modules(out), { files: 1, inside: 0 });
  const worker = new Miniflare({
    scriptPath: join(out, 'worker.js'),
    modulesRoot: out,
    modules: true,
    modulesRules: [
      { type: 'ESModule', include: ['**/*.js'] },
      { type: 'CompiledWasm', include: ['**/*.wasm'] },
    ],
    compatibilityDate: '2026-07-01',
  });
  try {
    const answer = await worker.dispatchFetch('http://consumer/', { method: 'POST', body: JSON.stringify(gateway) });
    return await answer.json();
  } finally {
    await worker.dispose();
  }
});
await browser.close();
gateway.close();

reportChecks('bundlers', outcome, EXPECTED);
