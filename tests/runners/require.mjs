// CommonJS: require() of every entry, and the types for `require` and for older resolutions:
//   node require.mjs <folder with jdy-wasm installed>
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { installPeer } from './installed.mjs';
import { reportChecks } from './report.mjs';

const EXPECTED = 4;
const consumer = process.argv[2];
const folder = join(consumer, 'require');
const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
installPeer(consumer);
const { exports, types, typesVersions } = JSON.parse(
  readFileSync(join(consumer, 'node_modules/jdy-wasm/package.json'), 'utf8'),
);
const typed = Object.entries(exports).filter(([, conditions]) => conditions.types);
/** The entries that Node can load: not those of Workers alone. */
// jose is an optional peer, which is not installed here.
const scripts = typed
  .filter(([name, { default: file }]) => file?.endsWith('.js') && name !== './relay/jwt')
  .map(([name]) => name.replace('.', 'jdy-wasm'));

const run = async (file, words) => {
  try {
    return (await promisify(execFile)(process.execPath, [file, ...words], { cwd: folder })).stdout;
  } catch ({ stdout, stderr, message }) {
    throw new Error(`${stdout}\n${stderr || message}`);
  }
};
const compile = async (name, source, more) => {
  writeFileSync(join(folder, name), source);
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    ...more,
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files: [name] }));
  await run(join(modules, 'ts5/bin/tsc'), ['--project', `${name}.json`]);
};
const uses = `
import { Client, type Customer } from 'jdy-wasm';
import { material, type MaterialRow } from 'jdy-wasm/bd';
import { upsert, type Upserted } from 'jdy-wasm/records';
import { createSandbox } from 'jdy-wasm/sandbox';

const jdy = new Client({ clientId: '1', clientSecret: '2', outerInstanceId: '3', fetch: createSandbox().fetch });
export const customer: Promise<Customer> = jdy.customers.get({ id: '1' });
export const rows: Promise<MaterialRow[]> = jdy.on(material).list().toArray();
export const upserted: Promise<Upserted> = upsert(jdy.customers, { number: '1', name: 'a' });
// @ts-expect-error it is not a number: this shows that the types are found
export const wrong: number = jdy.customers;
`;

const checks = {
  async 'every entry can be required, and calls'() {
    writeFileSync(
      join(folder, 'calls.cjs'),
      `for (const entry of ${JSON.stringify(scripts)}) if (!Object.keys(require(entry)).length) throw new Error(entry);
      const { Client, NotFoundError } = require('jdy-wasm');
      const { createSandbox } = require('jdy-wasm/sandbox');
      const sandbox = createSandbox();
      sandbox.demo().then(async ({ clientId, clientSecret, outerInstanceId }) => {
        const jdy = new Client({ clientId, clientSecret, outerInstanceId, fetch: sandbox.fetch });
        const error = await jdy.customers.get({ id: '999' }).catch((error) => error);
        if (!(error instanceof NotFoundError)) throw error;
        console.log((await jdy.customers.get({ number: 'KH000001' })).number);
      });`,
    );
    const said = await run('calls.cjs', []);
    if (said !== 'KH000001\n' || scripts.length < 16) throw new Error(`${scripts.length} entries: ${said}`);
  },
  async 'types where CommonJS requires ES modules'() {
    await compile('nodenext.cts', uses, { module: 'nodenext' });
  },
  async 'types under node10'() {
    await compile('node10.ts', uses, { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '5.0' });
  },
  'types and typesVersions are those of exports'() {
    const older = {
      '.': { types },
      ...Object.fromEntries(Object.entries(typesVersions['*']).map(([name, [types]]) => [`./${name}`, { types }])),
    };
    const [now, then] = [typed, Object.entries(older)].map((entries) =>
      JSON.stringify(entries.map(([name, { types }]) => [name, types]).sort()),
    );
    if (now !== then) throw new Error(`${then}, expected ${now}`);
  },
};

const result = { passed: 0, failures: [] };
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    result.passed++;
  } catch (error) {
    result.failures.push(`${name}: ${error.stack}`);
  }
}
reportChecks('require', result, EXPECTED);
