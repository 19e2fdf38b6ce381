// `jdy-wasm doctor`, against the sandbox with each fault.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import QUnit from 'qunit';

import { folder, INSTANCE, isTokenCall, KNOWN, run, SECRET, withSandbox } from './setup.mjs';

QUnit.module('jdy-wasm doctor');

const ALL = [
  'variables',
  'node',
  'dns',
  'tls',
  'clock',
  'signature',
  'authorisation',
  'token',
  'router',
  'customers',
  'permissions',
];

/** Runs the doctor. Returns its exit code, and the status and text of each step. Its output may contain no secret. */
async function doctor(t, env, words = ['--yes'], options = {}) {
  const { stdout, stderr, code } = await run(['doctor', '--json', ...words], { env, ...options });
  t.false(SECRET.test(stdout + stderr), stdout);
  const { ok, steps } = JSON.parse(stdout);
  t.strictEqual(ok, code === 0);
  for (const { step, status, saw, means, todo } of steps) {
    t.true(
      saw !== '' && means !== '' && !/\{\w+\}/.test(saw + means + todo),
      `${step} says what it saw and means: ${saw}`,
    );
    if (status === 'failed') t.true(todo !== '', `${step} says what to do`);
  }
  const said = Object.fromEntries(
    steps.map(({ step, status, saw, means, todo }) => [step, [status, saw, means, todo].join('\n')]),
  );
  const statuses = Object.fromEntries(steps.map(({ step, status }) => [step, status]));
  return { code, said, statuses, stderr };
}

QUnit.test('reports no fault if there is none, and fetches a token only with permission', async (t) => {
  await withSandbox([], async ({ env, journal }) => {
    const cwd = folder();
    const first = await doctor(t, env, [], { cwd });
    t.strictEqual(first.code, 3, 'no step failed, and some were skipped');
    t.deepEqual(Object.keys(first.statuses), ALL);
    t.deepEqual(
      ALL.filter((step) => first.statuses[step] === 'skipped'),
      ['token', 'router', 'customers', 'permissions'],
    );
    t.true(/--yes/.test(first.said.token), first.said.token);
    t.strictEqual((await journal()).filter(isTokenCall).length, 0);
    for (const words of [['--yes'], [], []]) {
      const { code, statuses, said } = await doctor(t, env, words, { cwd });
      t.deepEqual([code, [...new Set(Object.values(statuses))]], [0, ['ok']], JSON.stringify(said));
      t.true(said.token.startsWith(words.length ? 'ok\na new one' : 'ok\na stored one'), said.token);
    }
    t.strictEqual((await journal()).filter(isTokenCall).length, 1);
    t.true(
      (await journal()).every(({ operation }) => !operation.endsWith('save')),
      'it only reads',
    );
    t.strictEqual((await doctor(t, { ...KNOWN, JDY_BASE_URL: env.JDY_BASE_URL })).code, 0);
  });
});

