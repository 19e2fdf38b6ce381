// The frame around the views: links to share, the footer, headers of the host.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PAGE, has, labelled, openTab } from './tab.mjs';

export const FRAME_CHECKS = {
  async 'is served with the headers in _headers, and refuses to be framed'(browser, pages) {
    const lines = readFileSync(join(pages, '_headers'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('  '));
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
  async 'makes links to a request and to a call, without secrets'(browser, pages) {
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
    // Fields of a save are not in a link.
    await tab.goto(`${PAGE}#call?operation=bd.customer.save`);
    await tab.fill('.request [name=name]', '某某公司');
    assert.equal(await link(), `${PAGE}#call?operation=bd.customer.save`);
    assert.deepEqual(complaints, []);
    await tab.context().close();
  },
  async 'has a choice of theme, its version, and links to the documents'(browser, pages) {
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
};
