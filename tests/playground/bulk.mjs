// The view for many customers, against the sandbox in the page.
import assert from 'node:assert/strict';
import writeXlsx from 'write-excel-file/node';

import { choose as chooseOperation, downloaded, goTo, has } from './tab.mjs';

const HEADER = ['客户名称', '客户编码', '发票类型', '联系人', '手机号'];
const button = (tab, text) => tab.click(`.steps button:text-is("${text}")`);
const chosen = (tab) => tab.locator('.mapping select').evaluateAll((all) => all.map((each) => each.value));

/** Row and field of each problem that the tab lists. */
const problems = (tab) =>
  tab
    .locator('.problems tbody tr')
    .evaluateAll((all) => all.map(({ cells: [row, field] }) => `${row.textContent} ${field.textContent}`));
const choose = (tab, name, buffer) =>
  tab.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });

/** So many right rows: of `width` their numbers begin with `prefix`. */
const rows = (prefix, count) =>
  Array.from({ length: count }, (_, index) => [
    `${prefix}批量客户${index}号`,
    `${prefix}-${index}`,
    '无需开票',
    '张敏',
    `139${10_000_000 + index}`,
  ]);

const csv = (lines) => lines.map((line) => line.join(',')).join('\r\n');

async function checkRows(tab) {
  await button(tab, '检查所有行');
  await tab.waitForFunction(() => /行全部正确|行有错/.test(document.querySelector('.steps .status')?.textContent));
  return tab.textContent('.steps .status');
}

