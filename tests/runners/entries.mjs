// The entries beside the main one, alone and together, in Node, workerd and a bundle:
// node24 entries.mjs <folder with jdy-wasm installed>
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { Miniflare } from 'miniflare';
import QUnit from 'qunit';

import { data } from '../suite/data.mjs';
import independent from '../suite/independent.mjs';
import signer from '../suite/signer.mjs';
import { sabotage } from '../suite/sabotage.mjs';
import vectors from '../suite/vectors.mjs';
import verify from '../suite/verify.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';
import { bundleWorker } from './worker-bundle.mjs';

const folder = process.argv[2];
const relay = 'https://relay.example';
const names = ['jdy-wasm', 'jdy-wasm/relay-client', 'jdy-wasm/signer'];
const [jdy, relayed, signing] = await Promise.all(names.map((name) => installed(folder, name)));
const app = join(folder, 'entries');
rmSync(app, { recursive: true, force: true });
cpSync(fileURLToPath(new URL('../consumers/app', import.meta.url)), app, { recursive: true });

QUnit.config.autostart = false;
QUnit.config.reorder = false;
// 28 + 2 + 5 + 11 tests of signing.
for (const add of [vectors, independent, signer, verify]) add(QUnit, { jdy: signing, data });

QUnit.module('entries');

/** The result of `entries` in every environment. */
const all = {
  customers: ['1 relay.example', '2 relay.example'],
  signatures: 1,
  shared: true,
};

QUnit.test('all entries work in one program in Node', async (t) => {
  const { entries } = await import(pathToFileURL(join(app, 'entries.mjs')));
  t.deepEqual(await entries(), all);
});

QUnit.test('all entries work in one program in workerd', async (t) => {
  const entry = pathToFileURL(join(app, 'entries-worker.mjs'));
  const worker = new Miniflare(await bundleWorker(folder, entry, 'entries-workerd'));
  const answered = await worker.dispatchFetch('http://entries/').then((answer) => answer.json());
  t.deepEqual(answered, all);
  await worker.dispose();
});

QUnit.test('all entries work in one bundle of esbuild', async (t) => {
  const outfile = join(app, 'bundle.mjs');
  await esbuild.build({ entryPoints: [join(app, 'entries.mjs')], outfile, bundle: true, minify: true, format: 'esm' });
  const { entries } = await import(pathToFileURL(outfile));
  t.deepEqual(await entries(), all);
});

for (const name of names.slice(1)) {
  QUnit.test(`a bundle of ${name} has one module and imports nothing later`, async (t) => {
    const [entry, outfile] = ['alone.mjs', 'alone-bundle.mjs'].map((file) => join(app, file));
    writeFileSync(entry, `export * from '${name}';\n`);
    const { metafile } = await esbuild.build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      metafile: true,
    });
    const modules = Object.keys(metafile.inputs).filter((file) => file.endsWith('-inlined.js'));
    t.deepEqual(
      modules.map((file) => file.split('/').pop()),
      [`${name === 'jdy-wasm/signer' ? 'jdy_signer' : 'jdy_relay'}-inlined.js`],
    );
    t.notOk(/\bimport\(/.test(readFileSync(outfile, 'utf8')));
  });
}

QUnit.test('the entries export the errors of the main one, and their own functions', (t) => {
  const errors = Object.keys(jdy).filter((name) => name.endsWith('Error'));
  t.ok(errors.length > 15);
  for (const entry of [relayed, signing]) {
    for (const name of errors) t.strictEqual(entry[name], jdy[name], name);
  }
  const others = (entry) =>
    Object.keys(entry)
      .filter((name) => !errors.includes(name))
      .sort();
  t.deepEqual(others(relayed), ['Client']);
  t.deepEqual(others(signing), ['appSignature', 'createSigner', 'decrypt', 'verify']);
});

QUnit.test('the client of a relay refuses secrets, and requires the relay', async (t) => {
  const fetch = () => t.ok(false, 'nothing is sent');
  const secrets = ['clientId', 'clientSecret', 'appKey', 'appSecret', 'outerInstanceId', 'accountId'];
  for (const name of secrets) {
    const client = new relayed.Client({ relay, fetch, [name]: 'f2adcfef73369bfc4e1384677d38a0ff' });
    const error = await client.customers.get({ id: '1' }).catch((thrown) => thrown);
    t.ok(error instanceof jdy.ConfigError, name);
    t.strictEqual(error.path, name);
    t.notOk(JSON.stringify(error).includes('f2adcfef'), 'the error does not show it');
  }
  for (const options of [{}, { clientId: '205022', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' }]) {
    const error = await new relayed.Client({ fetch, ...options }).customers.get({ id: '1' }).catch((thrown) => thrown);
    t.deepEqual([error.code, error.path], ['config', 'relay']);
  }
  t.throws(() => new relayed.Client(), jdy.ConfigError);
});

QUnit.test('a trap of one module ends no call of another', async (t) => {
  const answer = () => Response.json({ errcode: 0, data: { id: '1' } });
  const slow = () => new Promise((resolve) => setTimeout(() => resolve(answer()), 50));
  const fatal = async () => {
    sabotage();
    return answer();
  };
  const waiting = new relayed.Client({ relay, fetch: slow }).customers.get({ id: '1' });
  await t.rejects(new jdy.Client({ relay, fetch: fatal }).customers.get({ id: '1' }), jdy.WasmError);
  t.strictEqual((await waiting).id, '1');
});

QUnit.test('the full client names the smaller entry once, and only in a page', (t) => {
  const { info } = console;
  const told = [];
  console.info = (text) => told.push(text);
  try {
    new jdy.Client({ relay });
    t.deepEqual(told, []);
    globalThis.window = globalThis;
    new relayed.Client({ relay });
    t.deepEqual(told, []);
    new jdy.Client({ relay });
    new jdy.Client({ relay });
    t.strictEqual(told.length, 1);
    t.ok(told[0].includes('jdy-wasm/relay-client'));
  } finally {
    delete globalThis.window;
    console.info = info;
  }
});

report('entries', await count(QUnit, 46 + 9));
