// The page as a whole: loading, content security policy, keyboard. Each check has its own tabs.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { PAGE, has, openTab } from './tab.mjs';

/** The size limit of all files up to the first signature, compressed with brotli. */
const BUDGET = 60_000;

/** Presses Tab until the element of `selector` has the focus. */
async function tabTo(tab, selector) {
  for (let presses = 0; presses < 80; presses++) {
    await tab.keyboard.press('Tab');
    if (await tab.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

export const PAGE_CHECKS = {
  async 'stays within the size limit until the first signature'(browser, pages) {
    const { tab, files } = await openTab(browser, pages);
    await tab.goto(PAGE);
    await tab.waitForSelector('.badge');
    const first = Math.round(await tab.evaluate(() => performance.now()));
    const loaded = [...new Set(files)];
    const raw = loaded.reduce((sum, file) => sum + statSync(join(pages, file)).size, 0);
    const bytes = loaded.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(pages, file))).length, 0);
    console.log(
      `» first load: ${files.length} requests, ${raw} bytes, ${bytes} with brotli; first signature after ${first} ms`,
    );
    assert.deepEqual(files.length, loaded.length, `loaded twice: ${files}`);
    assert.ok(bytes <= BUDGET, `${bytes} bytes of ${BUDGET}: ${loaded}`);
    await tab.context().close();
  },
  async 'has no layout shift while it loads'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    for (const view of ['sign', 'verify', 'call', 'bulk']) {
      await tab.goto('about:blank');
      await tab.goto(`${PAGE}#${view}`);
      await tab.waitForSelector('h1');
      const moved = await tab.evaluate(
        () =>
          new Promise((resolve) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
              for (const { value } of list.getEntries()) sum += value;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      assert.ok(moved < 0.01, `${view}: ${moved}`);
    }
    await tab.context().close();
  },
  async 'runs no script but its own files'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    await tab.goto(PAGE);
    const policy = await tab.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content');
    const directives = new Map(policy.split(';').map((each) => each.trim().split(/\s(.*)/s)));
    assert.equal(directives.get('default-src'), "'none'");
    assert.equal(directives.get('script-src'), "'self' 'wasm-unsafe-eval'");
    assert.equal(directives.get('style-src'), "'self'");
    const ran = await tab.evaluate(() => {
      const tries = [
        () => document.head.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' })),
        // Not by `Function`, which code of the test may use.
        () => setTimeout('window.ran = 2'),
        () => (document.body.innerHTML += '<img src="data:," onerror="window.ran = 3">'),
      ];
      for (const each of tries) {
        try {
          each();
        } catch {
          // As it should be.
        }
      }
      return new Promise((resolve) => setTimeout(() => resolve(window.ran), 100));
    });
    assert.equal(ran, undefined);
    await tab.context().close();
  },
  async 'works with the keyboard only'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    await tab.goto(PAGE);
    await tab.waitForSelector('.badge');
    await tabTo(tab, '.skip');
    await tab.keyboard.press('Enter');
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'main');
    await tabTo(tab, '[name=path]');
    await tab.keyboard.press('Control+A');
    await tab.keyboard.type('/jdy/v2/bd/material');
    await has(tab, '#stringToSign', '%2Fmaterial');
    await tabTo(tab, '[name=timestamp]');
    await tab.keyboard.press('Shift+Tab');
    await tab.keyboard.press('ArrowLeft');
    await tab.waitForFunction(() => document.querySelector('[name=timestamp]').readOnly);
    await tab.reload();
    await tabTo(tab, 'nav a[href="#call"]');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('.form');
    await tabTo(tab, '[role=combobox]');
    await tab.keyboard.type('bd.customer.get');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('[name=number]');
    await tab.reload();
    await tab.waitForSelector('[name=number]');
    await tabTo(tab, '.chip[aria-pressed=true]');
    await tab.keyboard.press('Shift+Tab');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('[name=addr]');
    await tabTo(tab, '.chip[aria-pressed=true]');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await tabTo(tab, '[name=number]');
    await tab.keyboard.type('KH000001');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('.record');
    await tab.context().close();
  },
  async 'shows a message if the WebAssembly module of the client is missing'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    await tab.route('**/jdy.wasm', (route) => route.fulfill({ status: 404 }));
    for (const view of ['call', 'bulk']) {
      await tab.goto('about:blank');
      await tab.goto(`${PAGE}#${view}`);
      await has(tab, '.alert', '程序没有加载成功');
    }
    // The signer is embedded in the script.
    await tab.goto(`${PAGE}#sign`);
    await tab.waitForSelector('.badge');
    await tab.context().close();
  },
  async 'shows a message if the sandbox is missing'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    await tab.goto(`${PAGE}#bulk`);
    await tab.waitForSelector('.drop');
    await tab.route('**/chunks/sandbox-*', (route) => route.abort());
    await tab.click('button:text-is("导出为 CSV")');
    await has(tab, 'fieldset .alert', '程序没有加载成功');
    await tab.context().close();
  },
};
