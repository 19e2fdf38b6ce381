// The view that calls, against the sandbox in the page.
import assert from 'node:assert/strict';

import { choose, goTo, has, labelled } from './tab.mjs';

const EXAMPLES = [
  '客户保存',
  '客户详情',
  '客户列表',
  '会员保存',
  '自定义接口保存',
  '商品列表',
  '销售出库单详情',
  '供应商保存',
];

/** The form of an example. */
async function operation(tab, name) {
  await tab.click(`.chip:text-is("${name}")`);
  await tab.waitForSelector('.request form');
}
const show = (tab, form) => tab.click(`.answer .segments label:has-text("${form}")`);
const field = (tab, name) => tab.locator(`[name="${name}"]`).first();

async function send(tab) {
  await tab.click('button:text-is("调用")');
  await tab.waitForSelector('button:text-is("调用"):enabled');
}

export const CALL = {
  async 'has examples, and a link for each'(tab) {
    await goTo(tab, 'call');
    await tab.waitForSelector('.request form');
    assert.deepEqual(await tab.locator('.chip').allTextContents(), EXAMPLES);
    await operation(tab, '商品列表');
    assert.match(tab.url(), /#call\?operation=bd\.material\.list$/);
    await tab.click('button:text-is("填入示例")');
    assert.equal(await field(tab, 'page_size').inputValue(), '10');
  },
  async 'shows the fields of the answer before the call'(tab) {
    await operation(tab, '客户列表');
    await has(tab, '.preview', 'number');
    await show(tab, 'JSON');
    assert.match(await tab.getAttribute('#answer', 'data-placeholder'), /JSON/);
    await show(tab, '表格');
    await send(tab);
    await has(tab, '.scrolls', '左右滚动查看全部');
    assert.ok(await tab.locator('.scroll').evaluate((table) => table.scrollWidth > table.clientWidth));
  },
  async 'finds an operation by its title, its gloss or its path'(tab) {
    for (const [typed, address] of [
      ['销售出库单保存', 'POST /jdy/v2/scm/sal_out_bound'],
      ['销售出库详情', 'GET /jdy/v2/scm/sal_out_bound_detail'],
      ['Lists suppliers', 'GET /jdy/v2/bd/supplier'],
      ['suppliers lists', 'GET /jdy/v2/bd/supplier'],
      ['/jdy/v2/fi/voucher_type', 'GET /jdy/v2/fi/voucher_type'],
      ['bd.material.save', 'POST /jdy/v2/bd/material'],
    ]) {
      await choose(tab, '接口', typed);
      await tab.waitForSelector('.request form');
      assert.equal(await tab.textContent('.endpoint code'), address, typed);
    }
    await tab.click('.language');
    assert.equal(await labelled(tab, 'Operation').inputValue(), 'Creates or updates a product');
    await choose(tab, 'Operation', '采购订单列表');
    assert.equal(await labelled(tab, 'Operation').inputValue(), 'Lists purchase orders');
    await tab.click('.language');
  },
  async 'groups the found operations by module, and works with the keyboard'(tab) {
    const search = labelled(tab, '接口');
    await search.click();
    assert.equal(await tab.locator('.option').count(), 375);
    assert.equal(await tab.locator('[role=group][aria-labelledby] > .module').count(), 8);
    assert.equal(await tab.textContent('.option[aria-selected=true] .name'), '采购订单列表');
    await search.press('Escape');
    assert.equal(await search.getAttribute('aria-expanded'), 'false');
    await search.fill('凭证');
    await has(tab, '.module', '财务');
    const active = async () => tab.textContent(`[id="${await search.getAttribute('aria-activedescendant')}"] .name`);
    const names = await tab.locator('.option .name').allTextContents();
    assert.ok(names.length > 2 && names.every((name) => name.includes('凭证')), names.join());
    await search.press('ArrowDown');
    assert.equal(await active(), names[1]);
    await search.press('ArrowUp');
    await search.press('ArrowUp');
    assert.equal(await active(), names.at(-1));
    await search.fill('no such operation');
    await has(tab, '.found', '没有匹配的接口');
    await search.press('Escape');
    assert.equal(await search.inputValue(), '采购订单列表');
    await search.fill('凭证');
    await tab.click(`.option:has(.name:text-is("${names[1]}"))`);
    await tab.waitForFunction((name) => document.querySelector('.request legend').textContent === name, names[1]);
  },
  async 'marks operations that are not checked'(tab) {
    await choose(tab, '接口', 'fi.voucherType.list');
    await has(tab, '.request', '还没有逐项核对');
    await choose(tab, '接口', 'bd.supplier.save');
    assert.doesNotMatch(await tab.textContent('.request'), /逐项核对/);
  },
  async 'uploads a file'(tab) {
    await choose(tab, '接口', 'fi.voucherAttachment.upload');
    await tab.waitForSelector('.request form');
    await field(tab, 'file1').setInputFiles({
      name: '发票.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await show(tab, '代码');
    assert.match(await tab.textContent('#answer'), /file1: new File\(\[bytes\], '发票\.pdf'\)/);
    await show(tab, '表格');
    await send(tab);
    await has(tab, '.record', '发票.pdf');
  },
  async 'sends a form with nested lists'(tab) {
    await choose(tab, '接口', '采购订单保存');
    await tab.waitForSelector('.request form');
    await field(tab, 'bill_date').fill('2026-11-21');
    await field(tab, 'supplier_number').fill('GYS-1');
    await tab.click('button:text-is("添加商品分录")');
    for (const [name, value] of [
      ['material_number', 'SP-1'],
      ['qty', '2'],
      ['price', '9.5'],
      ['unit_number', '个'],
      ['stock_number', 'CK-1'],
    ]) {
      await tab.fill(`.item [name="${name}"]`, value);
    }
    await tab.click('.request form > .more > summary');
    await tab.click('button:text-is("添加采购费用明细")');
    await tab.click('.item button:text-is("添加采购费用分录")');
    await tab.fill('.item .item [name=amount]', '12.50');
    await show(tab, '代码');
    const code = await tab.textContent('#answer');
    assert.match(code, /import \{ purOrder \} from 'jdy-wasm\/scm';/);
    assert.match(code, /jdy\.on\(purOrder\)\.save\(\{\n/);
    assert.match(code, /cost_fee_entity: \{\n\s+fee_records: \[\{\n\s+amount: '12\.50',/);
    assert.match(code, /material_entity: \[\{\n(?:.*\n)*?\s+qty: 2,/);
    await show(tab, '表格');
    await send(tab);
    await tab.waitForFunction(() => document.querySelector('.failure, .record'));
    assert.doesNotMatch(await tab.textContent('.answer'), /没有发送/);
    await tab.click('.item .item .remove');
    assert.equal(await tab.locator('.item .item').count(), 0);
  },
  async 'marks required fields, and shows choices and formats'(tab) {
    await operation(tab, '客户保存');
    await tab.click('button:text-is("清空")');
    assert.equal(await tab.locator('label:has(.must) code').textContent(), 'name');
    assert.deepEqual((await field(tab, 'invoice_type').locator('option').allTextContents()).slice(0, 2), [
      '（不填）',
      '纸质专票 (1)',
    ]);
    await tab.click('.more summary');
    const note = await field(tab, 'c_level_id').getAttribute('aria-describedby');
    assert.equal(await tab.textContent(`[id="${note}"]`), '最多 19 位数字');
    await tab.click('.more summary');
  },
  async 'shows a refusal in the form before anything is sent'(tab) {
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
  async 'shows the saved record, with its sensitive fields encrypted and decrypted'(tab) {
    await operation(tab, '客户详情');
    await field(tab, 'number').fill('KH-E2E-1');
    await send(tab);
    await has(tab, '.record', '端到端测试客户');
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('.plain')].some(({ textContent }) => textContent === '13800138000'),
    );
    const mobile = tab.locator('dd .record > div', { hasText: '手机' }).first();
    assert.match(await mobile.locator('code').last().textContent(), /^[A-Za-z0-9+/]{22}==$/);
    await has(tab, '.record', '王芳');
  },
  async 'refuses two fields that exclude each other'(tab) {
    await field(tab, 'id').fill('1');
    await send(tab);
    await tab.waitForSelector('[name=id][aria-invalid=true]');
    await field(tab, 'id').fill('');
  },
  async 'explains an error of the service, and the next step'(tab) {
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
  async 'saves a supplier with a contact'(tab) {
    await operation(tab, '供应商保存');
    await tab.click('button:text-is("填入示例")');
    await field(tab, 'number').fill('GYS-E2E-1');
    await show(tab, 'JSON');
    await send(tab);
    await tab.waitForFunction(() => document.querySelector('#answer')?.textContent.length > 2);
    const answer = JSON.parse(await tab.textContent('#answer'));
    // The sandbox has suppliers, or answers that the address is unknown.
    assert.ok(/^\d+$/.test(answer.ids?.[0]) || answer.errcode === '5001', JSON.stringify(answer));
    await show(tab, '表格');
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
  async 'keeps its values while another view is open'(tab) {
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
