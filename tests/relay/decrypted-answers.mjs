// Answers whose sensitive fields a relay decrypts.
import { createCipheriv } from 'node:crypto';

import { JSON_TYPE, LIST } from './answers-relay.mjs';
import { SECRET } from './edges.mjs';

export function decryptedAnswers(QUnit, { script, call, logged }) {
  QUnit.test('sensitive fields are decrypted only for callers whose grant allows it', async (t) => {
    const cipher = createCipheriv('aes-256-cbc', SECRET, '5e8y6w45ju8w9jq8');
    const mobile = cipher.update('13800138000', 'utf8', 'base64') + cipher.final('base64');
    const customer = (fields) =>
      `{"data":{"id":1234567890123456789,"name":"${mobile}","bomentity":[${fields}]},"errcode":0}`;
    const detail = `${LIST}_detail`;
    const answers = (body, type = JSON_TYPE) => script.push((to) => to.writeHead(200, type).end(body));
    await logged();

    answers(customer(`{"mobile":"${mobile}","phone":"0755"},{"mobile":""}`));
    const { status, headers, text } = await call('decrypting', {}, detail);
    t.deepEqual(
      [status, headers.get('Content-Type'), headers.get('Cache-Control')],
      [200, 'application/json', 'no-store'],
    );
    const [{ decrypted, sent }] = await logged();
    t.deepEqual([decrypted, sent], [true, 1]);
    t.true(text.startsWith('{"data":{"id":1234567890123456789,'), 'a number that JavaScript would round stays');
    const { data } = JSON.parse(text);
    t.deepEqual(
      data.bomentity,
      [{ mobile: '13800138000', phone: '0755' }, { mobile: '' }],
      'what is not encrypted stays',
    );
    t.strictEqual(data.name, mobile, 'no field that is not sensitive');
    t.false(JSON.stringify(await logged()).includes('13800138000'));

    // Numbers and texts that look like numbers stay as they were written.
    const NUMBERS = '0.1234567890123456789,12345678901234567.89,-0,1.0,1E2,1e400,100000000000000000000';
    const texts = '"12345678901234567.89":"\\"1.50\\": 1.50","e":"1.0"';
    answers(`{"data":{"bomentity":[{"mobile":"${mobile}","n":[${NUMBERS}],${texts}}],"more":1.10},"errcode":0.0}`);
    t.strictEqual(
      (await call('decrypting', {}, detail)).text,
      `{"data":{"bomentity":[{"mobile":"13800138000","n":[${NUMBERS}],${texts}}],"more":1.10},"errcode":0.0}`,
    );
    await logged();

    // The caller cannot request decryption, neither by a query nor by a header.
    const asking = { headers: { Decrypt: 'true', 'X-Relay-Decrypt': '1' } };
    for (const path of [detail, `${detail}?decrypt=true`]) {
      answers(customer(`{"mobile":"${mobile}"}`));
      t.true((await call('plain', asking, path)).text.includes(`"mobile":"${mobile}"`));
      t.strictEqual((await logged())[0].decrypted, undefined);
    }

    const failure = '{"errcode":1030002003,"description":"x"}';
    for (const [body, type] of [
      [failure],
      ['{"data":null,"errcode":0}'],
      ['{"errcode":0}'],
      [`${' '.repeat(5_000)}no JSON`],
    ]) {
      answers(body, type);
      t.strictEqual((await call('decrypting', {}, detail)).text, body, 'failures and other values stay');
    }
    answers(customer(`{"mobile":"${mobile}","remark":"${'x'.repeat(9 * 1024 ** 2)}"}`));
    const large = await call('decrypting', {}, detail);
    t.deepEqual([large.status, JSON.parse(large.text).reason], [502, 'answer_too_large']);
  });

  QUnit.test('each row of a list is decrypted; a text that is not a ciphertext of the account set stays', async (t) => {
    const encrypted = (text, secret = SECRET) => {
      const cipher = createCipheriv('aes-256-cbc', secret, '5e8y6w45ju8w9jq8');
      return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
    };
    const mobile = encrypted('13800138000');
    const corrupt = [
      `${mobile.slice(0, -4)}AAA=`,
      mobile.slice(4),
      mobile.slice(0, -1),
      `${mobile}!`,
      Buffer.alloc(32, 7).toString('base64'),
      encrypted('13900139000', 'another0secret0of0the0same0size0'),
    ];
    const rows = [
      { id: '1', mobile, name: mobile },
      ...corrupt.map((mobile, at) => ({ id: String(at + 2), mobile })),
      { id: '9', mobile: null, birthday: encrypted('0101') },
    ];
    await logged();
    script.push((to) =>
      to.writeHead(200, JSON_TYPE).end(JSON.stringify({ errcode: 0, data: { count: rows.length, rows } })),
    );
    const { status, text } = await call('decrypting-members', {}, '/jdy/v2/ls/member?page=1');
    const [{ decrypted }] = await logged();
    t.deepEqual([status, decrypted], [200, true]);
    const expected = [
      { id: '1', mobile: '13800138000', name: mobile },
      ...rows.slice(1, -1),
      { id: '9', mobile: null, birthday: '0101' },
    ];
    t.deepEqual(JSON.parse(text).data, { count: rows.length, rows: expected });
  });
}
