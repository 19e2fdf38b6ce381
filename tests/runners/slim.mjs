// The entry `jdy-wasm/slim`, before and after it gets its module: node slim.mjs <folder with jdy-wasm installed>
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import QUnit from 'qunit';

import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
const { createSigner, useModule } = await installed(folder, 'jdy-wasm/slim');
const options = { clientId: '205022', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' };
const file = createRequire(join(folder, 'slim.mjs')).resolve('jdy-wasm/jdy.wasm');

QUnit.config.autostart = false;
QUnit.config.reorder = false;
QUnit.module('slim');

QUnit.test('without a module the error says what to do', async (t) => {
  const { JdyError, Client } = await installed(folder, 'jdy-wasm/slim');
  const isRefused = (error) => error instanceof JdyError && error.reason === 'module_not_given';
  await t.rejects(createSigner(options), isRefused);
  const client = new Client({ ...options, appKey: 'a', appSecret: 'b', routerAddr: 'c' });
  await t.rejects(client.customers.get({ id: '1' }), isRefused);
});

QUnit.test('fails with the error of its module, and tries again at the next call', async (t) => {
  useModule(Promise.reject(new Error('no such file')));
  await t.rejects(createSigner(options), /no such file/);
  let asked = 0;
  useModule({ then: () => Promise.reject(new Error(`failure ${++asked}`)) });
  await t.rejects(createSigner(options), /failure 1/);
  await t.rejects(createSigner(options), /failure 2/);
});

QUnit.test('starts once for two calls at the same time', async (t) => {
  useModule(readFile(file).then((bytes) => WebAssembly.compile(bytes)));
  const [one, other] = await Promise.all([createSigner(options), createSigner(options)]);
  const request = { method: 'GET', path: '/', nonce: '1', timestamp: 1_795_000_000_000 };
  t.strictEqual(one.signature(request), other.signature(request));
});

report('slim', await count(QUnit, 3));
