// `jdy-wasm verify`, with its request from arguments and from a pipe:
//   node verify-command.mjs <folder with jdy-wasm installed>
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import QUnit from 'qunit';

import { report } from './report.mjs';
import { count } from './run.mjs';

const clientSecret = 'f2adcfef73369bfc4e1384677d38a0ff';
const command = resolve(process.argv[2], 'node_modules/.bin/jdy-wasm');
const url = 'https://api.kingdee.com/jdy/v2/bd/customer?page=1&search=a+b';
const timestamp = '1670305063559';
const right = [
  'GET',
  '%2Fjdy%2Fv2%2Fbd%2Fcustomer',
  'page=1&search=a%2Bb',
  'x-api-nonce:4427456950',
  `x-api-timestamp:${timestamp}`,
  '',
].join('\n');

const sign = (signed, key = clientSecret) =>
  Buffer.from(createHmac('sha256', key).update(signed).digest('hex')).toString('base64');

const headers = (signature) => [
  'Content-Type: application/json',
  'X-Api-ClientID: 205022',
  'X-Api-Auth-Version: 2.0',
  `X-Api-TimeStamp: ${timestamp}`,
  'X-Api-Nonce: 4427456950',
  'X-Api-SignHeaders: X-Api-TimeStamp,X-Api-Nonce',
  `X-Api-Signature: ${signature}`,
];
const curl = (signature) => [`curl '${url}'`, ...headers(signature).map((line) => `-H '${line}'`)].join(' \\\n  ');
const raw = (signature) => [`GET ${url} HTTP/1.1`, ...headers(signature), '', ''].join('\r\n');

/** Runs the command to its end. It has no terminal, so it cannot ask questions. */
async function verify(
  options,
  { input = '', cwd = mkdtempSync(join(tmpdir(), 'jdy-wasm-')), env = { JDY_CLIENT_SECRET: clientSecret } } = {},
) {
  const child = spawn(command, ['verify', ...options], {
    cwd,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
    // A new session has no terminal.
    detached: true,
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code };
}

QUnit.config.autostart = false;
QUnit.config.reorder = false;
QUnit.module('jdy-wasm verify');

QUnit.test('accepts a correct request from a pipe, an argument and the words of a command', async (t) => {
  const signature = sign(right);
  const words = ['curl', url, ...headers(signature).flatMap((line) => ['-H', line])];
  for (const [options, input] of [
    [[], curl(signature)],
    [[], raw(signature)],
    [[curl(signature)], ''],
    [words, ''],
  ]) {
    const { stdout, stderr, code } = await verify(['--any-time', ...options], { input });
    t.deepEqual([stdout, stderr, code], ['✓ signed as it should be\n', '', 0]);
  }
});

QUnit.test('names the mistake, and shows both strings to sign', async (t) => {
  const wrong = right.replaceAll('%2F', '/').trimEnd();
  const { stdout, code } = await verify(['--any-time'], { input: raw(sign(wrong)) });
  t.strictEqual(code, 1);
  const reason = 'X-Api-Signature belongs to another request or another secret';
  t.true(
    stdout.startsWith(
      `✗ not signed as it should be (signature_mismatch)\n  ${reason}\n\n• the path is not encoded (path_not_encoded)\n`,
    ),
    stdout,
  );
  const shown = stdout.slice(stdout.indexOf('What was signed'));
  t.strictEqual(
    shown,
    `What was signed:
  GET\\n
- /jdy/v2/bd/customer\\n
  page=1&search=a%2Bb\\n
  x-api-nonce:4427456950\\n
- x-api-timestamp:${timestamp}

What is to be signed:
  GET\\n
+ %2Fjdy%2Fv2%2Fbd%2Fcustomer\\n
  page=1&search=a%2Bb\\n
  x-api-nonce:4427456950\\n
+ x-api-timestamp:${timestamp}\\n
`,
  );
});

QUnit.test('prints Chinese by --lang or by the environment', async (t) => {
  const input = raw(sign(`${right}\n`));
  const env = { JDY_CLIENT_SECRET: clientSecret, LANG: 'zh_CN.UTF-8' };
  for (const { stdout } of [
    await verify(['--any-time', '--lang', 'zh'], { input }),
    await verify(['--any-time'], { input, env }),
  ]) {
    t.true(
      stdout.startsWith(
        '✗ 签名未通过 (signature_mismatch)\n  X-Api-Signature 与该请求或密钥不符。\n\n• 待签名串末尾多了一个换行',
      ),
      stdout,
    );
  }
});

QUnit.test('checks the time unless --any-time, and prints JSON', async (t) => {
  const { stdout, code } = await verify(['--json'], { input: curl(sign(right)) });
  const { ok, reason, mistakes } = JSON.parse(stdout);
  t.deepEqual(
    [code, ok, reason, mistakes.map(({ code }) => code)],
    [1, false, 'timestamp_expired', ['timestamp_expired']],
  );
  t.deepEqual(JSON.parse((await verify(['--json', '--any-time'], { input: curl(sign(right)) })).stdout), { ok: true });
});

QUnit.test('tries other secrets, and prints none', async (t) => {
  const env = { JDY_CLIENT_SECRET: clientSecret, JDY_APP_SECRET: 'MARKER-APP', JDY_APP_KEY: 'MARKER-KEY' };
  const { stdout } = await verify(['--any-time'], { input: curl(sign(right, 'MARKER-APP')), env });
  t.true(stdout.includes('appSecret was used as the client secret'), stdout);
  t.false(stdout.includes('MARKER') || stdout.includes(clientSecret), stdout);
});

QUnit.test('reads .env, or the file behind --dotenv', async (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'jdy-wasm-'));
  const own = { input: curl(sign(right)), env: {}, cwd };
  writeFileSync(join(cwd, '.env'), 'JDY_CLIENT_SECRET=another');
  writeFileSync(join(cwd, 'right.env'), `JDY_CLIENT_SECRET=${clientSecret}`);
  t.strictEqual((await verify(['--any-time'], own)).code, 1);
  t.strictEqual((await verify(['--any-time', '--dotenv', 'right.env'], own)).code, 0);
});

