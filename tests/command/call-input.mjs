// The input of `jdy-wasm call` from files and from the command line.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import QUnit from 'qunit';

import { folder, run, withSandbox } from './setup.mjs';

QUnit.module('input of jdy-wasm call');

QUnit.test('a file in another encoding is refused before anything is sent', async (t) => {
  await withSandbox([], async ({ env, journal }) => {
    const cwd = folder();
    const call = (...words) => run(['call', 'customers.save', '--yes', ...words], { env, cwd });
    const text = '{"name":"中文","number":"GBK1"}';
    // 中文 in GB 18030.
    const gbk = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), Buffer.from('"}')]);
    const utf16 = Buffer.from(text, 'utf16le');
    for (const [bytes, said] of [
      [gbk, /is not written in UTF-8/],
      [utf16, /written in UTF-16/],
      [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), /written in UTF-16/],
    ]) {
      writeFileSync(join(cwd, 'customer.json'), bytes);
      const { code, stderr } = await call('--json', 'customer.json');
      t.deepEqual([code, said.test(stderr)], [2, true], stderr);
      const piped = await run(['call', 'customers.save', '--yes', '--json', '-'], { env, cwd, input: bytes });
      t.deepEqual([piped.code, said.test(piped.stderr)], [2, true], piped.stderr);
    }
    const { code, stderr } = await call('--name', '\uFFFD\uFFFD', '--number', 'GBK1');
    t.deepEqual([code, /--name has characters that are not UTF-8/.test(stderr)], [2, true], stderr);
    t.deepEqual(await journal(), []);
    writeFileSync(join(cwd, 'customer.json'), `\uFEFF${text}`);
    t.strictEqual((await call('--json', 'customer.json')).code, 0, 'UTF-8 with a byte order mark');
  });
});

QUnit.test('numbers, lists and booleans on the command line; a refusal repeats the word as written', async (t) => {
  await withSandbox([], async ({ env }) => {
    const cwd = folder();
    const call = (...words) => run(['call', ...words], { env, cwd });
    const saved = ['customers.save', '--yes', '--name', '甲', '--number', 'N1', '--credit_limit', '12.50'];
    t.deepEqual((await call(...saved, '--ignore_warn', 'true')).stderr, '');
    const { credit_limit } = JSON.parse((await call('customers.get', '--number', 'N1')).stdout);
    t.strictEqual(Number(credit_limit), 12.5);
    t.strictEqual((await call('customers.list', '--group', '5')).code, 0, 'one number is a list of one text');
    for (const [words, said] of [
      [['customers.get', '--id', '1', '--number', '2'], /id: is given together with its alternative/],
      [['customers.save', '--yes', '--name', '乙', '--number', 'N2', '--credit_limit', 'x'], /: "x" is not allowed/],
      [['customers.save', '--yes', '--name', '乙', '--number', 'N2', '--invoice_type', '99'], /Use one of/],
    ]) {
      const { code, stderr } = await call(...words);
      t.deepEqual([code, said.test(stderr)], [1, true], stderr);
    }
  });
});
