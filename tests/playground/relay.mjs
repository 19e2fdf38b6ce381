// A link with a relay: the page asks before it uses the relay, and calls no other host.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { PAGE, goTo, has, labelled, openTab } from './tab.mjs';

const RELAY = 'https://relay.example';

/** A link to the page with a relay. */
const linkTo = (relay) => `${PAGE}?relay=${encodeURIComponent(relay)}`;

/** Whether the policy lets a fetch of each address reach the network. */
const reaches = (tab, addresses) =>
  tab.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            () => true,
            () => false,
          ),
        ),
      ),
    addresses,
  );

const answered = (route) => route.fulfill({ status: 200, headers: { 'access-control-allow-origin': '*' }, body: '{}' });

export const RELAY_CHECKS = {
  async 'connects only to the relay in its URL, after the reader has agreed'(browser, pages) {
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
    assert.equal(tab.url(), linkTo(RELAY), 'the consent is not in the URL');
    await tab.goto(linkTo('https://other.example'));
    await question(tab, 'https://other.example');
    const second = await tab.context().newPage();
    await second.goto(linkTo(RELAY));
    await question(second, RELAY);
    assert.deepEqual(asked, [RELAY]);
    await tab.context().close();
  },
  async 'ignores forbidden addresses of relays'(browser, pages) {
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
        'https://relay.example/;connect-src *',
        'https://relay.example/ https://other.example',
        'http://localhost.other.example',
        '',
      ].map(linkTo),
    ];
    for (const link of links) {
      await tab.goto(link);
      await tab.waitForSelector('.badge');
      assert.equal(await tab.locator('.question').count(), 0, link);
      // As if a reader had agreed to the relay of the link.
      await tab.evaluate((relay) => sessionStorage.setItem('relay', relay), new URL(link).searchParams.get('relay'));
      await tab.reload();
      await tab.waitForSelector('.badge');
      assert.deepEqual(await reaches(tab, others), nothing, link);
    }
    // In a frame of another page of the same origin, with the consent of this tab.
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
    for (const [screen, width, colorScheme] of [
      ['desktop-light', 1280, 'light'],
      ['phone-dark', 360, 'dark'],
    ]) {
      const { tab, complaints } = await openTab(browser, pages, { width, colorScheme });
      await tab.goto(linkTo(`${RELAY}/accounts/main`));
      const picture = (language) =>
        tab.screenshot({ path: join(pages, `../screenshots/playground-question-${screen}-${language}.png`) });
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
    await tab.setInputFiles('input[type=file]', {
      name: 'one.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,number\n甲,R-3'),
    });
    await tab.click('.steps button:text-is("检查所有行")');
    await tab.click('.steps button:text-is("保存 1 条")');
    await has(tab, 'dialog', '客户保存 · 保存 1 条');
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => !document.querySelector('dialog'));
    assert.equal(calls.length, 2);
    await tab.context().close();
  },
};
