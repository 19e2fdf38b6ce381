// The declarations, compiled by three versions of TypeScript in four environments:
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
const ENVIRONMENTS = {
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
/** The files that each environment leaves out. */
const EXCLUDED = { page: ['worker.ts', 'relay.ts'], node: ['slim.ts', 'worker.ts'], worker: ['relay.ts'] };
/** Environments with files of their own. */
const OWN = { 'mini-program': ['miniprogram.ts'] };
const EXPECTED = 15;
/** Variables of an environment have the type `string | undefined`. */
const UNDEFINED_OPTION = `import { Client } from 'jdy-wasm';
declare const variable: string | undefined;
new Client({ clientId: variable, clientSecret: variable, outerInstanceId: variable });
`;

const folder = join(process.argv[2], 'types');
cpSync(join(tests, 'types'), folder, { recursive: true });

const versionOf = (compiler) => createRequire(import.meta.url)(`${compiler}/package.json`).version;
const tsc = (compiler, ...options) =>
  promisify(execFile)(process.execPath, [join(modules, compiler, 'bin/tsc'), ...options]);

/** Checks that the error names the option, and not `relay`, which no such client has. */
async function explain(compiler) {
  const file = join(process.argv[2], 'undefined-option.ts');
  writeFileSync(file, UNDEFINED_OPTION);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext'];
  const said = await tsc(compiler, ...options, file).then(
    () => '',
    ({ stdout, message }) => stdout || message,
  );
  const isPlain = said.includes("'clientId' are incompatible") && !said.includes("'relay' is missing");
  return isPlain ? [] : [`TypeScript ${versionOf(compiler)}, an option that may be undefined:\n${said}`];
}

async function compile(compiler, environment) {
  const name = `TypeScript ${versionOf(compiler)} in a ${environment}`;
  const project = join(folder, `${compiler}-${environment}.json`);
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    ...ENVIRONMENTS[environment],
    noEmit: true,
    typeRoots: [join(modules, '@types'), modules],
    paths: { 'expect-type': [join(modules, 'expect-type/dist/index.d.ts')] },
  };
  writeFileSync(
    project,
    JSON.stringify({
      compilerOptions,
      include: OWN[environment] ?? ['*.ts'],
      exclude: OWN[environment] ? [] : [...EXCLUDED[environment], ...Object.values(OWN).flat()],
    }),
  );
  return tsc(compiler, '--project', project).then(
    () => [],
    ({ stdout, message }) => [`${name}:\n${stdout || message}`],
  );
}

const failures = [];
let ran = 0;
for (const compiler of COMPILERS) {
  failures.push(...(await explain(compiler)));
  ran++;
  for (const environment of Object.keys(ENVIRONMENTS)) {
    failures.push(...(await compile(compiler, environment)));
    ran++;
  }
}
reportChecks('types', { passed: ran - failures.length, failures }, EXPECTED);
