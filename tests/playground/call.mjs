// The view that calls, against the sandbox in the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { goTo, has, labelled } from './tab.mjs';

const TABLE = JSON.parse(readFileSync(new URL('../../www/src/generated/operations.json', import.meta.url), 'utf8'));

const operation = (tab, name) => tab.click(`.chip:text-is("${name}")`);
const show = (tab, form) => tab.click(`.answer .segments label:has-text("${form}")`);
const field = (tab, name) => tab.locator(`[name="${name}"]`).first();

async function send(tab) {
  await tab.click('button:text-is("调用")');
  await tab.waitForSelector('button:text-is("调用"):enabled');
}

export const CALL = {
  async 'makes the form of each operation from its model'(tab) {
    await goTo(tab, 'call');
    await tab.waitForSelector('.form');
    for (const { chinese, request } of TABLE.operations) {
      await operation(tab, chinese);
      const { fields } = TABLE.models.find(({ name }) => name === request);
      const expected = fields.filter(({ kind }) => kind.of?.type !== 'model').map(({ name }) => name);
      const names = await tab.locator('form [name]').evaluateAll((all) => all.map((each) => each.name));
      assert.deepEqual(names.sort(), expected.sort());
    }
  },
  async 'marks what is required, names the choices, and says the format'(tab) {
    await operation(tab, '客户保存');
    assert.equal(await tab.locator('label:has(.must) code').textContent(), 'name');
    assert.deepEqual((await field(tab, 'invoice_type').locator('option').allTextContents()).slice(0, 2), ['（不填）', '纸质专票 (1)']);
    await tab.click('.more summary');
    const note = await field(tab, 'c_level_id').getAttribute('aria-describedby');
    assert.equal(await tab.textContent(`[id="${note}"]`), '最多 19 位数字');
    await tab.click('.more summary');
  },
  async 'says in the form what was refused before anything was sent'(tab) {
    await send(tab);
    await tab.waitForSelector('[name=name][aria-invalid=true]');
    assert.match(await tab.textContent('.failure'), /请求内容有误，没有发送/);
  },
  async 'saves a customer with contacts'(tab) {
    await tab.click('button:text-is("填入示例")');
    await field(tab, 'number').fill('KH-E2E-1');
    await field(tab, 'name').fill('端到端测试客户');
    await tab.click('.items .add');
    await tab.locator('.item').nth(1).locator('[name=contact_person]').fill('王芳');
    await send(tab);
    await has(tab, '.answer .status', 'HTTP 200');
    await show(tab, 'JSON');
    const { ids } = JSON.parse(await tab.textContent('#answer'));
    assert.match(ids[0], /^\d+$/);
  },
  async 'writes the call as code'(tab) {
    await show(tab, '代码');
    const code = await tab.textContent('#answer');
    assert.match(code, /jdy\.customers\.save\(\{\n {2}name: '端到端测试客户',\n/);
    assert.match(code, /contact_persons: \[\{\n\s+gender: 2,|contact_person: '王芳'/);
    await show(tab, '表格');
  },
  async 'shows what was saved, its sensitive fields encrypted and decrypted'(tab) {
    await operation(tab, '客户详情');
    await field(tab, 'number').fill('KH-E2E-1');
    await send(tab);
    await has(tab, '.record', '端到端测试客户');
    await tab.waitForFunction(() => [...document.querySelectorAll('.plain')].some(({ textContent }) => textContent === '13800138000'));
    const mobile = tab.locator('dd .record > div', { hasText: '手机' }).first();
    assert.match(await mobile.locator('code').last().textContent(), /^[A-Za-z0-9+/]{22}==$/);
    await has(tab, '.record', '王芳');
  },
  async 'refuses both of two fields of which one is to be given'(tab) {
    await field(tab, 'id').fill('1');
    await send(tab);
    await tab.waitForSelector('[name=id][aria-invalid=true]');
    await field(tab, 'id').fill('');
  },
  async 'explains an error of the service, with what to do'(tab) {
    await field(tab, 'number').fill('NO-SUCH');
    await send(tab);
    await has(tab, '.failure', '没有这条数据');
    assert.match(await tab.textContent('.facts'), /not_found.*1030002003.*traceId|not_found.*1030002003/);
  },
  async 'lists page by page'(tab) {
    await operation(tab, '客户列表');
    await field(tab, 'page_size').fill('20');
    await send(tab);
    await tab.waitForSelector('tbody tr:nth-child(20)');
    await tab.click('button:text-is("下一页")');
    await tab.waitForSelector('tbody tr:nth-child(40)');
    assert.match(await tab.textContent('.answer .status'), /已读 40 行，共 \d+ 行/);
  },
  async 'saves a member and a custom record'(tab) {
    await operation(tab, '会员保存');
    await tab.click('button:text-is("填入示例")');
    await send(tab);
    await has(tab, '.record', '李想');
    await has(tab, '.record', '13900139000');
    await operation(tab, '自定义接口保存');
    await field(tab, 'biz_type').fill('cust_visit');
    await field(tab, 'data').fill('{ no json');
    await send(tab);
    await has(tab, '.form .refused', '不是合法的 JSON');
    await field(tab, 'data').fill('{ "subject": "拜访" }');
    await send(tab);
    await has(tab, '.answer .status', 'HTTP 200');
  },
  async 'keeps what was typed while another view is looked at'(tab) {
    await goTo(tab, 'sign');
    await goTo(tab, 'call');
    await tab.waitForSelector('[name=biz_type]');
    assert.equal(await field(tab, 'biz_type').inputValue(), 'cust_visit');
    await operation(tab, '客户详情');
    await field(tab, 'number').fill('KH000001');
    await send(tab);
    await tab.waitForSelector('.record');
    assert.equal(await labelled(tab, '发往哪里').count(), 1);
  },
};
