// The view that signs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { PAGE, goTo, has, labelled, values } from './tab.mjs';

const [vector] = JSON.parse(readFileSync(new URL('../vectors/signature.json', import.meta.url), 'utf8'));

async function paste(tab, text) {
  await tab.evaluate((text) => navigator.clipboard.writeText(text), text);
  await tab.focus('[name=path]');
  await tab.keyboard.press('Control+V');
}

const example = (tab, name) => tab.click(`.chip:text-is("${name}")`);

export const SIGN = {
  async 'is in Chinese'(tab) {
    assert.equal(await tab.getAttribute('html', 'lang'), 'zh-CN');
    assert.equal(await tab.textContent('h1'), '请求签名');
  },
  async 'signs an operation with the current time'(tab) {
    const before = Date.now();
    await example(tab, '客户列表');
    await has(tab, '#wireQuery', 'order_by=');
    assert.equal(
      await tab.textContent('#wireQuery'),
      'order_by=name+desc&page=1&page_size=10&search=%E8%8B%B9%E6%9E%9C',
    );
    const time = Number(await tab.inputValue('[name=timestamp]'));
    assert.ok(before <= time && time <= Date.now(), `${time}`);
    assert.ok(await tab.isHidden('.badge'));
  },
  async 'shows the whole path, and keeps the signature in view'(tab) {
    await example(tab, '官方公布的示例');
    await tab.waitForSelector('.badge');
    const { width } = tab.viewportSize();
    const [content, shown] = await tab
      .locator('[name=path]')
      .evaluate((input) => [input.scrollWidth, input.clientWidth]);
    if (width > 900) assert.ok(content <= shown, `${content} px in ${shown} px`);
    assert.equal(await tab.locator('.summary').isVisible(), width <= 900);
    if (width <= 900) {
      await tab.evaluate(() => scrollTo(0, 0));
      const { y, height } = await tab.locator('.summary').boundingBox();
      assert.ok(y + height <= tab.viewportSize().height, `${y}`);
      assert.equal(await tab.textContent('.summary code'), vector.signature);
    }
    await example(tab, '客户列表');
    await has(tab, '#wireQuery', 'order_by=');
  },
  async 'does not break words of code'(tab) {
    const broken = await tab
      .locator('.block')
      .evaluateAll((all) => all.filter((each) => getComputedStyle(each).wordBreak === 'break-all').length);
    assert.equal(broken, 0);
  },
  async 'marks characters encoded once and twice'(tab) {
    const marked = (kind) => tab.locator(`#stringToSign .${kind}`).allTextContents();
    assert.deepEqual(await marked('once'), ['%2F', '%2F', '%2F', '%2F']);
    assert.deepEqual(await marked('twice'), ['%2B', '%25E8', '%258B', '%25B9', '%25E6', '%259E', '%259C']);
  },
  async 'signs each of the five operations'(tab) {
    const paths = ['customer', 'customer_detail', 'customer', 'ls%2Fmember', 'cust%2Fsave'];
    for (const [index, name] of ['保存客户', '客户详情', '客户列表', '保存会员', '保存自定义单据'].entries()) {
      await example(tab, name);
      await has(tab, '#stringToSign', `${paths[index]}\n`);
      assert.equal((await tab.textContent('#signature')).length, 88);
    }
  },
  async 'signs the published example as the service does, stage by stage'(tab) {
    await example(tab, '官方公布的示例');
    await tab.waitForSelector('.badge');
    assert.equal(await tab.textContent('#stringToSign'), vector.canonical);
    assert.equal(await tab.textContent('#hex'), Buffer.from(vector.signature, 'base64').toString());
    assert.equal(await tab.textContent('#signature'), vector.signature);
    assert.match(await tab.textContent('#headers'), /^X-Api-Nonce: 4427456950$/m);
  },
  async 'writes it as curl, fetch and jdy-wasm'(tab) {
    assert.match(
      await tab.textContent('#code'),
      /^curl -X GET '\S+kingdee_auth_token\?app_key=bVZgAZOv1&app_signature=\S+%3D%3D' /,
    );
    await tab.click('.stage.code label:has-text("fetch")');
    assert.match(await tab.textContent('#code'), /'X-Api-Signature': 'OTFiZTliN\S+',\n {2}},\n}\);$/);
    await tab.click('.stage.code label:has-text("jdy-wasm")');
    assert.match(await tab.textContent('#code'), /signer\.sign\(\{\n {2}method: 'GET',/);
    await tab.click('.stage.code label:has-text("curl")');
  },
  async 'copies the string to sign with its last newline'(tab) {
    await tab.click('.stringToSign .copy');
    await has(tab, '.stringToSign .copy', '已复制');
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), vector.canonical);
  },
  async 'announces the signature to screen readers'(tab) {
    await has(tab, '.spoken', vector.signature);
  },
  async 'explains a wrong path, and shows no signature'(tab) {
    await tab.fill('[name=path]', 'jdy/v2');
    await tab.waitForSelector('[name=path][aria-invalid=true]');
    const note = await tab.getAttribute('[name=path]', 'aria-describedby');
    await has(tab, `[id="${note}"]`, `path："jdy/v2" 没有以 '/' 开头。请只填写路径`);
    assert.equal(await tab.textContent('#signature'), '');
    await tab.fill('[name=path]', vector.path);
    await tab.waitForSelector('.badge');
    assert.equal(await tab.getAttribute('[name=path]', 'aria-invalid'), null);
  },
  async 'parses a pasted URL'(tab) {
    await paste(tab, 'POST https://api.kingdee.com/jdy/v2/bd/customer?search=%E8%8B%B9%E6%9E%9C+a%2Bb&page=1#top');
    await has(tab, '#wireQuery', 'page=1&search=');
    assert.equal(await labelled(tab, '方法').inputValue(), 'POST');
    assert.equal(await tab.inputValue('[name=path]'), '/jdy/v2/bd/customer');
    assert.deepEqual(await values(tab, '#query input'), ['search', '苹果 a+b', 'page', '1']);
  },
  async 'parses a pasted curl command, with its time and nonce'(tab) {
    await paste(
      tab,
      [
        'curl --location --request GET "https://api.kingdee.com/jdy/v2/bd/customer_detail?number=A%2001" \\',
        "  -H 'X-Api-ClientID: 204938' -H 'X-Api-TimeStamp: 1670305063559' \\",
        "  -H 'X-Api-Nonce: 4427456950'",
      ].join('\n'),
    );
    await has(tab, '#wireQuery', 'number=A+01');
    assert.equal(await labelled(tab, '方法').inputValue(), 'GET');
    assert.equal(await tab.inputValue('[name=path]'), '/jdy/v2/bd/customer_detail');
    assert.match(
      await tab.textContent('#headers'),
      /X-Api-ClientID: 204938\n[^]*TimeStamp: 1670305063559\nX-Api-Nonce: 4427456950/,
    );
  },
  async 'explains why a text cannot be parsed'(tab) {
    await paste(tab, "curl -H 'X-Api-ClientID: 1'");
    await has(tab, '.method-path .refused', '无法解析粘贴的内容');
  },
  async 'parses a pasted query, and adds and removes rows'(tab) {
    await paste(tab, 'number=001&name=a%20b');
    await has(tab, '#wireQuery', 'name=a+b&number=001');
    await tab.click('.add');
    await tab.waitForFunction(() => document.activeElement.ariaLabel === '第 3 个参数名');
    await tab.keyboard.type('last');
    await tab.click('#query .row:first-child .remove');
    assert.deepEqual(await values(tab, '#query input'), ['name', 'a b', 'last', '']);
    await has(tab, '#wireQuery', 'last=&name=a+b');
  },
  async 'keeps a fixed time and nonce, and makes new ones otherwise'(tab) {
    const both = () => Promise.all([tab.inputValue('[name=timestamp]'), tab.inputValue('[name=nonce]')]);
    const fixed = await both();
    await tab.click('button:text-is("重新签名")');
    assert.deepEqual(await both(), fixed);
    for (const name of ['当前', '随机']) await tab.click(`.segments label:has-text("${name}")`);
    await tab.waitForFunction((nonce) => document.querySelector('[name=nonce]').value !== nonce, fixed[1]);
    assert.notEqual((await both())[0], fixed[0]);
  },
  async 'masks the secret until it is revealed, and clears it'(tab) {
    const secret = labelled(tab, 'Client Secret（应用密钥）');
    assert.equal(await secret.getAttribute('type'), 'password');
    await tab.click('button:has-text("显示")');
    assert.equal(await secret.getAttribute('type'), 'text');
    await tab.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    assert.equal(await secret.inputValue(), '');
    assert.equal(await secret.getAttribute('type'), 'password');
  },
  async 'stores no secret anywhere'(tab) {
    await labelled(tab, 'Client Secret（应用密钥）').fill('marker0secret0marker0secret00000');
    await has(tab, '#stringToSign', 'x-api-nonce');
    const kept = await tab.evaluate(() => [
      { ...sessionStorage },
      { ...localStorage },
      document.cookie,
      location.href,
      name,
    ]);
    assert.deepEqual(kept, [{ language: 'zh-CN' }, {}, '', PAGE, '']);
  },
  async 'switches to English, also after a reload'(tab) {
    await tab.click('.language');
    assert.equal(await tab.textContent('h1'), 'Sign a request');
    await tab.reload();
    await tab.waitForSelector('.badge');
    assert.equal(await tab.getAttribute('html', 'lang'), 'en');
    for (const view of ['verify', 'call', 'bulk', 'sign']) {
      await goTo(tab, view);
      await tab.waitForSelector('h1');
      const left = await tab.evaluate(() => document.body.innerText.match(/\p{Script=Han}+/gu));
      assert.deepEqual(left, ['签', '中文'], view);
    }
    await tab.click('.language');
  },
};
