// `jdy-wasm`, its commands `doctor` and `call`, and `jdy-wasm/env`: node command.mjs <folder with jdy-wasm installed>
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import QUnit from 'qunit';

import { englishIn } from '../chinese/english.mjs';
import { installed as entry } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';
import { installed, run as sandbox, runCommand, serving } from './sandbox-process.mjs';

const { fromEnv } = await entry(process.argv[2], 'jdy-wasm/env');
const { Client, ConfigError } = await entry(process.argv[2], 'jdy-wasm');
const { TEXTS } = await import(pathToFileURL(resolve(installed, 'jdy-wasm/dist/command/texts/index.js')));

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
  for (const command of ['sandbox', 'doctor', 'call', 'verify', 'miniprogram']) {
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
    // What it saw, what that means, what to do: each has its line.
    if (name.startsWith('doctor.') && name !== 'doctor.help') t.strictEqual(zh.split('\n').length, en.split('\n').length, name);
  }
});

QUnit.test('says nothing in English where Chinese is wanted', async (t) => {
  for (const [name, { zh }] of Object.entries(TEXTS)) {
    t.deepEqual(prose(zh).flatMap(englishIn), [], name);
    t.true(/\p{Script=Han}/u.test(zh) || /^[\W\d]*(?:\{\w+\}|Node|DNS)?[\W\d]*$/.test(zh), `${name}: ${zh}`);
  }
  for (const command of [[], ['sandbox'], ['doctor'], ['call'], ['verify'], ['miniprogram']]) {
    const { stdout } = await run([...command, '--help', '--lang', 'zh']);
    t.deepEqual(prose(stdout).flatMap(englishIn), [], `${command} --help`);
  }
  // Errors of the package, of the command line and of the machine.
  const missing = await run(['call', 'customers.list', '--lang', 'zh']);
  t.deepEqual([missing.code, missing.stderr.match(/\p{Script=Han}/u) !== null, englishIn(missing.stderr)], [1, true, []], missing.stderr);
  t.true(missing.stderr.includes('；JDY_CLIENT_SECRET 缺失；JDY_OUTER_INSTANCE_ID 缺失'), missing.stderr);
  const broken = await run(['doctor', '--lang', 'zh'], { env: { ...INSTANCE, JDY_BASE_URL: 'http://127.0.0.1:9' } });
  t.deepEqual(englishIn(broken.stdout), [], broken.stdout);
  const wrong = await run(['call', '--lang', 'fr'], { env: { LANG: 'zh_CN.UTF-8' } });
  t.true(wrong.stderr.includes('请填 zh 或 en'), wrong.stderr);
});

