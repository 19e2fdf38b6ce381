// The signing benchmark in a page and in a Worker. The page measures its own time; that of a Worker is measured here.
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { launch } from '../tests/runners/browser.mjs';
import { bundleWorker } from '../tests/runners/worker-bundle.mjs';

// The browser, the bundler and workerd of the tests.
const require = createRequire(new URL('../tests/package.json', import.meta.url));
const { build } = require('esbuild');
const { Miniflare } = require('miniflare');

/** A page in headless Chromium. */
export async function chromium(consumer) {
  const { outputFiles } = await build({
    entryPoints: [new URL('lib/signing-page.mjs', import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    nodePaths: [join(consumer, 'node_modules')],
  });
  const browser = await launch();
  const page = await browser.newPage();
  // WebCrypto needs a secure origin.
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  await page.addScriptTag({ type: 'module', content: outputFiles[0].text });
  const names = await page.evaluate(async () => (await globalThis.signing).names);
  return {
    name: 'Chromium',
    names,
    run: (name, times) =>
      page.evaluate(
        async ([name, times]) => {
          const own = await globalThis.signing;
          const start = performance.now();
          await own.run(name, times);
          return performance.now() - start;
        },
        [name, times],
      ),
    close: () => browser.close(),
  };
}

/** A Worker in workerd. Its clock stands still while it runs, so the whole request is measured. */
export async function workerd(consumer) {
  const entry = new URL('lib/signing-worker.mjs', import.meta.url);
  const worker = new Miniflare(await bundleWorker(consumer, entry, 'bench-signing'));
  const ask = async (body) =>
    (await worker.dispatchFetch('http://bench/', { method: 'POST', body: JSON.stringify(body) })).json();
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
