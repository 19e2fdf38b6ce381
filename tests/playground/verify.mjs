// The view that verifies requests and explains mistakes.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

import { goTo, has, labelled } from './tab.mjs';

const SECRET = '0123456789abcdef0123456789abcdef';

/** A request signed with node:crypto only; `change` makes the signed text or the signature wrong. */
function signed({
  text = (each) => each,
  digest = (hex) => Buffer.from(hex).toString('base64'),
  time = Date.now(),
} = {}) {
  const query = 'number=A%2B1';
  const stringToSign = text(
    `GET\n%2Fjdy%2Fv2%2Fbd%2Fcustomer_detail\nnumber=A%252B1\nx-api-nonce:4427456950\nx-api-timestamp:${time}\n`,
  );
  const signature = digest(createHmac('sha256', SECRET).update(stringToSign).digest('hex'));
  return [
    `GET /jdy/v2/bd/customer_detail?${query} HTTP/1.1`,
    'Host: api.kingdee.com',
    'X-Api-ClientID: 204938',
    'X-Api-Auth-Version: 2.0',
    `X-Api-TimeStamp: ${time}`,
    'X-Api-Nonce: 4427456950',
    'X-Api-SignHeaders: X-Api-TimeStamp,X-Api-Nonce',
    `X-Api-Signature: ${signature}`,
  ].join('\n');
}

async function check(tab, request, secret = SECRET) {
  await labelled(tab, '收到的请求').fill(request);
  await labelled(tab, 'Client Secret（应用密钥）').fill(secret);
  await tab.click('button:text-is("检查")');
  await tab.waitForSelector('.verdict .outcome, .verdict .refused');
}

const codes = (tab) => tab.locator('.mistakes li').evaluateAll((all) => all.map((each) => each.dataset.code));

export const VERIFY = {
  async 'does not share the secret of another view, and marks missing fields'(tab) {
    await goTo(tab, 'verify');
    await tab.waitForSelector('textarea');
    assert.equal(await labelled(tab, 'Client Secret（应用密钥）').inputValue(), '');
    await has(tab, '.verdict', '标出不同之处');
    await tab.click('button:text-is("检查")');
    await tab.waitForFunction(() => document.activeElement.matches('textarea[aria-invalid=true]'));
    await labelled(tab, '收到的请求').fill('GET /');
    await tab.waitForFunction(() => document.querySelectorAll('[aria-invalid=true]').length === 1);
    await has(tab, '.refused', 'Client Secret');
  },
  async 'accepts a correct request'(tab) {
    await check(tab, signed());
    assert.equal(await tab.textContent('.outcome'), '签名有效');
  },
  async 'detects base64 of the bytes, with a correct string to sign'(tab) {
    await check(tab, signed({ digest: (hex) => Buffer.from(hex, 'hex').toString('base64') }));
    assert.deepEqual(await codes(tab), ['digest_not_hex']);
    assert.match(await tab.textContent('.mistakes'), /先把摘要写成 64 个小写十六进制字符/);
    await has(tab, '.verdict', '待签名串正确');
  },
  async 'shows both strings to sign, with the differences marked'(tab) {
    await check(tab, signed({ text: (each) => each.slice(0, -1).replace('A%252B1', 'A%2B1') }));
    assert.equal(await tab.textContent('.outcome'), '签名无效');
    assert.equal((await codes(tab)).length, 2);
    assert.deepEqual(await tab.locator('#actual del').allTextContents(), ['%2B']);
    assert.deepEqual(await tab.locator('#expected ins').allTextContents(), ['%252B', '↵\n']);
  },
  async 'detects an expired request, unless it is checked at its own time'(tab) {
    const old = signed({ time: 1670305063559 });
    await check(tab, old);
    assert.deepEqual(await codes(tab), ['timestamp_expired']);
    await tab.click('.segments label:has-text("签名时")');
    await check(tab, old);
    assert.equal(await tab.textContent('.outcome'), '签名有效');
    await tab.click('.segments label:has-text("现在")');
  },
  async 'detects the use of the other secret'(tab) {
    await labelled(tab, 'App Secret（选填）').fill(SECRET);
    await check(tab, signed(), 'ffffffffffffffffffffffffffffffff');
    const shown = await tab.textContent('.verdict');
    assert.match(shown, /appSecret/);
    assert.ok(!shown.includes(SECRET));
    await labelled(tab, 'App Secret（选填）').fill('');
  },
  async 'reports that no known mistake explains the signature, and shows the correct string'(tab) {
    await check(tab, signed(), 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee');
    await has(tab, '.verdict .aside', '没有找到');
    assert.match(await tab.textContent('#expected'), /^GET↵\n%2Fjdy%2Fv2/);
  },
  async 'explains why a request cannot be parsed'(tab) {
    await check(tab, 'hello');
    await has(tab, '.verdict .refused', '无法解析这个请求');
  },
  async 'has a correct and a wrong example'(tab) {
    await tab.click('.chip:text-is("正确的请求")');
    await has(tab, '.outcome', '签名有效');
    await tab.click('.chip:text-is("有错的请求")');
    await has(tab, '.outcome', '签名无效');
    assert.equal(await tab.locator('#actual del').first().textContent(), '/');
  },
};
