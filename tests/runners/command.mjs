// `jdy-wasm`, its commands `doctor` and `call`, and `jdy-wasm/env`: node command.mjs <folder with jdy-wasm installed>
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import QUnit from 'qunit';

import { installed as entry } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';
import { installed, run as sandbox, runCommand, serving } from './sandbox-process.mjs';

const { fromEnv } = await entry(process.argv[2], 'jdy-wasm/env');
const { Client, ConfigError } = await entry(process.argv[2], 'jdy-wasm');
const { TEXTS } = await import(pathToFileURL(resolve(installed, 'jdy-wasm/dist/command/texts.js')));

/** The credentials of every sandbox. */
const INSTANCE = {
  JDY_CLIENT_ID: '290001',
  JDY_CLIENT_SECRET: 'sandbox0client0secret0not0real00',
  JDY_OUTER_INSTANCE_ID: 'outer-demo-1',
};
const { JDY_OUTER_INSTANCE_ID, ...APPLICATION } = INSTANCE;
const KNOWN = {
  ...APPLICATION,
  JDY_APP_KEY: 'SandboxKey1',
  JDY_APP_SECRET: 'sandbox0app0secret0number0one000',
  JDY_ROUTER_ADDR: 'https://tf.jdy.com',
};

const folder = () => mkdtempSync(join(tmpdir(), 'jdy-wasm-'));

/** Runs the command in an empty folder, with nothing else in its environment, and no terminal. */
const run = (words, { cwd = folder(), ...options } = {}) => {
  const { env, ...others } = options;
  return runCommand(words, { cwd, ...others, env: { PATH: process.env.PATH, XDG_CACHE_HOME: cwd, LANG: 'C.UTF-8', ...env } });
};

QUnit.config.reorder = false;
QUnit.config.autostart = false;
QUnit.module('jdy-wasm');

QUnit.test('shows its commands and its version', async (t) => {
  const { version } = JSON.parse(readFileSync(join(installed, 'jdy-wasm/package.json')));
  t.deepEqual(await run(['--version']), { stdout: `jdy-wasm ${version}\n`, stderr: '', code: 0 });
  const help = await run([]);
  t.deepEqual(await run(['--help']), help);
  t.deepEqual([help.code, help.stderr], [0, '']);
  for (const command of ['sandbox', 'doctor', 'call', 'verify']) {
    t.true(help.stdout.includes(`\n  ${command} `), command);
    const own = await run([command, '--help']);
    t.deepEqual([own.code, own.stderr], [0, ''], command);
    for (const word of [`jdy-wasm ${command}`, '--lang', '--help']) t.true(own.stdout.includes(word), `${command}: ${word}`);
    t.true((await run([command, '-h', '--lang=zh'])).stdout.includes('退出码：'), command);
  }
});

