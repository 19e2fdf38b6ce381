// The contest in a page and in a Worker: each signs as often as it is told, and its time is taken there or from here.
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { launch } from '../tests/runners/browser.mjs';

// Browser, bundler and workerd are those of the tests.
const require = createRequire(new URL('../tests/package.json', import.meta.url));
const { build } = require('esbuild');

const contest = new URL('lib/contest.mjs', import.meta.url).pathname;

async function bundled(consumer, script, options) {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: import.meta.dirname },
    outfile: 'bench.mjs',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    nodePaths: [join(consumer, 'node_modules')],
    ...options,
  });
  return outputFiles;
}

/** A page in headless Chromium. */
export async function chromium(consumer) {
  const script = `import * as jdy from 'jdy-wasm'; import { contest } from ${JSON.stringify(contest)};
    globalThis.contest = contest(jdy);`;
  const [{ text }] = await bundled(consumer, script);
  const browser = await launch();
  const page = await browser.newPage();
  // WebCrypto is there on secure origins only.
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  await page.addScriptTag({ type: 'module', content: text });
  const names = await page.evaluate(async () => (await globalThis.contest).names);
  return {
    name: 'Chromium',
    names,
    run: (name, times) =>
      page.evaluate(
        async ([name, times]) => {
          const own = await globalThis.contest;
          const start = performance.now();
          await own.run(name, times);
          return performance.now() - start;
        },
        [name, times],
      ),
    close: () => browser.close(),
  };
}

/** A Worker in workerd. Its clock stands still while it works, so the time of a whole request is taken. */
export async function workerd(consumer) {
  const { Miniflare } = require('miniflare');
  const script = `import * as jdy from 'jdy-wasm'; import { contest } from ${JSON.stringify(contest)};
    let own;
    export default { async fetch(request) {
      own ??= await contest(jdy);
      const { name, times } = await request.json();
      if (name) await own.run(name, times);
      return Response.json(own.names);
    } };`;
  const files = await bundled(consumer, script, { conditions: ['workerd'], loader: { '.wasm': 'copy' }, outdir: '/bench', outfile: undefined, outExtension: { '.js': '.mjs' } });
  const modules = files.map(({ path, contents }) => ({
    type: path.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule',
    path,
    contents,
  }));
  modules.sort((a, b) => Number(a.type === 'CompiledWasm') - Number(b.type === 'CompiledWasm'));
  const worker = new Miniflare({ modules, modulesRoot: '/bench', compatibilityDate: '2026-07-01' });
  const ask = async (body) => (await worker.dispatchFetch('http://bench/', { method: 'POST', body: JSON.stringify(body) })).json();
  return {
    name: 'workerd',
    names: await ask({}),
    async run(name, times) {
      const start = performance.now();
      await ask({ name, times });
      return performance.now() - start;
    },
    close: () => worker.dispose(),
  };
}
