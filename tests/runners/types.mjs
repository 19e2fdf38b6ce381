// The declarations under three generations of TypeScript, in three worlds:
//   node types.mjs <folder with jdy-wasm installed>
import { execFile } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { reportChecks } from './report.mjs';

const tests = fileURLToPath(new URL('..', import.meta.url));
const modules = join(tests, 'node_modules');
const COMPILERS = ['ts5', 'ts6', 'ts7'];
const WORLDS = {
  page: { lib: ['es2022', 'dom'], types: [], module: 'esnext', moduleResolution: 'bundler' },
  node: { lib: ['es2022'], types: ['node'], module: 'nodenext' },
  worker: { lib: ['es2022'], types: ['@cloudflare/workers-types'], module: 'esnext', moduleResolution: 'bundler' },
  // Without the types of a page: declarations that name a signal or an answer are not checked.
  'mini-program': {
    lib: ['es2018'],
    types: ['miniprogram-api-typings'],
    module: 'esnext',
    moduleResolution: 'bundler',
    skipLibCheck: true,
  },
};
/** Where a file is for other worlds only. */
const EXCLUDED = { page: ['worker.ts', 'relay.ts'], node: ['slim.ts', 'worker.ts'], worker: ['relay.ts'] };
/** What has a file of its own. */
const OWN = { 'mini-program': ['miniprogram.ts'] };
const EXPECTED = 12;

const folder = join(process.argv[2], 'types');
cpSync(join(tests, 'types'), folder, { recursive: true });

async function compile(compiler, world) {
  const { version } = createRequire(import.meta.url)(`${compiler}/package.json`);
  const name = `TypeScript ${version} in a ${world}`;
  const project = join(folder, `${compiler}-${world}.json`);
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    ...WORLDS[world],
    noEmit: true,
    typeRoots: [join(modules, '@types'), modules],
    paths: { 'expect-type': [join(modules, 'expect-type/dist/index.d.ts')] },
  };
  writeFileSync(
    project,
    JSON.stringify({
      compilerOptions,
      include: OWN[world] ?? ['*.ts'],
      exclude: OWN[world] ? [] : [...EXCLUDED[world], ...Object.values(OWN).flat()],
    }),
  );
  const run = promisify(execFile)(process.execPath, [join(modules, compiler, 'bin/tsc'), '--project', project]);
  return run.then(
    () => [],
    ({ stdout, message }) => [`${name}:\n${stdout || message}`],
  );
}

const failures = [];
let ran = 0;
for (const compiler of COMPILERS) {
  for (const world of Object.keys(WORLDS)) {
    failures.push(...(await compile(compiler, world)));
    ran++;
  }
}
reportChecks('types', { passed: ran - failures.length, failures }, EXPECTED);
