// Platforms that differ from WeChat in answers, failures and setup.
import { TOKENS } from '../relay/relay-setup.mjs';
import { thrown } from '../suite/promises.mjs';

export const TESTS = 3;
const ENTRY = '/miniprogram_npm/jdy-wasm/index.js';

export default function (QUnit, { start, setup }) {
  const options = { relay: setup.url, authorization: () => TOKENS.page, maxRetries: 0 };

  QUnit.module('other platforms');

  QUnit.test('failures of a platform with a message, and without one', async (t) => {
    const one = start();
    const { Client, JdyError } = one.load(ENTRY);
    const causes = [
      [({ fail }) => fail(), 'the platform sent nothing'],
      [({ fail }) => fail(null), 'the platform sent nothing'],
      [({ fail }) => fail({ error: 12, errorMessage: 'no network' }), 'no network'],
      [async () => Promise.reject(new Error('of a promise alone')), 'of a promise alone'],
    ];
    for (const [request, message] of causes) {
      const begun = Date.now();
      const error = await thrown(new Client({ ...options, request }).customers.get({ id: '1' }));
      t.deepEqual([error.code, error.cause?.message], ['network', message]);
      t.true(Date.now() - begun < 5000, 'no time limit had to end it');
    }
    const unread = new Proxy(
      {},
      {
        get() {
          throw new Error('not to be read');
        },
      },
    );
    for (const answer of [undefined, null, 5, { data: '{}' }, { statusCode: '200', data: '{}' }, unread]) {
      const { customers } = new Client({ ...options, request: ({ success }) => success(answer) });
      const begun = Date.now();
      const read = await thrown(customers.get({ id: '1' }));
      t.true(read instanceof JdyError && read.code !== 'timeout', `${read}`);
      const save = await thrown(customers.save({ name: '甲' }));
      t.strictEqual(save.code, 'outcome_unknown', `${save}`);
      t.true(Date.now() - begun < 5000, 'no time limit had to end it');
    }
    // A function that only returns a promise of the answer, and calls no callback.
    const body = '{"errcode":0,"data":{"id":"1","number":"A1"}}';
    const alone = new Client({ ...options, request: async () => ({ statusCode: 200, header: {}, data: body }) });
    t.strictEqual((await alone.customers.get({ id: '1' })).number, 'A1');
  });

  QUnit.test('an answer that comes as a failure, as those of Alipay from status 400 on', async (t) => {
    const one = start();
    const { Client } = one.load(ENTRY);
    const body = '{"errcode":1030002002,"description":"客户编码已存在"}';
    const request = ({ fail }) => fail({ error: 19, status: 400, data: body, headers: { 'Content-Type': 'x/json' } });
    const saving = new Client({ ...options, request }).customers.save({ number: 'A1', name: '甲' });
    const error = await thrown(saving);
    t.deepEqual([error.code, error.errcode], ['business', '1030002002'], 'not carried out, and not unknown');
  });

  QUnit.test('a platform that cannot send is refused; options that are left out keep their values', async (t) => {
    const one = start({ without: ['wx'] });
    const { Client, ConfigError, usePlatform } = one.load(ENTRY);
    t.throws(() => new Client(options), ConfigError);
    for (const given of [null, undefined, 'x', { wasm: 5 }, { wasm: '' }])
      t.throws(() => usePlatform(given), ConfigError, String(given));
    for (const given of [undefined, null, 5, {}, { instance: null }]) {
      const other = start();
      const { Client, usePlatform } = other.load(ENTRY);
      usePlatform({ instantiate: async () => given });
      const error = await thrown(new Client(options).customers.get({ id: '1' }));
      t.deepEqual([error.code, error.reason], ['wasm', 'module_not_started'], String(given));
    }
    usePlatform({ instantiate: undefined, random: undefined, wasm: undefined });
    const { wx } = one.platform;
    const client = new Client({ ...options, request: (plain) => wx.request(plain) });
    t.strictEqual((await client.customers.list().page(1)).page, 1);
  });
}
