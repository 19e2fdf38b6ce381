// The template of worker/: it compiles, wrangler bundles it, and in workerd it relays calls and saves records.
//   node24 template.mjs <folder with jdy-wasm installed>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import QUnit from 'qunit';

import { bundleTemplate, checkTemplate, copyTemplate, startDev, startTemplate, TOKEN } from '../relay/template.mjs';
import { startGateway } from './gateway.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
const { Client } = await installed(folder);
const copy = copyTemplate(folder);
const read = (name) => readFileSync(join(copy, name), 'utf8');

QUnit.config.autostart = false;
QUnit.config.reorder = false;
QUnit.module('template');

QUnit.test('it is short, and depends on this version of the package', async (t) => {
  t.true(read('src/index.ts').trimEnd().split('\n').length < 45);
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/jdy-wasm/package.json'), 'utf8'));
  t.strictEqual(JSON.parse(read('package.json')).dependencies['jdy-wasm'], version);
});

QUnit.test('the code in its README compiles', (t) => {
  const readme = readFileSync(new URL('../../worker/README.md', import.meta.url), 'utf8');
  const [letters, shown, ...others] = [...readme.matchAll(/^ *```ts\n(.*?)^ *```/gms)].map(([, code]) => code);
  t.deepEqual([letters.includes('letters.retry('), shown.startsWith('authorize: '), others], [true, true, []]);
  const source = `import { bearer, createRelay, deadLetters } from 'jdy-wasm/worker';
import type { AccountSet } from './index.js';
interface Env {
  SHOP_TOKEN: string; OFFICE_TOKEN: string; OFFICE_TOKEN_NEXT: string;
  ACCOUNT_SETS: DurableObjectNamespace<AccountSet>; SAVES: Queue;
}
export async function operate(env: Env) {\n${letters}}
export const relay = createRelay<Env>({ accounts: {}, ${shown} });\n`;
  writeFileSync(join(copy, 'src/readme.ts'), source);
  checkTemplate(copy);
});

QUnit.test('it compiles', (t) => {
  checkTemplate(copy);
  writeFileSync(
    join(copy, 'src/wrong.ts'),
    "import { createRelay } from 'jdy-wasm/worker';\ncreateRelay({ accounts: {} });\n",
  );
  t.throws(
    () => checkTemplate(copy),
    ({ stdout }) => stdout.includes("Property 'authorize' is missing"),
  );
});

QUnit.test('wrangler would deploy it', (t) => {
  const said = bundleTemplate(copy);
  for (const binding of [
    'env.ACCOUNT_SETS (AccountSet)',
    'env.SAVES (jdy-saves)',
    'env.DEAD_LETTERS (jdy-dead-letters)',
    'env.PAGES',
  ]) {
    t.true(said.includes(binding), `${binding} in ${said}`);
  }
});

QUnit.test('it relays with one token and drains the queue', async (t) => {
  const sandbox = await startGateway(folder);
  const template = await startTemplate(copy, sandbox, 'https://shop.example');
  try {
    const jdy = new Client({ relay: template.relay, authorization: () => TOKEN });
    const number = `T${Date.now()}`;
    const [saved] = await Promise.all([
      jdy.customers.save({ number, name: `模板${number}` }),
      jdy.customers.list().toArray({ limit: 3 }),
    ]);
    t.strictEqual((await jdy.customers.get({ number })).id, saved.ids[0]);
    const refused = await fetch(`${template.relay}/jdy/v2/bd/customer`, { headers: { 'Accept-Language': 'zh-CN' } });
    t.true(/\p{Script=Han}/u.test(await refused.text()), 'a caller who reads Chinese is refused in Chinese');
    const queued = `${number}-Q`;
    await template.saves.send({
      accountSet: 'main',
      operation: 'customers.save',
      fields: { number: queued, name: `排队${queued}` },
    });
    const found = async () => {
      for (;;) {
        const rows = await jdy.customers.list({ search: queued }).toArray({ limit: 2 });
        if (rows.length) return rows;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    t.deepEqual(
      (await found()).map(({ number }) => number),
      [queued],
    );
    const journal = await (await fetch(`${sandbox.url}/__sandbox/journal`)).json();
    t.strictEqual(journal.filter(({ operation }) => operation === 'kingdee_auth_token').length, 1);
  } finally {
    await template.close();
    sandbox.close();
  }
});

QUnit.test('wrangler dev calls the address in .dev.vars', async (t) => {
  const [, declared] = /interface Env \{(.*?)\n\}/s.exec(read('src/index.ts'));
  const texts = [...declared.matchAll(/(\w+): string;/g)].map(([, name]) => name);
  t.deepEqual(
    texts.filter((name) => !read('wrangler.jsonc').includes(`"${name}"`)),
    [],
    'wrangler passes only names that its file declares',
  );
  const sandbox = await startGateway(folder);
  const dev = await startDev(copy, sandbox);
  try {
    const jdy = new Client({ relay: dev.relay, authorization: () => TOKEN });
    const number = `D${Date.now()}`;
    t.strictEqual((await jdy.customers.save({ number, name: `开发${number}` })).ids.length, 1);
    const journal = await (await fetch(`${sandbox.url}/__sandbox/journal`)).json();
    t.true(
      journal.some((entry) => entry.number === number),
      'the save arrived at the sandbox',
    );
  } finally {
    await dev.close();
    sandbox.close();
  }
});

report('template', await count(QUnit, 6));