QUnit.test('checks the variables', async (t) => {
  const marker = 'MARKER0MARKER0MARKER0MARKER0MARK';
  for (const [env, status, said] of [
    [{}, 'failed', /JDY_CLIENT_ID is missing.*; JDY_CLIENT_SECRET is missing.*; JDY_OUTER_INSTANCE_ID is missing/],
    [{ ...INSTANCE, JDY_ACCOUT_ID: '1' }, 'failed', /JDY_ACCOUT_ID is not known; the nearest name is JDY_ACCOUNT_ID/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `"${marker}"` }, 'failed', /JDY_CLIENT_SECRET has quotes/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `${marker} ` }, 'failed', /JDY_CLIENT_SECRET has blanks/],
    [
      { ...KNOWN, JDY_APP_SECRET: KNOWN.JDY_CLIENT_SECRET },
      'failed',
      /JDY_CLIENT_SECRET and JDY_APP_SECRET have the same value/,
    ],
    [{ ...KNOWN, JDY_ROUTER_ADDR: 'tf.jdy.com' }, 'failed', /JDY_ROUTER_ADDR is no address/],
    [{ ...KNOWN, JDY_ROUTER_ADDR: 'https://tf.jdy.com/x' }, 'failed', /JDY_ROUTER_ADDR is no address/],
    [{ ...INSTANCE, JDY_BASE_URL: 'localhost:8787' }, 'failed', /JDY_BASE_URL is no address/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: marker.slice(1) }, 'warning', /31 characters/],
    [
      { ...INSTANCE, JDY_CLIENT_ID: marker, JDY_CLIENT_SECRET: '290001' },
      'warning',
      /JDY_CLIENT_ID and JDY_CLIENT_SECRET look swapped/,
    ],
    [{ ...KNOWN, JDY_CLIENT_SECRET: 'SandboxKey2' }, 'warning', /JDY_CLIENT_SECRET and JDY_APP_SECRET look swapped/],
    [
      { ...KNOWN, JDY_APP_KEY: marker, JDY_APP_SECRET: 'SandboxKey1' },
      'warning',
      /JDY_APP_KEY and JDY_APP_SECRET look swapped/,
    ],
  ]) {
    const { said: all, statuses } = await doctor(t, { JDY_BASE_URL: 'http://127.0.0.1:9', ...env });
    t.strictEqual(statuses.variables, status, all.variables);
    t.true(said.test(all.variables), all.variables);
    t.strictEqual(statuses.dns, status === 'failed' ? 'skipped' : 'ok', 'steps that depend on it are skipped');
    t.strictEqual(statuses.node, 'ok');
  }
});

QUnit.test('distinguishes each fault', async (t) => {
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
    [
      [],
      { JDY_CLIENT_SECRET: wrong },
      'signature',
      'failed',
      /refused \(4008.*\n.*not the secret of this JDY_CLIENT_ID/,
    ],
    [[], swapped, 'signature', 'failed', /two secrets are swapped/],
    [[{ ...push, answer: { status: 502 } }], {}, 'signature', 'failed', /the service fails \(502/],
    [[{ ...push, answer: { status: 429 } }], {}, 'signature', 'failed', /takes no more calls now/],
    [[{ ...push, answer: { errcode: 4006 } }], {}, 'signature', 'failed', /timestamp is not accepted/],
    [[{ ...push, answer: { status: 200, body: 'log in' } }], {}, 'signature', 'failed', /not of the service/],
    [[{ ...push, times: 2, lose: 'answer' }], {}, 'signature', 'failed', /Check the connection/],
    [[], { JDY_OUTER_INSTANCE_ID: 'outer-demo-9' }, 'authorisation', 'failed', /1030002003/],
    [
      [],
      second,
      'authorisation',
      'failed',
      /several account sets: 1280361275508686901 \(示例零售总店\), 1280361275508686902/,
    ],
    [[], { ...second, JDY_ACCOUNT_ID: '1280361275508686903' }, 'authorisation', 'failed', /is none of/],
    [[], { ...second, JDY_ACCOUNT_ID: '1280361275508686902' }, 'authorisation', 'ok', /withdrawn: 1/],
    [
      [{ ...push, answer: { status: 200, body: { code: 200, data: [] } } }],
      {},
      'authorisation',
      'failed',
      /no valid account set/,
    ],
    [[{ rotateSecrets: true }], KNOWN, 'authorisation', 'failed', /is the former one/],
    [[], { ...KNOWN, JDY_APP_SECRET: wrong }, 'authorisation', 'failed', /is not the one in force/],
    [[], { ...KNOWN, JDY_APP_KEY: 'SandboxKey9' }, 'authorisation', 'warning', /no account set with this JDY_APP_KEY/],
    [[], { ...KNOWN, JDY_APP_KEY: 'SandboxKey9' }, 'token', 'failed', /none was given/],
    [
      [],
      { ...KNOWN, JDY_ROUTER_ADDR: 'https://tf9.jdy.com' },
      'authorisation',
      'warning',
      /says https:\/\/tf\.jdy\.com/,
    ],
    [[], { ...KNOWN, JDY_ROUTER_ADDR: 'https://tf9.jdy.com' }, 'router', 'failed', /tf9\.jdy\.com leads nowhere/],
    [[], { ...KNOWN, JDY_ROUTER_ADDR: 'https://tf2.jdy.com' }, 'token', 'failed', /another account set or data centre/],
    [[{ ...fetched, times: 9, answer: { errcode: 1030002006 } }], {}, 'token', 'failed', /app secret has changed/],
    [[{ ...fetched, answer: { status: 429 } }], {}, 'token', 'failed', /two a minute/],
    [[{ ...list, times: 9, answer: { errcode: 4010 } }], {}, 'token', 'failed', /not accepted \(4010/],
    [[{ ...list, answer: { errcode: 4012 } }], {}, 'customers', 'failed', /may not read customers/],
    [[{ ...list, answer: { errcode: 1000002001 } }], {}, 'customers', 'failed', /cannot be read/],
    [
      [{ skip: 5, times: 2, answer: { errcode: 4013 } }],
      {},
      'permissions',
      'warning',
      /refused: materials, suppliers; readable: warehouses, sales orders; unclear: –/,
    ],
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
        for (const one of ALL.slice(ALL.indexOf(step) + 1))
          t.strictEqual(statuses[one], 'skipped', `${said}: after it ${one}`);
      }
    });
  }
});