export const BULK = {
  async 'shows no progress bar before anything runs'(tab) {
    await goTo(tab, 'bulk');
    await tab.waitForSelector('.drop');
    assert.equal(await tab.locator('progress').count(), 0);
  },
  async 'reads CSV in GB18030, and maps its columns'(tab) {
    await goTo(tab, 'bulk');
    await tab.waitForSelector('input[type=file]');
    // "客户名称,客户编码" and a row, as Excel writes them in China.
    const bytes = [
      0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xc2, 0xeb, 0x0d, 0x0a,
      0xb9, 0xfb, 0x2c, 0x41, 0x31,
    ];
    await choose(tab, 'gbk.csv', Buffer.from(bytes));
    await has(tab, '.steps', 'gbk.csv：1 行，2 列');
    assert.deepEqual(await chosen(tab), ['name', 'number']);
    assert.equal(await tab.textContent('.mapping .cell'), '果');
    await button(tab, '换一个文件');
  },
  async 'accepts a dropped file'(tab) {
    const transfer = await tab.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['name,number\nA,1'], 'dropped.csv'));
      return transfer;
    });
    await tab.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await has(tab, '.steps', 'dropped.csv');
    await button(tab, '换一个文件');
  },
  async 'explains why a file cannot be read'(tab) {
    await choose(tab, 'broken.xlsx', Buffer.from('no zip'));
    await has(tab, '.steps .alert', '读不了这个文件');
    await choose(tab, 'quotes.csv', Buffer.from('name,number\n"A"B,1\n'));
    await has(tab, '.steps .alert', '第 2 行的引号没有成对');
    await choose(tab, 'empty.csv', Buffer.from('name\n'));
    await has(tab, '.steps .alert', '没有列名和数据行');
  },
  async 'reads XLSX, and finds every wrong cell of every row'(tab) {
    const lines = rows('X', 4);
    lines[1][0] = '';
    lines[1][2] = '增值税票';
    lines[2][1] = 'X-0';
    const xlsx = [[...HEADER, '城市'], ...lines.map((line, at) => [...line, at === 3 ? 123456789012345680000 : null])];
    await choose(
      tab,
      '客户.xlsx',
      await writeXlsx(xlsx.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer(),
    );
    await has(tab, '.steps', '客户.xlsx：4 行，6 列');
    assert.deepEqual(await chosen(tab), [
      'name',
      'number',
      'invoice_type',
      'contact_persons[0].contact_person',
      'contact_persons[0].mobile',
      '',
    ]);
    await tab.locator('.mapping select').last().selectOption('city_id');
    assert.match(await checkRows(tab), /1 行正确，3 行有错，共 \d 处/);
    const cells = await problems(tab);
    assert.deepEqual([...new Set(cells)], ['3 客户名称', '3 发票类型', '4 客户编码', '5 城市']);
    assert.match(
      await tab.textContent('.problems'),
      /必填，没有填。.*可填：纸质专票.*编码与第 2 行重复。.*末尾几位已经丢失/s,
    );
  },
  async 'offers the problems as a file'(tab) {
    const { name, text } = await downloaded(tab, () => button(tab, '下载问题清单'));
    assert.equal(name, 'problems.csv');
    assert.match(text, /^\uFEFF行,列,值,问题\r\n3,客户名称,,必填，没有填。\r\n/);
  },
  async 'escapes formulas in its files, and reads such files'(tab) {
    await button(tab, '换一个文件');
    const cells = ['＝1+1', '"\n=1"', '-2+3', "'=1", '@x', '－1'];
    const escaped = (cell) => (cell.startsWith('"') ? `"'${cell.slice(1)}` : `'${cell}`);
    const lines = cells.flatMap((cell, at) => [`A${at},Z${at},${cell}`, `B${at},Y${at},${escaped(cell)}`]);
    await choose(tab, 'formulas.csv', Buffer.from(['name,number,invoice_type', ...lines].join('\r\n')));
    await has(tab, '.steps', '12 行');
    assert.match(await checkRows(tab), /0 行正确，12 行有错/);
    const { text } = await downloaded(tab, () => button(tab, '下载问题清单'));
    const shown = [...text.matchAll(/^\d+,[^,]*,("[^"]*"|[^,]*),/gm)].map(([, value]) => value.replaceAll('"', ''));
    // Cells are read without the blanks around them.
    const values = ['＝1+1', '=1', '-2+3', "'=1", '@x', '－1'];
    assert.deepEqual(
      [...new Set(shown)],
      values.map((value) => `'${value}`),
    );
    assert.equal(shown.length, 12);
  },
  async 'refuses two columns for one field'(tab) {
    await tab.locator('.mapping select').last().selectOption('name');
    await has(tab, '.steps', '有两列对应同一个字段：名称');
    assert.ok(await tab.isDisabled('button:text-is("检查所有行")'));
    await button(tab, '换一个文件');
  },
  async 'saves with progress, stops, resumes, and creates no duplicates'(tab) {
    await choose(tab, 'many.csv', Buffer.from(csv([HEADER, ...rows('M', 260)])));
    await has(tab, '.steps', '260 行');
    assert.equal(await checkRows(tab), '260 行全部正确。');
    await button(tab, '保存 260 条');
    await tab.waitForFunction(
      () => document.querySelector('progress').parentElement && document.querySelector('.steps progress')?.value > 0,
    );
    assert.match(await tab.textContent('.figures'), /\d+ \/ 260 条/);
    await button(tab, '停止');
    await tab.waitForSelector('.steps button:text-is("继续")');
    const [, left] = /剩 (\d+) 条没有发送/.exec(await tab.textContent('.figures'));
    assert.ok(Number(left) > 0, left);
    const { text } = await downloaded(tab, () => button(tab, '下载结果'));
    assert.equal(text.match(/,没有发送,/g).length, Number(left));
    await button(tab, '继续');
    await has(tab, '.figures', '完成：260 条已保存，0 条失败。');
  },
  async 'offers the result of each row as a file'(tab) {
    const { name, text } = await downloaded(tab, () => button(tab, '下载结果'));
    assert.equal(name, 'results.csv');
    const [head, ...lines] = text.trim().split('\r\n');
    assert.equal(head, `${HEADER.join(',')},结果,客户 id,错误码,问题`);
    const ids = lines.map((line) => /,已保存,(\d+),,$/.exec(line)[1]);
    assert.equal(new Set(ids).size, 260);
  },
  async 'shows the failed rows with their errors'(tab) {
    await button(tab, '换一个文件');
    await choose(tab, 'again.csv', Buffer.from(csv([HEADER, ...rows('M', 1), ...rows('N', 1)])));
    await has(tab, '.steps', '2 行');
    await checkRows(tab);
    await button(tab, '保存 2 条');
    await has(tab, '.figures', '完成：1 条已保存，1 条失败。');
    assert.match(await tab.textContent('.problems tbody'), /^2103\d+服务端拒绝了这次调用/);
  },
  async 'exports the whole list'(tab) {
    await tab.fill('fieldset [name=search]', 'M批量客户');
    const { name, text } = await downloaded(tab, () => tab.click('button:text-is("导出为 CSV")'));
    assert.equal(name, 'customer.csv');
    await has(tab, 'fieldset .status', '已导出 260 行。');
    const lines = text.trim().split('\r\n');
    assert.equal(lines.length, 261);
    assert.match(lines[0], /^名称,编码,客户 id,/);
  },
  async 'saves other resources, with columns mapped by label or name'(tab) {
    await button(tab, '换一个文件');
    await chooseOperation(tab, '保存接口', '供应商保存');
    assert.match(tab.url(), /#bulk\?operation=bd\.supplier\.save$/);
    await choose(
      tab,
      'suppliers.csv',
      Buffer.from(
        '供应商名称,Number,联系人,bom_entity[0].mobile,增值税税率\n甲,S-1,张敏,13800138000,13\n,S-2,,,一成三\n丙,S-1,,,',
      ),
    );
    await has(tab, '.steps', 'suppliers.csv：3 行，5 列');
    assert.deepEqual(await chosen(tab), [
      'name',
      'number',
      'bom_entity[0].contact_person',
      'bom_entity[0].mobile',
      'rate',
    ]);
    assert.equal(await checkRows(tab), '1 行正确，2 行有错，共 3 处。');
    await button(tab, '保存正确的 1 条');
    await has(tab, '.figures', '完成：');
  },
  async 'combines the rows of a record'(tab) {
    await button(tab, '换一个文件');
    await chooseOperation(tab, '保存接口', '客户保存');
    const lines = [
      '甲,R-1,张敏,13800138000',
      ',,李娜,13900139000',
      '乙,R-2,王磊,13700137000',
      '乙,R-2,,abc',
      '丙,R-2,赵强,',
    ];
    await choose(
      tab,
      'records.csv',
      Buffer.from(
        ['客户名称,客户编码,联系人,手机号,性别', ...lines.map((line) => `${line},`), ',,刘洋,,未知'].join('\n'),
      ),
    );
    await has(tab, '.steps', '6 行');
    // The last record repeats a number with another name, and its second contact has a wrong gender.
    assert.equal(await checkRows(tab), '4 行正确，2 行有错，共 2 处。');
    const cells = await problems(tab);
    assert.deepEqual(cells, ['6 客户编码', '7 性别']);
    await button(tab, '保存正确的 2 条');
    await has(tab, '.figures', '完成：2 条已保存，0 条失败。');
    const { text } = await downloaded(tab, () => button(tab, '下载结果'));
    const ids = [...text.matchAll(/,已保存,(\d+),/g)].map(([, id]) => id);
    assert.equal(ids.length, 4);
    assert.equal(new Set(ids).size, 2);
  },
  async 'exports other lists, with their required fields'(tab) {
    await chooseOperation(tab, '列表接口', '采购订单列表');
    await tab.waitForSelector('fieldset [name=bill_no]', { state: 'attached' });
    await tab.click('button:text-is("导出为 CSV")');
    await tab.waitForFunction(
      () =>
        document.querySelector('fieldset .failure') ||
        /已导出/.test(document.querySelector('fieldset .status').textContent),
    );
    await chooseOperation(tab, '列表接口', '客户列表');
  },
  async 'has sample data'(tab) {
    await button(tab, '换一个文件');
    await button(tab, '用示例数据试试');
    assert.equal(await checkRows(tab), '57 行正确，3 行有错，共 4 处。');
    await button(tab, '保存正确的 57 条');
    await has(tab, '.figures', '完成：57 条已保存，0 条失败。');
  },
};
