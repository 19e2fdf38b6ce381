// `jdy-wasm`: help, unknown words, languages, and `sandbox --env`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import QUnit from 'qunit';

import { englishIn } from '../chinese/english.mjs';
import { installed as entry } from '../runners/installed.mjs';
import { installed, run as sandbox, serving } from '../runners/sandbox-process.mjs';
import { INSTANCE, folder, run, withSandbox } from './setup.mjs';

const { fromEnv } = await entry(process.argv[2], 'jdy-wasm/env');
const { Client } = await entry(process.argv[2], 'jdy-wasm');
const { default: zh } = await entry(process.argv[2], 'jdy-wasm/zh');
const urlOf = (file) => pathToFileURL(resolve(installed, 'jdy-wasm/dist', file)).href;
const { TEXTS } = await import(urlOf('command/texts/index.js'));

QUnit.module('jdy-wasm');

QUnit.test('shows its commands and its version', async (t) => {
  const { version } = JSON.parse(readFileSync(join(installed, 'jdy-wasm/package.json')));
  t.deepEqual(await run(['--version']), { stdout: `jdy-wasm ${version}\n`, stderr: '', code: 0 });
  const help = await run([]);
  t.deepEqual(await run(['--help']), help);
  t.deepEqual([help.code, help.stderr], [0, '']);
  for (const command of ['sandbox', 'doctor', 'call', 'verify', 'miniprogram']) {
    t.true(help.stdout.includes(`\n  ${command} `), command);
    const own = await run([command, '--help']);
    t.deepEqual([own.code, own.stderr], [0, ''], command);
    for (const word of [`jdy-wasm ${command}`, '--lang', '--help'])
      t.true(own.stdout.includes(word), `${command}: ${word}`);
    const chinese = (await run([command, '-h', '--lang=zh'])).stdout;
    t.true(chinese.includes('退出码：') && !/<[A-Z]+>/.test(chinese), chinese);
  }
});

QUnit.test('an output that cannot be written is a failure, a closed pipe one without a message', async (t) => {
  await withSandbox([], async ({ env }) => {
    const cwd = folder();
    const command = `'${process.execPath}' '${join(installed, 'jdy-wasm/dist/command/command.js')}'`;
    const options = { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, XDG_CACHE_HOME: cwd, ...env } };
    const shell = (script) => spawnSync('bash', ['--norc', '-c', script], options);
    for (const words of ['--help', 'call customers.list', 'sandbox --env', 'doctor --json']) {
      const [name] = words.split(' ');
      const full = shell(`${command} ${words} --lang en > /dev/full`);
      const said = `jdy-wasm${name === '--help' ? '' : ` ${name}`}: cannot write standard output: `;
      t.deepEqual([full.status, full.stderr.startsWith(said)], [1, true], full.stderr);
      t.true(shell(`${command} ${words} --lang zh > /dev/full`).stderr.includes('无法写入 标准输出'));
    }
    // More than fits into a pipe.
    const closed = shell(`${command} call customers.list --enable -1 | head -c 1; exit \${PIPESTATUS[0]}`);
    t.deepEqual([closed.status, closed.stdout, closed.stderr], [141, '[', '']);
    // A file with a size limit accepts only a part of a text, like a full disk.
    const limited = shell(`trap '' XFSZ; ulimit -f 8; ${command} call customers.list --enable -1 > rows.json`);
    const isTold = /cannot write standard output: EFBIG/.test(limited.stderr);
    t.deepEqual([limited.status, isTold], [1, true], limited.stderr);
    const out = shell(`trap '' XFSZ; ulimit -f 8; ${command} call customers.list --enable -1 --out rows.csv`);
    t.deepEqual([out.status, /cannot write rows\.csv: EFBIG/.test(out.stderr)], [1, true], out.stderr);
    t.deepEqual(
      readdirSync(cwd).filter((file) => file.startsWith('rows')),
      ['rows.json'],
    );
  });
});

