// The page of www/ in headless Chromium, as a static host would serve it, at the widths of a desk and of a phone:
// node playground.mjs <repository root>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

import { report } from './report.mjs';

const root = process.argv[2];
const [vector] = JSON.parse(readFileSync(join(root, 'tests/vectors/signature.json'), 'utf8'));
/** A folder of a host: what the page loads it must find beside itself. */
const PAGE = 'http://localhost/playground/';
const VIEWS = [
  { name: 'desktop-light', width: 1280, colorScheme: 'light' },
  { name: 'desktop-dark', width: 1280, colorScheme: 'dark' },
  { name: 'phone-light', width: 360, colorScheme: 'light' },
  { name: 'phone-dark', width: 375, colorScheme: 'dark' },
];
const texts = (tab, selector) => tab.locator(selector).evaluateAll((all) => all.map((each) => each.value ?? each.textContent));

async function paste(tab, text) {
  await tab.evaluate((text) => navigator.clipboard.writeText(text), text);
  await tab.focus('#path');
  await tab.keyboard.press('Control+V');
}

const CHECKS = {
  async 'is in Chinese'(tab) {
    assert.equal(await tab.getAttribute('html', 'lang'), 'zh-CN');
    assert.equal(await tab.textContent('h1'), '请求签名');
  },
  async 'signs an operation with the time of now'(tab) {
    const before = Date.now();
    await tab.click('[data-text=customerList]');
    await tab.waitForFunction(() => document.querySelector('#wireQuery').textContent.startsWith('order_by='));
    assert.equal(await tab.textContent('#wireQuery'), 'order_by=name+desc&page=1&page_size=10&search=%E8%8B%B9%E6%9E%9C');
    const time = Number(await tab.inputValue('#timestamp'));
    assert.ok(before <= time && time <= Date.now(), `${time}`);
    assert.ok(await tab.isHidden('#matches'));
  },
  async 'signs the published example as the service does'(tab) {
    await tab.click('[data-text=published]');
    await tab.waitForSelector('#matches:visible');
    assert.equal(await tab.textContent('#signature'), vector.signature);
    assert.equal(await tab.textContent('#stringToSign'), vector.canonical);
    assert.match(await tab.textContent('#headers'), /^X-Api-Nonce: 4427456950$/m);
    assert.match(await tab.textContent('#curl'), /kingdee_auth_token\?app_key=bVZgAZOv1&app_signature=\S+%3D%3D' /);
  },
  async 'copies the string to sign as it is, to its last newline'(tab) {
    await tab.click('.stringToSign .copy');
    await tab.waitForFunction(() => document.querySelector('.stringToSign .copy').textContent === '已复制');
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), vector.canonical);
  },
  async 'tells a screen reader the signature'(tab) {
    await tab.waitForFunction((signature) => document.querySelector('[role=status]').textContent.includes(signature), vector.signature);
  },
  async 'says what is wrong with a path, and shows no signature'(tab) {
    await tab.fill('#path', 'jdy/v2');
    await tab.waitForSelector('#path[aria-invalid=true]');
    assert.match(await tab.textContent('#path-note'), /路径须以 \/ 开头.*"jdy\/v2" does not start with '\/'/);
    assert.equal(await tab.textContent('#signature'), '');
    await tab.fill('#path', vector.path);
    await tab.waitForSelector('#matches:visible');
    assert.equal(await tab.getAttribute('#path', 'aria-invalid'), null);
  },
  async 'takes a pasted address apart'(tab) {
    await paste(tab, 'POST https://api.kingdee.com/jdy/v2/bd/customer?search=%E8%8B%B9%E6%9E%9C+a%2Bb&page=1#top');
    assert.equal(await tab.inputValue('#method'), 'POST');
    assert.equal(await tab.inputValue('#path'), '/jdy/v2/bd/customer');
    assert.deepEqual(await texts(tab, '#query input'), ['search', '苹果 a+b', 'page', '1']);
  },
  async 'takes a pasted query apart, and adds and removes rows'(tab) {
    await paste(tab, 'number=001&name=a%20b');
    assert.equal(await tab.inputValue('#path'), '/jdy/v2/bd/customer');
    await tab.click('#add');
    await tab.keyboard.type('last');
    await tab.click('#query .row:first-child .remove');
    assert.deepEqual(await texts(tab, '#query input'), ['name', 'a b', 'last', '']);
    await tab.waitForFunction(() => document.querySelector('#wireQuery').textContent === 'last=&name=a+b');
  },
  async 'hides the secret until it is asked to show it, and forgets it'(tab) {
    assert.equal(await tab.getAttribute('#clientSecret', 'type'), 'password');
    await tab.click('#reveal');
    assert.equal(await tab.getAttribute('#clientSecret', 'type'), 'text');
    await tab.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    assert.equal(await tab.inputValue('#clientSecret'), '');
    assert.equal(await tab.getAttribute('#clientSecret', 'type'), 'password');
  },
  async 'speaks English, and still does after a reload'(tab) {
    await tab.click('#language');
    assert.equal(await tab.textContent('h1'), 'Request signature');
    await tab.reload();
    await tab.waitForSelector('#matches:visible');
    assert.equal(await tab.getAttribute('html', 'lang'), 'en');
    const left = await tab.evaluate(() => document.body.innerText.match(/\p{Script=Han}+/gu));
    assert.deepEqual(left, ['签', '中文']);
  },
  async 'names every control'(tab) {
    const nameless = await tab.locator('button, input, select').evaluateAll((all) =>
      all.filter((each) => !(each.ariaLabel || each.labels?.length || each.textContent.trim())).map((each) => each.outerHTML),
    );
    assert.deepEqual(nameless, []);
  },
  async 'scrolls in one direction only'(tab) {
    const [content, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${content} px in a window of ${window} px`);
  },
  async 'says so when the package is not there'(tab) {
    const page = await tab.context().newPage();
    await page.route('**/pkg/**', (route) => route.fulfill({ status: 404, contentType: 'text/javascript' }));
    await page.goto(PAGE);
    await page.waitForSelector('#alert:visible');
    assert.match(await page.textContent('#alert'), /cargo xtask demo/);
    await page.close();
  },
};

/** The checks in one view, one after the other in the same tab; what the browser complained of comes last. */
async function look(browser, { name, width, colorScheme }, outcome) {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, permissions });
  const complaints = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (!url.startsWith(PAGE)) {
      complaints.push(`request to ${url}`);
      return route.abort();
    }
    const path = url.slice(PAGE.length) || 'index.html';
    return route.fulfill({ path: join(root, path.startsWith('pkg/') ? 'target' : 'www', path) });
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(5000);
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  const picture = (language) =>
    tab.screenshot({ path: join(root, `target/screenshots/playground-${name}-${language}.png`), fullPage: true });
  const check = (what, run) =>
    run().then(
      () => (outcome.passed += 1),
      (error) => outcome.failures.push(`${name}: ${what}: ${error.message}`),
    );

  await tab.goto(PAGE);
  await tab.waitForSelector('#matches:visible');
  await picture('zh');
  for (const [what, run] of Object.entries(CHECKS)) await check(what, () => run(tab));
  await picture('en');
  await check('asks nobody else and has no complaint', async () => assert.deepEqual(complaints, []));
  await context.close();
}

const EXPECTED = 56;
const outcome = { passed: 0, failures: [] };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  for (const view of VIEWS) await look(browser, view, outcome);
  const ran = outcome.passed + outcome.failures.length;
  if (ran !== EXPECTED) outcome.failures.push(`${ran} checks ran instead of ${EXPECTED}`);
  report(`Playground in Chromium ${browser.version()}`, { ...outcome, failed: outcome.failures.length });
} finally {
  await browser.close();
}