QUnit.test('reports that there is no connection', async (t) => {
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

QUnit.test('reads .env, which the environment overrides, and prints Chinese', async (t) => {
  await withSandbox([], async ({ env }) => {
    const cwd = folder();
    const lines = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(cwd, '.env'), [...lines, 'JDY_OUTER_INSTANCE_ID=none'].join('\n'));
    const { stdout, code } = await run(['doctor', '--yes', '--lang', 'zh'], {
      cwd,
      env: { JDY_OUTER_INSTANCE_ID: 'outer-demo-1' },
    });
    t.strictEqual(code, 0, stdout);
    t.true(
      stdout.startsWith('✓ 变量：JDY_CLIENT_ID（.env）、JDY_CLIENT_SECRET（.env）、JDY_OUTER_INSTANCE_ID、'),
      stdout,
    );
    t.true(stdout.includes('✓ 客户：第一页读取到 10 行'), stdout);
    const other = join(cwd, 'other.env');
    writeFileSync(other, `${lines.join('\n')}\n`);
    t.strictEqual((await doctor(t, {}, ['--dotenv', other], { cwd })).code, 0);
    writeFileSync(join(cwd, '.env'), Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le'));
    for (const [words, said] of [
      [[], /UTF-16/],
      [['--dotenv', 'none'], /cannot read none/],
    ]) {
      const ended = await run(['doctor', ...words], { cwd });
      t.strictEqual(ended.code, 2);
      t.true(said.test(ended.stderr), ended.stderr);
    }
  });
});

QUnit.test('--probe writes a report without data of the account set', async (t) => {
  for (const [options, missing, orders] of [
    [[], '0', '0'],
    [['--strict'], '', '4007'],
  ]) {
    await withSandbox(options, async ({ env, journal }) => {
      const cwd = folder();
      const { stderr } = await doctor(t, env, ['--yes', '--probe'], { cwd });
      t.true(stderr.includes('jdy-probe.json'), stderr);
      const text = readFileSync(join(cwd, 'jdy-probe.json'), 'utf8');
      t.false(/\d{11}|KH0|outer-|tf\.jdy|sandbox0|[一-龥]/.test(text), text);
      const found = JSON.parse(text);
      t.deepEqual([found.routerHeaderMissing.code, found.signHeadersNonceFirst.code], [missing, orders]);
      t.deepEqual(found.pageAbove100, {
        ok: true,
        status: 200,
        code: '0',
        seen: true,
        rows: '100',
        pagesCounted: 'as asked',
      });
      t.deepEqual(found.countType, { page1: 'string', page2: 'number' });
      t.deepEqual(found.listOfTwoGroups, { repeated: 'both', json: 'both', jsonOfNumbers: 'both' });
      t.true(
        (await journal()).every(({ operation }) => !operation.endsWith('save')),
        'it only reads',
      );
    });
  }
  const { stderr } = await run(['doctor', '--probe'], { env: { ...INSTANCE, JDY_BASE_URL: 'http://127.0.0.1:9' } });
  t.true(stderr.includes('No probe was made'), stderr);
});
