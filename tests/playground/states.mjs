// The states of each view, and how to reach them from a new tab in either language.
import { PAGE, goTo } from './tab.mjs';

const CSV =
  '客户名称,客户编码,发票类型,手机号\n深圳青禾,KH-S1,无需开票,13800138000\n,KH-S2,专票,12345\n东莞恒泰,KH-S1,无需开票,13700137000\n';
const RIGHT = '客户名称,客户编码\n深圳青禾,KH-S1\n东莞恒泰,KH-S2\n';

const operation = async (tab, key) => {
  await tab.goto(`${PAGE}#call?operation=${key}`);
  await tab.waitForSelector('.request form');
};
const send = async (tab) => {
  await tab.click('.request .primary');
  await tab.waitForSelector('.request .primary:enabled');
};
const take = (tab, text) =>
  tab.setInputFiles('.drop input', { name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const example = async (tab) => {
  await operation(tab, 'bd.customer.save');
  await tab.click('.tools .quiet:first-child');
};

/** By view and state. Each starts in a newly opened view. */
export const STATES = {
  sign: {
    async filled(tab) {
      await tab.click('.chip:nth-child(4)');
      await tab.waitForFunction(() => document.querySelector('#wireQuery').textContent.includes('order_by'));
    },
    async refused(tab) {
      await tab.fill('[name=path]', 'jdy/v2');
      await tab.waitForSelector('[name=path][aria-invalid=true]');
    },
  },
  verify: {
    async empty() {},
    async right(tab) {
      await tab.click('.chip:nth-child(1)');
      await tab.waitForSelector('.outcome.good');
    },
    async wrong(tab) {
      await tab.click('.chip:nth-child(2)');
      await tab.waitForSelector('.outcome.bad');
    },
    async unreadable(tab) {
      await tab.fill('textarea', 'hello');
      await tab.fill('input[type=password] >> nth=0', '0123456789abcdef0123456789abcdef');
      await tab.click('button.primary');
      await tab.waitForSelector('.verdict .refused');
    },
  },
  call: {
    async empty(tab) {
      await tab.waitForSelector('.request form');
    },
    async filled(tab) {
      await example(tab);
      await tab.click('.more summary');
    },
    async refused(tab) {
      await operation(tab, 'bd.customer.save');
      await send(tab);
      await tab.waitForSelector('.failure');
    },
    async loading(tab) {
      await tab.route('**/chunks/sandbox-*', () => {});
      await operation(tab, 'bd.customer.list');
      await tab.click('.request .primary');
      await tab.waitForSelector('.request .primary:disabled');
    },
    async record(tab) {
      await operation(tab, 'bd.customer.get');
      await tab.fill('[name=number]', 'KH000001');
      await send(tab);
      await tab.waitForSelector('.record .plain');
    },
    async rows(tab) {
      await operation(tab, 'bd.customer.list');
      await send(tab);
      await tab.waitForSelector('tbody tr');
    },
    async code(tab) {
      await example(tab);
      await tab.click('.answer .segments label:nth-child(3)');
    },
    async missing(tab) {
      await operation(tab, 'bd.customer.get');
      await tab.fill('[name=number]', 'NO-SUCH');
      await send(tab);
      await tab.waitForSelector('.failure');
    },
    async relay(tab) {
      await tab.waitForSelector('.request form');
      await tab.click('.target .segments label:nth-child(2)');
      await tab.fill('.target input.code', 'http://relay.example');
      await tab.click('.target .with-button .quiet');
      await tab.waitForSelector('.target .refused');
    },
  },
  bulk: {
    async empty(tab) {
      await tab.waitForSelector('.drop');
    },
    async mapped(tab) {
      await take(tab, CSV);
      await tab.waitForSelector('.mapping');
    },
    async wrong(tab) {
      await take(tab, CSV);
      await tab.click('.steps .primary');
      await tab.waitForSelector('.problems');
    },
    async finished(tab) {
      await take(tab, RIGHT);
      await tab.click('.steps .primary');
      await tab.click('.steps .actions >> nth=2 >> .primary');
      await tab.waitForSelector('.steps progress');
      await tab.waitForSelector('.steps .actions >> nth=2 >> .quiet');
    },
    async exported(tab) {
      await tab.click('fieldset .primary');
      await tab.waitForFunction(() => /\d/.test(document.querySelector('fieldset .status').textContent));
      await tab.waitForSelector('fieldset .primary:enabled');
    },
  },
};

/** Opens a state in a new tab. */
export async function openState(tab, view, state, language) {
  await tab.goto(`${PAGE}#${view}`);
  await tab.evaluate((language) => sessionStorage.setItem('language', language), language);
  await tab.reload();
  await goTo(tab, view);
  await tab.waitForSelector('h1');
  await STATES[view][state](tab);
}
