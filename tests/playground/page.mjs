// What holds for the page as a whole: its policy, the keyboard, how it is loaded. Each check has tabs of its own.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { textsIn } from './language.mjs';
import { PAGE, goTo, has, labelled, openTab } from './tab.mjs';
import { englishIn } from '../chinese/english.mjs';

/** What the page may cost until the first signature is shown, compressed with brotli. */
const BUDGET = 120_000;
const RELAY = 'https://relay.example';

/** A link to the page that names a relay. */
const linkTo = (relay) => `${PAGE}?relay=${encodeURIComponent(relay)}`;

/** What the policy says of fetching each address: whether it got as far as the network. */
const reaches = (tab, addresses) =>
  tab.evaluate(
    (addresses) => Promise.all(addresses.map((address) => fetch(address).then(() => true, () => false))),
    addresses,
  );

const answered = (route) => route.fulfill({ status: 200, headers: { 'access-control-allow-origin': '*' }, body: '{}' });

/** Presses Tab until the focus is on what `selector` finds. */
async function tabTo(tab, selector) {
  for (let presses = 0; presses < 80; presses++) {
    await tab.keyboard.press('Tab');
    if (await tab.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

export const PAGE_CHECKS = {
  async 'loads little until the first signature'(browser, pages) {
    const { tab, files } = await openTab(browser, pages);
    await tab.goto(PAGE);
    await tab.waitForSelector('.badge');
    const first = Math.round(await tab.evaluate(() => performance.now()));
    const loaded = [...new Set(files)];
    const raw = loaded.reduce((sum, file) => sum + statSync(join(pages, file)).size, 0);
    const bytes = loaded.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(pages, file))).length, 0);
    console.log(`» first load: ${files.length} requests, ${raw} bytes, ${bytes} with brotli; first signature after ${first} ms`);
    assert.deepEqual(files.length, loaded.length, `loaded twice: ${files}`);
    assert.ok(bytes <= BUDGET, `${bytes} bytes of ${BUDGET}: ${loaded}`);
    await tab.context().close();
  },
  async 'moves nothing that is in view while it loads'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    for (const view of ['sign', 'verify', 'call', 'bulk']) {
      await tab.goto('about:blank');
      await tab.goto(`${PAGE}#${view}`);
      await tab.waitForSelector('h1');
      const moved = await tab.evaluate(
        () =>
          new Promise((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({
              type: 'layout-shift',
              buffered: true,
            });
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
        // Not by `Function`: what a test runs itself may use that.
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
  async 'connects to no server, except the relay that its address names and its reader agrees to'(browser, pages) {
    const asked = [];
    const elsewhere = (route, url) => {
      asked.push(url.origin);
      return answered(route).then(() => true);
    };
    const { tab } = await openTab(browser, pages, { elsewhere });
    const others = [`${RELAY}/jdy/v2/bd/customer`, 'https://other.example/', 'http://localhost:8787/'];
    const nothing = [false, false, false];
    const question = async (tab, relay) => {
      await has(tab, '.question code', relay);
      assert.deepEqual(await reaches(tab, others), nothing);
    };
    const agree = (tab) => Promise.all([tab.waitForNavigation(), tab.click('.question button:text-is("使用此中继")')]);
    await tab.goto(PAGE);
    assert.deepEqual(await reaches(tab, others), nothing);
    for (let times = 0; times < 2; times++) {
      await tab.goto(linkTo(RELAY));
      await question(tab, RELAY);
    }
    await Promise.all([tab.waitForNavigation(), tab.click('.question button:text-is("忽略")')]);
    assert.equal(tab.url(), PAGE);
    assert.deepEqual(await reaches(tab, others), nothing);
    await tab.goto(linkTo(RELAY));
    await agree(tab);
    await tab.waitForSelector('.badge');
    assert.equal(await tab.locator('.question').count(), 0);
    assert.deepEqual(await reaches(tab, others), [true, false, false]);
    assert.equal(tab.url(), linkTo(RELAY), 'that the reader agreed is not in the address');
    await tab.goto(linkTo('https://other.example'));
    await question(tab, 'https://other.example');
    const second = await tab.context().newPage();
    await second.goto(linkTo(RELAY));
    await question(second, RELAY);
    assert.deepEqual(asked, [RELAY]);
    await tab.context().close();
  },
  async 'neither uses nor asks about a relay that no link may name'(browser, pages) {
    const asked = [];
    const frame = `<iframe src="${linkTo(RELAY)}"></iframe>`;
    const elsewhere = (route, url) => {
      if (url.pathname === '/framer') return route.fulfill({ contentType: 'text/html', body: frame }).then(() => true);
      asked.push(url.origin);
      return answered(route).then(() => true);
    };
    const { tab } = await openTab(browser, pages, { elsewhere });
    const others = [`${RELAY}/`, 'https://other.example/', 'https://xn--rely-63d.example/', 'http://other.example/'];
    const nothing = others.map(() => false);
    const links = [
      `${linkTo(RELAY)}&relay=https%3A%2F%2Fother.example`,
      `${linkTo(RELAY)}&relay=${encodeURIComponent(RELAY)}`,
      ...[
        'http://other.example',
        'https://user:password@relay.example',
        'https://:password@relay.example',
        'https://relay.example@other.example',
        'javascript:alert(1)',
        'data:text/html,1',
        '//relay.example',
        'https:relay.example',
        'https://rel\u0430y.example',
        'https://xn--rely-63d.example',
        'https://relay.example\\@other.example',
        "https://relay.example/;connect-src *",
        'https://relay.example/ https://other.example',
        'http://localhost.other.example',
        '',
      ].map(linkTo),
    ];
    for (const link of links) {
      await tab.goto(link);
      await tab.waitForSelector('.badge');
      assert.equal(await tab.locator('.question').count(), 0, link);
      // As where a reader had agreed to what the link says.
      await tab.evaluate((relay) => sessionStorage.setItem('relay', relay), new URL(link).searchParams.get('relay'));
      await tab.reload();
      await tab.waitForSelector('.badge');
      assert.deepEqual(await reaches(tab, others), nothing, link);
    }
    // Inside of another page of the same origin, with what the reader agreed to in this tab.
    await tab.goto('http://localhost/framer');
    await tab.evaluate((relay) => sessionStorage.setItem('relay', relay), RELAY);
    await tab.reload();
    const framed = tab.frames().find((one) => one.url().startsWith(PAGE));
    await framed.waitForSelector('.badge');
    assert.equal(await framed.locator('.question').count(), 0);
    assert.deepEqual(await reaches(framed, others), nothing);
    assert.deepEqual(asked, []);
    await tab.context().close();
  },
  async 'shows the question in both languages'(browser, pages) {
    for (const [screen, width, colorScheme] of [['desktop-light', 1280, 'light'], ['phone-dark', 360, 'dark']]) {
      const { tab, complaints } = await openTab(browser, pages, { width, colorScheme });
      await tab.goto(linkTo(`${RELAY}/accounts/main`));
      const picture = (language) => tab.screenshot({ path: join(pages, `../screenshots/playground-question-${screen}-${language}.png`) });
      await has(tab, '.question', '使用此中继');
      await has(tab, '.question code', `${RELAY}/accounts/main`);
      await picture('zh');
      await tab.click('.language');
      await has(tab, '.question', 'Use this relay');
      await picture('en');
      const [content, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `${content} px in a window of ${window} px`);
      assert.deepEqual(complaints, []);
      await tab.context().close();
    }
  },
  async 'works with the keyboard alone'(browser, pages) {
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
  async 'opens every operation from a link, with a control for each of its fields'(browser, pages) {
    const { operations } = JSON.parse(readFileSync(join(pages, '../../www/src/generated/operations.json'), 'utf8'));
    assert.equal(operations.length, 375);
    const { tab, complaints } = await openTab(browser, pages);
    for (const { module, resource, verb, method, path } of operations) {
      const table = JSON.parse(readFileSync(join(pages, `forms/${module}/${resource}.json`), 'utf8')).operations[verb];
      const fields = table.request[table.first] ?? [];
      const isNested = ({ type, of }) => type === 'model' || (type === 'list' && of.type === 'model');
      const expected = fields.filter(({ kind }) => !isNested(kind)).map(({ name }) => name);
      await tab.goto(`${PAGE}#call?operation=${module}.${resource}.${verb}`);
      await tab.waitForFunction(
        (address) => document.querySelector('.request form') && document.querySelector('.endpoint code').textContent === address,
        `${method} ${path}`,
      );
      const names = await tab.locator('.request form [name]').evaluateAll((all) => all.map((each) => each.name));
      assert.deepEqual(names.sort(), expected.sort(), `${module}.${resource}.${verb}`);
      assert.deepEqual((await textsIn(tab)).flatMap(englishIn), [], `${module}.${resource}.${verb} in Chinese`);
    }
    await tab.goto(`${PAGE}#call?operation=bd.material.steal`);
    await has(tab, '.alert', 'bd.material.steal');
    assert.deepEqual(complaints, []);
    await tab.context().close();
  },
  async 'has labels of whole words in English, and hints that say more than these'(browser, pages) {
    const { operations } = JSON.parse(readFileSync(join(pages, '../../www/src/generated/operations.json'), 'utf8'));
    const { tab } = await openTab(browser, pages);
    await tab.goto(`${PAGE}#call`);
    await tab.click('.language');
    let labels = 0;
    // One of each resource: what they have in common is much.
    const firsts = operations.filter(({ resource, verb }, at) => verb === 'save' || operations[at - 1]?.resource !== resource);
    for (const { module, resource, verb, method, path } of firsts) {
      await tab.goto(`${PAGE}#call?operation=${module}.${resource}.${verb}`);
      await tab.waitForFunction(
        (address) => document.querySelector('.request form') && document.querySelector('.endpoint code').textContent === address,
        `${method} ${path}`,
      );
      const fields = await tab.locator('.request .field').evaluateAll((all) =>
        all.map((field) => [field.querySelector('label').firstChild.textContent.trim(), field.querySelector('.note')?.textContent ?? '']),
      );
      labels += fields.length;
      const short = fields.filter(([label]) => /\b(?:addr|amt|dept|desc|dis|emp|num|prop|qty|sn|src)\b/i.test(label));
      assert.deepEqual(short, [], `${module}.${resource}.${verb}`);
      const same = fields.filter(([label, note]) => note.toLowerCase().replace(/\.$/, '') === label.toLowerCase());
      assert.deepEqual(same, [], `${module}.${resource}.${verb}`);
    }
    assert.ok(labels > 500, `${labels}`);
    await tab.context().close();
  },
  async 'is served with headers that hosts read from _headers, and is shown in no frame'(browser, pages) {
    const lines = readFileSync(join(pages, '_headers'), 'utf8').split('\n').filter((line) => line.startsWith('  '));
    const headers = Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/s)));
    const policy = headers['Content-Security-Policy'];
    assert.deepEqual([headers['X-Frame-Options'], headers['X-Content-Type-Options']], ['DENY', 'nosniff']);
    const frame = `<iframe src="${PAGE}"></iframe>`;
    const elsewhere = (route, url) =>
      url.pathname === '/framer' ? route.fulfill({ contentType: 'text/html', body: frame }).then(() => true) : false;
    const { tab, complaints } = await openTab(browser, pages, { headers, elsewhere });
    await tab.goto(`${PAGE}#call`);
    const meta = await tab.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content');
    assert.equal(policy, `${meta}; frame-ancestors 'none'`);
    await tab.waitForSelector('.request form');
    await tab.click('.request .primary');
    await tab.waitForSelector('.failure');
    assert.deepEqual(complaints, []);
    await tab.goto('http://localhost/framer');
    await tab.waitForTimeout(300);
    assert.ok(!tab.frames().some((one) => one.url().startsWith(PAGE)), 'the page is in a frame');
    await tab.context().close();
  },
  async 'gives a link to a request and to a call, without a secret'(browser, pages) {
    const { tab, complaints } = await openTab(browser, pages);
    const link = async () => {
      await tab.click('.examples .copy');
      await has(tab, '.examples .copy', '已复制');
      return tab.evaluate(() => navigator.clipboard.readText());
    };
    await tab.goto(PAGE);
    await tab.waitForSelector('.badge');
    await labelled(tab, 'Client Secret（应用密钥）').fill('marker0secret0marker0secret00000');
    const published = await link();
    assert.equal(published, `${PAGE}#sign?method=GET&path=%2Fjdyconnector%2Fapp_management%2Fkingdee_auth_token`);
    await tab.click('.chip:text-is("客户列表")');
    const request = await link();
    assert.doesNotMatch(request, /marker|123456|secret/i);
    await tab.goto('about:blank');
    await tab.goto(request);
    await has(tab, '#wireQuery', 'order_by=name+desc&page=1&page_size=10&search=%E8%8B%B9%E6%9E%9C');
    await tab.goto(`${PAGE}#call?operation=bd.customer.list`);
    await tab.fill('.request [name=search]', '苹果 & 梨');
    const call = await link();
    await tab.goto('about:blank');
    await tab.goto(call);
    await tab.waitForSelector('.request [name=search]');
    assert.equal(await tab.inputValue('.request [name=search]'), '苹果 & 梨');
    // What is to be saved is not in a link.
    await tab.goto(`${PAGE}#call?operation=bd.customer.save`);
    await tab.fill('.request [name=name]', '某某公司');
    assert.equal(await link(), `${PAGE}#call?operation=bd.customer.save`);
    assert.deepEqual(complaints, []);
    await tab.context().close();
  },
  async 'is light or dark as chosen, names its version and links to the documents'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    await tab.goto(PAGE);
    await tab.waitForSelector('footer');
    const { version } = JSON.parse(readFileSync(new URL('../../pkg-template/package.json', import.meta.url), 'utf8'));
    await has(tab, 'footer', `jdy-wasm ${version}`);
    const ground = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await tab.click('footer label:has-text("深色")');
    const dark = await ground();
    assert.notEqual(dark, light);
    await tab.reload();
    await tab.waitForSelector('footer');
    assert.equal(await ground(), dark);
    await tab.click('footer label:has-text("跟随系统")');
    assert.equal(await ground(), light);
    const links = () => tab.locator('footer a').evaluateAll((all) => all.map(({ href }) => href));
    assert.ok((await links())[0].endsWith('/docs/guide.zh-CN.md'));
    await tab.click('.language');
    assert.ok((await links())[0].endsWith('/docs/guide.md'));
    for (const href of await links()) {
      const file = /\/blob\/main\/(.*)$/.exec(href)?.[1];
      if (file) readFileSync(new URL(`../../${file}`, import.meta.url));
    }
    await tab.context().close();
  },
  async 'says so when the program is not there'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    await tab.route('**/jdy.wasm', (route) => route.fulfill({ status: 404 }));
    await tab.goto(PAGE);
    await has(tab, '.alert', '程序没有加载成功');
    await tab.context().close();
  },
  async 'says so when the sandbox is not there'(browser, pages) {
    const { tab } = await openTab(browser, pages);
    await tab.goto(`${PAGE}#bulk`);
    await tab.waitForSelector('.drop');
    await tab.route('**/chunks/sandbox-*', (route) => route.abort());
    await tab.click('button:text-is("导出为 CSV")');
    await has(tab, 'fieldset .alert', '程序没有加载成功');
    await tab.context().close();
  },
  async 'calls through a relay, without a secret'(browser, pages) {
    const calls = [];
    const elsewhere = async (route, url) => {
      if (url.origin !== RELAY) return false;
      const request = route.request();
      const headers = { 'access-control-allow-origin': 'http://localhost', 'access-control-allow-headers': '*' };
      calls.push([request.method(), `${url.pathname}${url.search}`, await request.headerValue('authorization')]);
      const data = { id: '1', ids: ['1'], number: 'R-1', name: '中继客户', addr: 'lr7DwyaBkbxm+NIxrjzbHw==' };
      await route.fulfill({ status: 200, headers, json: { errcode: 0, data } });
      return true;
    };
    const { tab, complaints } = await openTab(browser, pages, { elsewhere });
    await tab.goto(`${PAGE}#call`);
    await tab.click('.target .segments label:has-text("中继")');
    await labelled(tab, '中继地址').fill('http://relay.example');
    await tab.click('button:text-is("连接")');
    await has(tab, '.target .refused', 'https://');
    await labelled(tab, '中继地址').fill(RELAY);
    await Promise.all([tab.waitForNavigation(), tab.click('button:text-is("连接")')]);
    await labelled(tab, '访问令牌').fill('reader-token');
    await tab.click('.chip:text-is("客户详情")');
    await tab.waitForSelector('.chip[aria-pressed=true]:text-is("客户详情")');
    await tab.fill('[name=number]', 'R-1');
    await tab.click('button:text-is("调用")');
    await has(tab, '.record', '中继客户');
    assert.deepEqual(calls, [['GET', '/jdy/v2/bd/customer_detail?number=R-1', 'Bearer reader-token']]);
    await tab.click('.chip:text-is("供应商保存")');
    await tab.fill('[name=name]', '中继供应商');
    await tab.fill('[name=number]', 'R-2');
    await tab.click('button:text-is("调用")');
    await has(tab, 'dialog', 'POST /jdy/v2/bd/supplier');
    await tab.click('dialog button:text-is("取消")');
    assert.equal(await tab.locator('dialog').count(), 0);
    assert.equal(calls.length, 1);
    await tab.click('button:text-is("调用")');
    await tab.click('dialog button:text-is("发送")');
    await has(tab, '.answer .status', 'HTTP 200');
    assert.deepEqual(calls.slice(1), [['POST', '/jdy/v2/bd/supplier', 'Bearer reader-token']]);
    assert.deepEqual(complaints, []);
    await goTo(tab, 'bulk');
    assert.equal(await labelled(tab, '中继地址').inputValue(), RELAY);
    await tab.setInputFiles('input[type=file]', { name: 'one.csv', mimeType: 'text/csv', buffer: Buffer.from('name,number\n甲,R-3') });
    await tab.click('.steps button:text-is("检查所有行")');
    await tab.click('.steps button:text-is("保存 1 条")');
    await has(tab, 'dialog', '客户保存 · 保存 1 条');
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => !document.querySelector('dialog'));
    assert.equal(calls.length, 2);
    await tab.context().close();
  },
};