QUnit.test('refuses what it does not have, and names what is nearest', async (t) => {
  for (const [words, said] of [
    [['sandbx'], /there is no command sandbx; did you mean sandbox\?/],
    [['doctro'], /did you mean doctor\?/],
    [['nothing-like-it'], /there is no command nothing-like-it\n/],
    [['--versoin'], /there is no option --versoin; did you mean --version\?/],
    [['doctor', '--jsno'], /did you mean --json\?/],
    [['doctor', 'stray'], /stray/],
    [['verify', '--anytime'], /did you mean --any-time\?/],
    [['--lang', 'fr'], /--lang is "fr": give zh or en/],
    [['--lang'], /--lang is "": give zh or en/],
  ]) {
    const { code, stdout, stderr } = await run(words);
    t.deepEqual([code, stdout], [2, ''], words.join(' '));
    t.true(said.test(stderr) && stderr.includes('--help'), stderr);
  }
  for (const env of [{ LANG: 'zh_CN.UTF-8' }, { LC_ALL: 'zh_CN.UTF-8' }, { LC_ALL: '', LC_MESSAGES: 'zh_TW' }]) {
    t.true((await run(['sandbx'], { env })).stderr.includes('没有命令 sandbx，是否想用 sandbox？'), JSON.stringify(env));
  }
  t.true((await run(['sandbx'], { env: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' } })).stderr.includes('there is no command'));
});

QUnit.test('has every text in both languages, with the same values in it', (t) => {
  const values = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [name, { en, zh }] of Object.entries(TEXTS)) {
    t.deepEqual(values(zh), values(en), name);
    t.strictEqual(zh.split('\n').length > 0 && /^doctor\..*\./.test(name) && zh.split('\n').length, /^doctor\..*\./.test(name) && en.split('\n').length, `${name} has as many lines`);
  }
});

QUnit.test('sandbox --env writes what a client of the sandbox needs', async (t) => {
  await serving(['--json', '--port', '0'], async (line) => {
    const { url } = JSON.parse(line);
    const { stdout, stderr, code } = await sandbox('--env', '--port', new URL(url).port);
    t.deepEqual([stderr, code], ['', 0]);
    t.true(stdout.startsWith(`# The sandbox of jdy-wasm: \`npx jdy-wasm sandbox --port ${new URL(url).port}\` serves it.\n`), stdout);
    const env = Object.fromEntries(stdout.trim().split('\n').slice(1).map((line) => line.split('=')));
    t.deepEqual(env, { ...INSTANCE, JDY_BASE_URL: url });
    const rows = await new Client(fromEnv(env)).customers.list().toArray({ limit: 3 });
    t.strictEqual(rows.length, 3);
  });
  for (const [host, address] of [['0.0.0.0', '127.0.0.1'], ['::', '[::1]'], ['::1', '[::1]']]) {
    t.true((await sandbox('--env', '--host', host)).stdout.endsWith(`JDY_BASE_URL=http://${address}:8787\n`), host);
  }
});

QUnit.module('jdy-wasm/env');

QUnit.test('makes options of the variables', (t) => {
  const { JDY_CLIENT_ID: clientId, JDY_CLIENT_SECRET: clientSecret } = INSTANCE;
  const outerInstanceId = 'outer-demo-1';
  t.deepEqual(fromEnv(INSTANCE), { clientId, clientSecret, outerInstanceId });
  const others = { JDY_ACCOUNT_ID: '1', JDY_BASE_URL: 'http://localhost:8787', PATH: '/bin', JDY_OTHER: ' ' };
  t.deepEqual(fromEnv({ ...INSTANCE, ...others }), {
    clientId,
    clientSecret,
    outerInstanceId,
    accountId: '1',
    baseUrl: 'http://localhost:8787',
  });
  const { JDY_APP_KEY: appKey, JDY_APP_SECRET: appSecret, JDY_ROUTER_ADDR: routerAddr } = KNOWN;
  t.deepEqual(fromEnv(KNOWN), { clientId, clientSecret, appKey, appSecret, routerAddr });
  // Whichever account set is not used may be left empty, as a Worker declares its variables.
  t.deepEqual(fromEnv({ ...KNOWN, JDY_OUTER_INSTANCE_ID: '', JDY_ACCOUNT_ID: '' }), fromEnv(KNOWN));
  t.deepEqual(fromEnv({ ...INSTANCE, JDY_APP_KEY: '', JDY_APP_SECRET: '' }), fromEnv(INSTANCE));
  Object.assign(process.env, INSTANCE);
  t.deepEqual(fromEnv(), fromEnv(INSTANCE));
  for (const name of Object.keys(INSTANCE)) delete process.env[name];
});

QUnit.test('names every variable that cannot be used, and shows no value', (t) => {
  const MARKER = 'MARKER0MARKER0MARKER0MARKER0MARK';
  for (const [env, path, said] of [
    [{}, 'JDY_CLIENT_ID', /is missing \(the application's client id.*; JDY_CLIENT_SECRET is missing.*; JDY_OUTER_INSTANCE_ID is missing/],
    [{ ...INSTANCE, JDY_CLIENT_ID: '' }, 'JDY_CLIENT_ID', /^is blank/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: ' \t' }, 'JDY_CLIENT_SECRET', /^is blank/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: ` ${MARKER}` }, 'JDY_CLIENT_SECRET', /^has blanks around/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `${MARKER}\r` }, 'JDY_CLIENT_SECRET', /^has blanks around/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `\uFEFF${MARKER}` }, 'JDY_CLIENT_SECRET', /^has blanks around/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `"${MARKER}"` }, 'JDY_CLIENT_SECRET', /^has quotes around/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `“${MARKER}”` }, 'JDY_CLIENT_SECRET', /^has quotes around/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: { get: () => MARKER } }, 'JDY_CLIENT_SECRET', /^is no text/],
    [{ ...INSTANCE, JDY_OUTER_INSTANCE_ID: '' }, 'JDY_OUTER_INSTANCE_ID', /^is missing/],
    [{ ...INSTANCE, JDY_OUTER_INSTANCE_ID: ' ' }, 'JDY_OUTER_INSTANCE_ID', /^is blank/],
    // Without an address the calls would go to the service itself.
    [{ ...INSTANCE, JDY_BASE_URL: '' }, 'JDY_BASE_URL', /^is blank/],
    [{ ...INSTANCE, JDY_ACCOUNT_ID: ' ' }, 'JDY_ACCOUNT_ID', /^is blank/],
    [{ ...KNOWN, ...INSTANCE }, 'JDY_APP_KEY', /^is set beside.*; JDY_APP_SECRET is set beside.*; JDY_ROUTER_ADDR is set/],
    [{ ...KNOWN, JDY_ACCOUNT_ID: '1' }, 'JDY_ACCOUNT_ID', /^is set beside/],
    [{ ...KNOWN, JDY_APP_SECRET: undefined }, 'JDY_APP_SECRET', /^is missing/],
    [{ ...APPLICATION, JDY_APP_KEY: 'k' }, 'JDY_APP_SECRET', /^is missing.*; JDY_ROUTER_ADDR is missing/],
  ]) {
    t.throws(
      () => fromEnv(env),
      (error) => {
        const shown = `${JSON.stringify(error)} ${error.message} ${error.stack}`;
        const hinted = error.hint.includes('node --env-file=.env') && error.hint.includes('开放平台');
        return error instanceof ConfigError && error.path === path && said.test(error.description) && hinted && !shown.includes('MARKER0');
      },
      `${path} ${said}`,
    );
  }
  for (const none of [null, 'x', 7]) t.throws(() => fromEnv(none), /config: env: there is no process.env here/);
});

report('jdy-wasm', await count(QUnit, 6));
