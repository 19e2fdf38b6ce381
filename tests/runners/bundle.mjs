// Shared by the runners of bundlers: inspects a bundle, and runs a page with the calls of consumers/app/demo.mjs.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often the client's module is in a bundle, as a file or as text inside a script. Found by its first bytes. */
export function modules(out) {
  const scripts = globSync('**/*.{js,mjs}', { cwd: out }).map((file) => readFileSync(join(out, file), 'utf8'));
  const inside = scripts.reduce((sum, script) => sum + script.split('@asm<!@@@').length - 1, 0);
  return { files: globSync('**/*.wasm', { cwd: out }).length, inside };
}

/** Opens a page that makes the calls. With any number of chunks, only one module is compiled. */
export async function openPage(browser, url, gateway) {
  const tab = await browser.newPage();
  await tab.addInitScript(() => {
    const { compile } = WebAssembly;
    globalThis.compiled = 0;
    WebAssembly.compile = (bytes) => {
      globalThis.compiled++;
      return compile(bytes);
    };
  });
  await tab.goto(url);
  await tab.waitForFunction(() => globalThis.demo);
  const result = await tab.evaluate((gateway) => demo(gateway), gateway);
  assert.equal(await tab.evaluate(() => globalThis.compiled), 1, 'modules compiled');
  await tab.close();
  return result;
}