QUnit.test('reports that no known mistake explains the signature', async (t) => {
  const { stdout, code } = await verify(['--any-time'], { input: curl(sign('another')) });
  t.strictEqual(code, 1);
  t.true(
    stdout.includes('No known mistake makes this signature') && stdout.includes('What is to be signed:\n  GET\\n'),
    stdout,
  );
});

QUnit.test('ends with 2 without a request', async (t) => {
  const input = curl(sign(right));
  for (const [options, given, said] of [
    [[], {}, /there is no request/],
    [[], { input: 'hello world' }, /neither a curl command nor/],
    [['--prot'], { input }, /--prot/],
    [['--lang', 'fr'], { input }, /--lang is "fr"/],
    [[], { input, env: {} }, /no terminal to ask for the client secret: set JDY_CLIENT_SECRET/],
    [[], { input, env: { JDY_CLIENT_SECRET: ' ' } }, /there is no client secret/],
  ]) {
    const { stdout, stderr, code } = await verify(options, given);
    t.deepEqual([code, stdout], [2, ''], stderr);
    t.true(said.test(stderr) && stderr.includes('--help'), stderr);
  }
});

QUnit.test('prints its options', async (t) => {
  const { stdout, stderr, code } = await verify(['--help']);
  t.deepEqual([code, stderr], [0, '']);
  for (const word of [
    '--any-time',
    '--lang',
    '--json',
    '--help',
    'JDY_CLIENT_SECRET',
    'JDY_APP_SECRET',
    'JDY_APP_KEY',
  ]) {
    t.true(stdout.includes(word), word);
  }
});

report('jdy-wasm verify', await count(QUnit, 9));
