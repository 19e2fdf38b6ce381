// `jdy-wasm/env`: options of a client from environment variables.
import QUnit from 'qunit';

import { installed as entry } from '../runners/installed.mjs';
import { APPLICATION, INSTANCE, KNOWN } from './setup.mjs';

const { fromEnv } = await entry(process.argv[2], 'jdy-wasm/env');
const { ConfigError } = await entry(process.argv[2], 'jdy-wasm');

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