QUnit.test('refuses unknown commands and options, and names the nearest ones', async (t) => {
  for (const [words, said] of [
    [['sandbx'], /there is no command sandbx; did you mean sandbox\?/],
    [['doctro'], /did you mean doctor\?/],
    [['diagnose'], /there is no command diagnose; did you mean verify\?/],
    [['nothing-like-it'], /there is no command nothing-like-it\n/],
    [['constructor'], /there is no command constructor\n/],
    [['__proto__'], /there is no command __proto__\n/],
    [['doctor', '--constructor'], /there is no option --constructor\n/],
    [['--__proto__', '1'], /there is no option --__proto__\n/],
    [['--versoin'], /there is no option --versoin; did you mean --version\?/],
    [['doctor', '--jsno'], /did you mean --json\?/],
    [['doctor', 'stray'], /stray/],
    [['call', 'customers', 'list'], /there is no place for list; did you mean customers\.list\?/],
    [['call', 'GET', 'customers.list'], /did you mean customers\.list\?/],
    [['call', 'customers', 'nothing-like-it'], /there is no place for nothing-like-it\n/],
    [['verify', '--anytime'], /did you mean --any-time\?/],
    [['--lang', 'fr'], /--lang is "fr": give zh or en/],
    [['--lang'], /--lang is "": give zh or en/],
  ]) {
    const { code, stdout, stderr } = await run(words);
    t.deepEqual([code, stdout], [2, ''], words.join(' '));
    t.true(said.test(stderr) && stderr.includes('--help'), stderr);
  }
  for (const env of [{ LANG: 'zh_CN.UTF-8' }, { LC_ALL: 'zh_CN.UTF-8' }, { LC_ALL: '', LC_MESSAGES: 'zh_TW' }]) {
    t.true(
      (await run(['sandbx'], { env })).stderr.includes('没有命令 sandbx，是否想用 sandbox？'),
      JSON.stringify(env),
    );
  }
  t.true((await run(['sandbx'], { env: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' } })).stderr.includes('there is no command'));
});

QUnit.test('has every text in both languages, with the same values', (t) => {
  const values = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [name, { en, zh }] of Object.entries(TEXTS)) {
    t.deepEqual(values(zh), values(en), name);
    // The fact, its meaning and the next step have a line each.
    if (name.startsWith('doctor.') && name !== 'doctor.help')
      t.strictEqual(zh.split('\n').length, en.split('\n').length, name);
  }
});

QUnit.test('prints no English in Chinese output', async (t) => {
  for (const [name, { zh }] of Object.entries(TEXTS)) {
    t.deepEqual(prose(zh).flatMap(englishIn), [], name);
    t.false(/令牌/.test(zh), `${name}: the official pages say app-token`);
    t.true(
      /\p{Script=Han}/u.test(zh) || /^[\W\d]*(?:(?:\{\w+\}|Node|DNS|app-token|traceId)[\W\d]*)*$/.test(zh),
      `${name}: ${zh}`,
    );
  }
  for (const command of [[], ['sandbox'], ['doctor'], ['call'], ['verify'], ['miniprogram']]) {
    const { stdout } = await run([...command, '--help', '--lang', 'zh']);
    t.deepEqual(prose(stdout).flatMap(englishIn), [], `${command} --help`);
  }
  // Errors of the package, of the command line and of the machine.
  const missing = await run(['call', 'customers.list', '--lang', 'zh']);
  t.deepEqual(
    [missing.code, missing.stderr.match(/\p{Script=Han}/u) !== null, englishIn(missing.stderr)],
    [1, true, []],
    missing.stderr,
  );
  t.true(missing.stderr.includes('；JDY_CLIENT_SECRET 缺失；JDY_OUTER_INSTANCE_ID 缺失'), missing.stderr);
  const broken = await run(['doctor', '--lang', 'zh'], { env: { ...INSTANCE, JDY_BASE_URL: 'http://127.0.0.1:9' } });
  t.deepEqual(englishIn(broken.stdout), [], broken.stdout);
  const wrong = await run(['call', '--lang', 'fr'], { env: { LANG: 'zh_CN.UTF-8' } });
  t.true(wrong.stderr.includes('请填 zh 或 en'), wrong.stderr);
});

/** The lines of prose in a help text or a finding; lines of examples are code. */
const prose = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\s+(?:curl|jdy-wasm|npx|pbpaste|usePlatform)\b|^\s+\{"/.test(line))
    .map((line) => line.replace(/`[^`]*`/g, ''));

QUnit.test('an uncaught error shows the line of the program and the operation', async (t) => {
  const line = (code) => `async function mine(jdy) {\n  ${code}\n}\n`;
  for (const [code, operation] of [
    ["await jdy.customers.get({ number: 'none' });", 'customer.get'],
    ["await jdy.customers.get({ number: 'none' }).withResponse();", 'customer.get'],
    ["await jdy.request('GET', '/jdy/v2/bd/nothing');", 'GET /jdy/v2/bd/nothing'],
    ['for await (const row of jdy.customers.list({ search: 7 })) console.log(row);', 'customer.list'],
    ['await jdy.customers.list({ search: 7 }).toArray();', 'customer.list'],
  ]) {
    const program = `${line(code)}${SANDBOXED}await mine(jdy);\n`;
    const cwd = folder();
    writeFileSync(join(cwd, 'program.mjs'), program);
    const { status, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd, encoding: 'utf8' });
    t.strictEqual(status, 1);
    t.true(/at async mine \(.*program\.mjs:2:/.test(stderr), stderr);
    t.true(stderr.includes(`operation: '${operation}'`), stderr);
  }
});

/** A program with a client of a sandbox, outside of any package. */
const SANDBOXED = `
const { Client } = await import(${JSON.stringify(urlOf('entries/index.js'))});
const { createSandbox } = await import(${JSON.stringify(urlOf('sandbox/index.js'))});
const sandbox = createSandbox();
const { clientId, clientSecret, outerInstanceId } = await sandbox.demo();
const jdy = new Client({ clientId, clientSecret, outerInstanceId, fetch: sandbox.fetch });
`;

QUnit.test('a list that is shown says how to read it', (t) => {
  const options = { clientId: '1', clientSecret: 's', outerInstanceId: 'o' };
  t.strictEqual(
    inspect({ rows: new Client(options).customers.list() }),
    '{\n  rows: List: an async iterable. Read it with `for await (const row of list)`, `await list.toArray()` or `await list.page(1)`.\n}',
  );
  const said = inspect(new Client({ ...options, messages: zh }).customers.list());
  t.deepEqual([said.includes('逐行异步读取'), englishIn(said.replace(/^List|`[^`]*`/g, ''))], [true, []], said);
});

QUnit.test('sandbox --env writes the variables of a client of the sandbox', async (t) => {
  await serving(['--json', '--port', '0'], async (line) => {
    const { url } = JSON.parse(line);
    const { stdout, stderr, code } = await sandbox('--env', '--port', new URL(url).port);
    t.deepEqual([stderr, code], ['', 0]);
    t.true(
      stdout.startsWith(`# The sandbox of jdy-wasm: \`npx jdy-wasm sandbox --port ${new URL(url).port}\` serves it.\n`),
      stdout,
    );
    const env = Object.fromEntries(
      stdout
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('=')),
    );
    t.deepEqual(env, { ...INSTANCE, JDY_BASE_URL: url });
    const rows = await new Client(fromEnv(env)).customers.list().toArray({ limit: 3 });
    t.strictEqual(rows.length, 3);
  });
  for (const [host, address] of [
    ['0.0.0.0', '127.0.0.1'],
    ['::', '[::1]'],
    ['::1', '[::1]'],
  ]) {
    t.true((await sandbox('--env', '--host', host)).stdout.endsWith(`JDY_BASE_URL=http://${address}:8787\n`), host);
  }
});
