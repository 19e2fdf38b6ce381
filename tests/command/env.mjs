// `jdy-wasm/env`: options of a client from environment variables.
import QUnit from 'qunit';

import { englishIn } from '../chinese/english.mjs';
import { installed as entry } from '../runners/installed.mjs';
import { APPLICATION, INSTANCE, KNOWN } from './setup.mjs';

const { fromEnv } = await entry(process.argv[2], 'jdy-wasm/env');
const { ConfigError } = await entry(process.argv[2], 'jdy-wasm');
const { default: zh } = await entry(process.argv[2], 'jdy-wasm/zh');

QUnit.module('jdy-wasm/env');

QUnit.test('turns the variables into options', (t) => {
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
    ...['\n', '\r\n', '\0', '\t', ' ', '\u00A0', '\u200B', '\u200E', '\u2028', '\u3000', '\uFEFF'].map((inner) => {
      const said = /^has a blank, a line break or an invisible character in its value/;
      return [{ ...INSTANCE, JDY_CLIENT_SECRET: `${MARKER}${inner}${MARKER}` }, 'JDY_CLIENT_SECRET', said];
    }),
    ...['\u200B', '\u2060', '\u202A'].map((around) => {
      return [{ ...INSTANCE, JDY_CLIENT_ID: `${around}1` }, 'JDY_CLIENT_ID', /invisible character/];
    }),
    [{ ...INSTANCE, JDY_CLIENT_SECRET: `“${MARKER}”` }, 'JDY_CLIENT_SECRET', /^has quotes around/],
    [{ ...INSTANCE, JDY_CLIENT_SECRET: { get: () => MARKER } }, 'JDY_CLIENT_SECRET', /^is no text/],
    [{ ...INSTANCE, JDY_OUTER_INSTANCE_ID: '' }, 'JDY_OUTER_INSTANCE_ID', /^is missing/],
    [{ ...INSTANCE, JDY_OUTER_INSTANCE_ID: ' ' }, 'JDY_OUTER_INSTANCE_ID', /^is blank/],
    // Without an address the calls would go to the service itself.
    [{ ...INSTANCE, JDY_BASE_URL: '' }, 'JDY_BASE_URL', /^is blank/],
    [{ ...INSTANCE, JDY_ACCOUNT_ID: ' ' }, 'JDY_ACCOUNT_ID', /^is blank/],
    [
      { ...KNOWN, ...INSTANCE },
      'JDY_APP_KEY',
      /^is set beside.*; JDY_APP_SECRET \(beside\); JDY_ROUTER_ADDR \(beside\)$/,
    ],
    [{ ...KNOWN, JDY_ACCOUNT_ID: '1' }, 'JDY_ACCOUNT_ID', /^is set beside/],
    // A misspelt address would let the calls go to the service itself.
    [
      { ...INSTANCE, JDY_BASE_ULR: 'http://localhost' },
      'JDY_BASE_ULR',
      /^is not known here; the nearest name is JDY_BASE_URL$/,
    ],
    [{ ...INSTANCE, JDY_ACCOUT_ID: '1' }, 'JDY_ACCOUT_ID', /the nearest name is JDY_ACCOUNT_ID$/],
    [{ ...INSTANCE, jdy_baseUrl: MARKER }, 'jdy_baseUrl', /the nearest name is JDY_BASE_URL$/],
    [
      { JDY_CLIENTID: MARKER, JDY_CLIENT_SECRT: MARKER },
      'JDY_CLIENTID',
      /the nearest name is JDY_CLIENT_ID; JDY_CLIENT_SECRT \(misspelt\); JDY_OUTER_INSTANCE_ID \(missing\)$/,
    ],
    [{ ...KNOWN, JDY_APP_SECRET: undefined }, 'JDY_APP_SECRET', /^is missing/],
    [{ ...APPLICATION, JDY_APP_KEY: 'k' }, 'JDY_APP_SECRET', /^is missing.*; JDY_ROUTER_ADDR \(missing\)$/],
  ]) {
    t.throws(
      () => fromEnv(env),
      (error) => {
        const shown = `${JSON.stringify(error)} ${error.message} ${error.stack}`;
        const hinted = error.hint.includes('node --env-file=.env') && error.hint.includes('开放平台');
        return (
          error instanceof ConfigError &&
          error.path === path &&
          said.test(error.description) &&
          hinted &&
          !shown.includes('MARKER0')
        );
      },
      `${path} ${said}`,
    );
  }
  // Names that are close to one which is set are the program's own.
  t.deepEqual(
    fromEnv({ ...INSTANCE, JDY_CLIENT_ID2: '2', JDY_B_CLIENT_ID: '3', JDY_BASE_PATH: '/' }),
    fromEnv(INSTANCE),
  );
  for (const none of [null, 'x', 7]) t.throws(() => fromEnv(none), /config: env: there is no process.env here/);
});

QUnit.test('refuses variables and options that throw when they are read', (t) => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const [read, path] of [
    [() => fromEnv(proxy), 'env'],
    [() => fromEnv(INSTANCE, proxy), 'options'],
    [() => fromEnv(INSTANCE, { messages: 'zh' }), 'messages.translate'],
  ]) {
    t.throws(read, (error) => error instanceof ConfigError && error.path === path, path);
  }
});

QUnit.test('gives the refusals in Chinese', (t) => {
  const said = (env) => {
    try {
      return fromEnv(env, { messages: zh });
    } catch (error) {
      t.deepEqual([error instanceof ConfigError, englishIn(error.message)], [true, []], error.message);
      return error.description;
    }
  };
  t.strictEqual(said(APPLICATION), '缺失（第三方实例 id）');
  const misspelt = { ...APPLICATION, JDY_OUTER_INSTANC_ID: '1', JDY_ACCOUT_ID: '2' };
  t.strictEqual(said(misspelt), '不是已知的变量（最接近的是 JDY_OUTER_INSTANCE_ID）；JDY_ACCOUT_ID 不是已知的变量');
  t.strictEqual(said(null), '这里没有 process.env');
  t.deepEqual(said(INSTANCE), fromEnv(INSTANCE));
});