/** The lines of a help or of a finding that are prose: those of examples are code. */
const prose = (text) => text.split('\n').filter((line) => !/^\s+(?:curl|jdy-wasm|npx|pbpaste|usePlatform)\b|^\s+\{"/.test(line)).map((line) => line.replace(/`[^`]*`/g, ''));

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
    [{}, 'JDY_CLIENT_ID', /is missing \(应用 id\); JDY_CLIENT_SECRET \(missing\); JDY_OUTER_INSTANCE_ID \(missing\)$/],
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
    [{ ...KNOWN, ...INSTANCE }, 'JDY_APP_KEY', /^is set beside.*; JDY_APP_SECRET \(beside\); JDY_ROUTER_ADDR \(beside\)$/],
    [{ ...KNOWN, JDY_ACCOUNT_ID: '1' }, 'JDY_ACCOUNT_ID', /^is set beside/],
    [{ ...KNOWN, JDY_APP_SECRET: undefined }, 'JDY_APP_SECRET', /^is missing/],
    [{ ...APPLICATION, JDY_APP_KEY: 'k' }, 'JDY_APP_SECRET', /^is missing.*; JDY_ROUTER_ADDR \(missing\)$/],
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

QUnit.module('jdy-wasm doctor');

/** Serves a sandbox; `fault` adds faults to it. */
const withSandbox = (options, use) =>
  serving(['--json', '--port', '0', ...options], async (line) => {
    const { url } = JSON.parse(line);
    const fault = (...list) => fetch(`${url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(list) });
    const journal = async () => (await fetch(`${url}/__sandbox/journal`)).json();
    await use({ url, fault, journal, env: { ...INSTANCE, JDY_BASE_URL: url } });
  });

const SECRET = /sandbox0client0secret|sandbox0app0secret|MARKER0/;
const ALL = ['variables', 'node', 'dns', 'tls', 'clock', 'signature', 'authorisation', 'token', 'router', 'customers', 'permissions'];
const isTokenCall = ({ operation }) => operation === 'kingdee_auth_token';

/** Runs the doctor; gives its exit code, and of each step its status and what it said. It may show no secret. */
async function doctor(t, env, words = ['--yes'], options = {}) {
  const { stdout, stderr, code } = await run(['doctor', '--json', ...words], { env, ...options });
  t.false(SECRET.test(stdout + stderr), stdout);
  const { ok, steps } = JSON.parse(stdout);
  t.strictEqual(ok, code === 0);
  for (const { step, status, saw, means, todo } of steps) {
    t.true(saw !== '' && means !== '' && !/\{\w+\}/.test(saw + means + todo), `${step} says what it saw and means: ${saw}`);
    if (status === 'failed') t.true(todo !== '', `${step} says what to do`);
  }
  const said = Object.fromEntries(steps.map(({ step, status, saw, means, todo }) => [step, [status, saw, means, todo].join('\n')]));
  const statuses = Object.fromEntries(steps.map(({ step, status }) => [step, status]));
  return { code, said, statuses, stderr };
}

QUnit.test('finds nothing where nothing is wrong, and fetches a token only where it may', async (t) => {
  await withSandbox([], async ({ env, journal }) => {
    const cwd = folder();
    const first = await doctor(t, env, [], { cwd });
    t.strictEqual(first.code, 0);
    t.deepEqual(Object.keys(first.statuses), ALL);
    t.deepEqual(ALL.filter((step) => first.statuses[step] === 'skipped'), ['token', 'router', 'customers', 'permissions']);
    t.true(/--yes/.test(first.said.token), first.said.token);
    t.strictEqual((await journal()).filter(isTokenCall).length, 0);
    for (const words of [['--yes'], [], []]) {
      const { code, statuses, said } = await doctor(t, env, words, { cwd });
      t.deepEqual([code, [...new Set(Object.values(statuses))]], [0, ['ok']], JSON.stringify(said));
      t.true(said.token.startsWith(words.length ? 'ok\na new one' : 'ok\na stored one'), said.token);
    }
    t.strictEqual((await journal()).filter(isTokenCall).length, 1);
    t.true((await journal()).every(({ operation }) => !operation.endsWith('save')), 'it only reads');
    t.strictEqual((await doctor(t, { ...KNOWN, JDY_BASE_URL: env.JDY_BASE_URL })).code, 0);
  });
});

QUnit.test('looks at the variables', async (t) => {
  const marker = 'MARKER0MARKER0MARKER0MARKER0MARK';
  for (const [env, status, said] of [
    [{}, 'failed', /JDY_CLIENT_ID is missing.*; JDY_CLIENT_SECRET is missing.*; JDY_OUTER_INSTANCE_ID is missing/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `"${marker}"` }, 'failed', /JDY_CLIENT_SECRET has quotes/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `${marker} ` }, 'failed', /JDY_CLIENT_SECRET has blanks/],
    [{ ...KNOWN, JDY_APP_SECRET: KNOWN.JDY_CLIENT_SECRET }, 'failed', /JDY_CLIENT_SECRET and JDY_APP_SECRET have the same value/],
    [{ ...KNOWN, JDY_ROUTER_ADDR: 'tf.jdy.com' }, 'failed', /JDY_ROUTER_ADDR is no address/],
    [{ ...KNOWN, JDY_ROUTER_ADDR: 'https://tf.jdy.com/x' }, 'failed', /JDY_ROUTER_ADDR is no address/],
    [{ ...INSTANCE, JDY_BASE_URL: 'localhost:8787' }, 'failed', /JDY_BASE_URL is no address/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: marker.slice(1) }, 'warning', /31 characters/],
    [{ ...INSTANCE, JDY_CLIENT_ID: marker, JDY_CLIENT_SECRET: '290001' }, 'warning', /JDY_CLIENT_ID and JDY_CLIENT_SECRET look swapped/],
    [{ ...KNOWN, JDY_CLIENT_SECRET: 'SandboxKey2' }, 'warning', /JDY_CLIENT_SECRET and JDY_APP_SECRET look swapped/],
    [{ ...KNOWN, JDY_APP_KEY: marker, JDY_APP_SECRET: 'SandboxKey1' }, 'warning', /JDY_APP_KEY and JDY_APP_SECRET look swapped/],
  ]) {
    const { said: all, statuses } = await doctor(t, { JDY_BASE_URL: 'http://127.0.0.1:9', ...env });
    t.strictEqual(statuses.variables, status, all.variables);
    t.true(said.test(all.variables), all.variables);
    t.strictEqual(statuses.dns, status === 'failed' ? 'skipped' : 'ok', 'what depends on it is left out');
    t.strictEqual(statuses.node, 'ok');
  }
});

QUnit.test('tells each fault from the others', async (t) => {
  const list = { operation: 'customer_list' };
  const push = { operation: 'push_app_authorize' };
  const fetched = { operation: 'kingdee_auth_token' };
  const wrong = 'MARKER0MARKER0MARKER0MARKER0MARK';
  const second = { JDY_OUTER_INSTANCE_ID: 'outer-demo-2' };
  const swapped = { ...KNOWN, JDY_CLIENT_SECRET: KNOWN.JDY_APP_SECRET, JDY_APP_SECRET: KNOWN.JDY_CLIENT_SECRET };
  for (const [faults, env, step, status, said] of [
    [[{ clockOffsetMs: 400_000 }], {}, 'clock', 'failed', /(?:399|400|401) s behind/],
    [[{ clockOffsetMs: -400_000 }], {}, 'clock', 'failed', /(?:399|400|401) s ahead/],
    [[{ clockOffsetMs: 120_000 }], {}, 'clock', 'warning', /1(?:19|20|21) s away/],
    [[], { JDY_CLIENT_ID: '290009' }, 'signature', 'failed', /client id is not accepted \(400\d/],
    [[], { JDY_CLIENT_SECRET: wrong }, 'signature', 'failed', /refused \(4008.*\n.*not the secret of this JDY_CLIENT_ID/],
    [[], swapped, 'signature', 'failed', /two secrets are swapped/],
    [[{ ...push, answer: { status: 502 } }], {}, 'signature', 'failed', /the service fails \(502/],
    [[{ ...push, answer: { status: 429 } }], {}, 'signature', 'failed', /takes no more calls now/],
    [[{ ...push, answer: { errcode: 4006 } }], {}, 'signature', 'failed', /timestamp is not accepted/],
    [[{ ...push, answer: { status: 200, body: 'log in' } }], {}, 'signature', 'failed', /not of the service/],
    [[{ ...push, times: 2, lose: 'answer' }], {}, 'signature', 'failed', /Check the connection/],
    [[], { JDY_OUTER_INSTANCE_ID: 'outer-demo-9' }, 'authorisation', 'failed', /1030002003/],
    [[], second, 'authorisation', 'failed', /several account sets: 1280361275508686901 \(示例零售总店\), 1280361275508686902/],
    [[], { ...second, JDY_ACCOUNT_ID: '1280361275508686903' }, 'authorisation', 'failed', /is none of/],
    [[], { ...second, JDY_ACCOUNT_ID: '1280361275508686902' }, 'authorisation', 'ok', /withdrawn: 1/],
    [[{ ...push, answer: { status: 200, body: { code: 200, data: [] } } }], {}, 'authorisation', 'failed', /no valid account set/],
    [[{ rotateSecrets: true }], KNOWN, 'authorisation', 'failed', /is the former one/],
    [[], { ...KNOWN, JDY_APP_SECRET: wrong }, 'authorisation', 'failed', /is not the one in force/],
    [[], { ...KNOWN, JDY_APP_KEY: 'SandboxKey9' }, 'authorisation', 'warning', /no account set with this JDY_APP_KEY/],
    [[], { ...KNOWN, JDY_APP_KEY: 'SandboxKey9' }, 'token', 'failed', /none was given/],
    [[], { ...KNOWN, JDY_ROUTER_ADDR: 'https://tf9.jdy.com' }, 'authorisation', 'warning', /says https:\/\/tf\.jdy\.com/],
    [[], { ...KNOWN, JDY_ROUTER_ADDR: 'https://tf9.jdy.com' }, 'router', 'failed', /tf9\.jdy\.com leads nowhere/],
    [[], { ...KNOWN, JDY_ROUTER_ADDR: 'https://tf2.jdy.com' }, 'token', 'failed', /another account set or data centre/],
    [[{ ...fetched, times: 9, answer: { errcode: 1030002006 } }], {}, 'token', 'failed', /app secret has changed/],
    [[{ ...fetched, answer: { status: 429 } }], {}, 'token', 'failed', /two a minute/],
    [[{ ...list, times: 9, answer: { errcode: 4010 } }], {}, 'token', 'failed', /not accepted \(4010/],
    [[{ ...list, answer: { errcode: 4012 } }], {}, 'customers', 'failed', /may not read customers/],
    [[{ ...list, answer: { errcode: 1000002001 } }], {}, 'customers', 'failed', /cannot be read/],
    [[{ skip: 5, times: 2, answer: { errcode: 4013 } }], {}, 'permissions', 'warning', /refused: materials, suppliers; readable: warehouses, sales orders; unclear: –/],
  ]) {
    await withSandbox(['--customers', '3'], async ({ env: own, fault }) => {
      if (faults.length > 0) t.strictEqual((await fault(...faults)).status, 200);
      const base = { JDY_BASE_URL: own.JDY_BASE_URL };
      const { code, statuses, said: all } = await doctor(t, env.JDY_APP_KEY ? { ...env, ...base } : { ...own, ...env });
      t.strictEqual(statuses[step], status, `${said}: ${all[step]}`);
      t.true(said.test(all[step]), `${said}: ${all[step]}`);
      t.strictEqual(code, Object.values(statuses).includes('failed') ? 1 : 0);
      for (const one of ALL.slice(0, ALL.indexOf(step))) {
        t.true(['ok', 'warning'].includes(statuses[one]), `${said}: before it ${one}: ${all[one]}`);
      }
      if (status === 'failed' && !['clock', 'customers'].includes(step)) {
        for (const one of ALL.slice(ALL.indexOf(step) + 1)) t.strictEqual(statuses[one], 'skipped', `${said}: after it ${one}`);
      }
    });
  }
});

QUnit.test('finds out that there is no connection', async (t) => {
  await withSandbox([], async ({ url }) => {
    for (const [base, env, step, said] of [
      ['http://no-such-host.invalid', {}, 'dns', /no address of no-such-host\.invalid/],
      ['http://127.0.0.1:9', {}, 'tls', /ECONNREFUSED[^]*npx jdy-wasm sandbox/],
      ['http://127.0.0.1:9', { HTTPS_PROXY: 'http://proxy' }, 'tls', /HTTPS_PROXY names a proxy/],
      [url.replace('http:', 'https:'), {}, 'tls', /no connection to 127\.0\.0\.1/],
    ]) {
      const { code, statuses, said: all } = await doctor(t, { ...INSTANCE, JDY_BASE_URL: base, ...env });
      t.deepEqual([code, statuses[step], statuses.signature], [1, 'failed', 'skipped'], base);
      t.true(said.test(all[step]), all[step]);
    }
  });
});

QUnit.test('reads .env, below the environment, and speaks Chinese', async (t) => {
  await withSandbox([], async ({ env }) => {
    const cwd = folder();
    const lines = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(cwd, '.env'), [...lines, 'JDY_OUTER_INSTANCE_ID=none'].join('\n'));
    const { stdout, code } = await run(['doctor', '--yes', '--lang', 'zh'], { cwd, env: { JDY_OUTER_INSTANCE_ID: 'outer-demo-1' } });
    t.strictEqual(code, 0, stdout);
    t.true(stdout.startsWith('✓ 变量：JDY_CLIENT_ID (.env), JDY_CLIENT_SECRET (.env), JDY_OUTER_INSTANCE_ID, '), stdout);
    t.true(stdout.includes('✓ 客户：第一页读取到 10 行'), stdout);
    const other = join(cwd, 'other.env');
    writeFileSync(other, `${lines.join('\n')}\n`);
    t.strictEqual((await doctor(t, {}, ['--dotenv', other], { cwd })).code, 0);
    writeFileSync(join(cwd, '.env'), Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le'));
    for (const [words, said] of [[[], /UTF-16/], [['--dotenv', 'none'], /cannot read none/]]) {
      const ended = await run(['doctor', ...words], { cwd });
      t.strictEqual(ended.code, 2);
      t.true(said.test(ended.stderr), ended.stderr);
    }
  });
});

QUnit.test('--probe writes a report with nothing of the account set in it', async (t) => {
  for (const [options, missing, orders] of [[[], '0', '0'], [['--strict'], '', '4007']]) {
    await withSandbox(options, async ({ env, journal }) => {
      const cwd = folder();
      const { stderr } = await doctor(t, env, ['--yes', '--probe'], { cwd });
      t.true(stderr.includes('jdy-probe.json'), stderr);
      const text = readFileSync(join(cwd, 'jdy-probe.json'), 'utf8');
      t.false(/\d{11}|KH0|outer-|tf\.jdy|sandbox0|[一-龥]/.test(text), text);
      const found = JSON.parse(text);
      t.deepEqual([found.routerHeaderMissing.code, found.signHeadersNonceFirst.code], [missing, orders]);
      t.deepEqual(found.pageAbove100, { ok: true, status: 200, code: '0', seen: true, rows: '100', pagesCounted: 'as asked' });
      t.deepEqual(found.countType, { page1: 'string', page2: 'number' });
      t.deepEqual(found.listOfTwoGroups, { repeated: 'both', json: 'both', jsonOfNumbers: 'both' });
      t.true((await journal()).every(({ operation }) => !operation.endsWith('save')), 'it only reads');
    });
  }
  const { stderr } = await run(['doctor', '--probe'], { env: { ...INSTANCE, JDY_BASE_URL: 'http://127.0.0.1:9' } });
  t.true(stderr.includes('No probe was made'), stderr);
});

QUnit.module('jdy-wasm call');

QUnit.test('lists as JSON, CSV and table, with one token for all', async (t) => {
  await withSandbox([], async ({ env, journal }) => {
    const cwd = folder();
    let first;
    const call = async (...words) => {
      const { stdout, stderr, code } = await run(['call', ...words], { env, cwd, onOutput: (bytes) => (first = bytes) });
      t.deepEqual([code, stderr], [0, ''], words.join(' '));
      return stdout;
    };
    const enabled = JSON.parse(await call('customers.list'));
    const all = JSON.parse(await call('customers.list', '--enable', '-1'));
    t.true(enabled.length < all.length && all.length === 320, `${enabled.length} of ${all.length}`);
    t.strictEqual(JSON.parse(await call('customers.list', '--search=苹果', '--order_by', 'number asc', '--limit', '2')).length, 2);
    t.strictEqual(await call('customers.list', '--search', 'there is none'), '[]\n');

    const csv = (await call('customers.list', '--limit', '3', '--csv')).split('\r\n');
    t.deepEqual([csv.length, csv[0]], [5, Object.keys(enabled[0]).join(',')]);
    t.deepEqual([...first.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'Excel reads it as UTF-8');
    const table = (await call('customers.list', '--limit', '120', '--table')).trimEnd().split('\n');
    t.deepEqual([table.length, /^-+(?: {2}-+)+$/.test(table[1])], [122, true]);
    const page = ['GET', '/jdy/v2/bd/customer', '--page', '1', '--page_size', '4'];
    t.strictEqual((await call(...page, '--table')).trimEnd().split('\n').length, 6);
    t.strictEqual(JSON.parse(await call(...page)).rows.length, 4);

    const hidden = JSON.parse(await call('customers.get', '--number', 'KH000001'));
    const shown = JSON.parse(await call('customers.get', '--number', 'KH000001', '--decrypt'));
    t.deepEqual([shown.id, shown.addr === hidden.addr], [hidden.id, false]);
    t.strictEqual((await journal()).filter(isTokenCall).length, 1);
  });
});

QUnit.test('goes on with a stored token where the sandbox has started again', async (t) => {
  const cwd = folder();
  let port = '0';
  for (const _again of [0, 1, 2]) {
    await serving(['--json', '--port', port], async (line, child) => {
      const { url } = JSON.parse(line);
      ({ port } = new URL(url));
      const { code, stderr } = await run(['call', 'customers.list', '--limit', '1'], { env: { ...INSTANCE, JDY_BASE_URL: url }, cwd });
      t.deepEqual([code, stderr], [0, '']);
      child.kill('SIGKILL');
      await once(child, 'close');
    });
  }
});

QUnit.test('prints rows as they come', async (t) => {
  await withSandbox([], async ({ env, fault }) => {
    await fault({ operation: 'customer_list', skip: 2, delayMs: 4000 });
    const begun = Date.now();
    let waited;
    const { stdout } = await run(['call', 'customers.list'], { env, onOutput: () => (waited = Date.now() - begun) });
    t.true(waited < Date.now() - begun - 2000, `the first after ${waited} ms`);
    t.strictEqual(JSON.parse(stdout).length, 291);
  });
});

QUnit.test('no cell of CSV is a formula, and quotes are doubled', async (t) => {
  await withSandbox(['--customers', '0'], async ({ env }) => {
    const cwd = folder();
    const names = ['=1+1', '+1', '-1', '@a', '＝1', ' =2', "'=3", 'a,b', 'say "hi"', 'plain'];
    for (const [at, name] of names.entries()) {
      const input = JSON.stringify({ number: `N${at}`, name });
      const { code, stderr } = await run(['call', 'customers.save', '--json', '-', '--yes'], { env, cwd, input });
      t.deepEqual([code, stderr], [0, '']);
    }
    const { stdout } = await run(['call', 'customers.list', '--csv', '--order_by', 'number asc'], { env, cwd });
    const cells = ["'=1+1", "'+1", "'-1", "'@a", "'＝1", "' =2", "''=3", '"a,b"', '"say ""hi"""', 'plain'];
    for (const [at, cell] of cells.entries()) t.true(stdout.split('\r\n')[at + 1].includes(`,${cell},N${at},`), `${cell}: ${stdout}`);
  });
});

QUnit.test('asks before what may change data', async (t) => {
  await withSandbox(['--customers', '0'], async ({ env, journal }) => {
    const cwd = folder();
    const file = join(cwd, 'customer.json');
    writeFileSync(file, '\uFEFF{"number": "N1", "name": "甲"}');
    for (const words of [['customers.save', '--json', file], ['POST', '/jdy/v2/bd/customer', '--json', file]]) {
      const { code, stderr } = await run(['call', ...words], { env, cwd });
      t.deepEqual([code, /may change data[^]*--yes/.test(stderr)], [2, true], stderr);
      t.deepEqual(await journal(), []);
    }
    const { stdout, code } = await run(['call', 'customers.save', '--json', file, '--yes'], { env, cwd });
    t.deepEqual([code, JSON.parse(stdout).ids.length], [0, 1]);
  });
});

QUnit.test('says what is wrong, what to do, and how it ended', async (t) => {
  await withSandbox([], async ({ env, fault }) => {
    const cwd = folder();
    for (const [words, code, said, given = env] of [
      [['customers.lst'], 2, /there is no operation customers\.lst; did you mean customers\.list\?/],
      [['customers.list', 'stray'], 2, /no place for stray/],
      [['customers.list', '--page'], 2, /--page needs a value/],
      [['customers.list', '--csv', '--table'], 2, /contradict/],
      [['customers.list', '--limit', '0'], 2, /--limit is "0"/],
      [['customers.save', '--json', 'none.json', '--yes'], 2, /cannot read none\.json/],
      [['customers.list', '--serch', 'x'], 1, /invalid_request: serch: .*search/],
      [['customers.list', '--enable', 'x'], 1, /invalid_request: enable: /],
      [['customers.get', '--number', 'none'], 1, /not_found \(.*Check the id or number/],
      [['GET', '/nowhere'], 1, /gateway \(/],
      [['customers.list'], 1, /config: JDY_CLIENT_ID: is missing.*npx jdy-wasm sandbox --env/, {}],
    ]) {
      const ended = await run(['call', ...words], { env: given, cwd });
      t.deepEqual([ended.code, ended.stdout], [code, ''], words.join(' '));
      t.true(said.test(ended.stderr) && !SECRET.test(ended.stderr), ended.stderr);
    }
    // What came before the failure is printed, and the failure is told.
    await fault({ operation: 'customer_list', skip: 2, answer: { errcode: 4012 } });
    const { stdout, stderr, code } = await run(['call', 'customers.list'], { env, cwd });
    t.deepEqual([code, stdout.split('\n').length > 150, stderr.includes('permission (4012)')], [1, true, true], stderr);
  });
});

report('jdy-wasm', await count(QUnit, 19));
