// Checks the OpenAPI description with a public linter, and compares it with the index of all operations.
//   node openapi.mjs <folder with jdy-wasm installed>
import { createConfig, lint } from '@redocly/openapi-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { reportChecks } from './report.mjs';

const EXPECTED = 3;
const installed = join(process.argv[2], 'node_modules/jdy-wasm/dist');
const read = (name) => JSON.parse(readFileSync(join(installed, name), 'utf8'));

const failures = [];
let passed = 0;
const check = (ok, failure) => void (ok ? passed++ : failures.push(failure));

const config = await createConfig({ extends: ['recommended'] });
const problems = await lint({ ref: join(installed, 'openapi.json'), config });
const shown = problems.slice(0, 20).map(({ message, location: [place] }) => `${place?.pointer}: ${message}`);
check(problems.length === 0, `the linter found ${problems.length} problems:\n${shown.join('\n')}`);

const addresses = (paths) =>
  Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${path}`))
    .sort();
const index = read('operations.json');
const listed = index.map(({ method, path }) => `${method} ${path}`).sort();
check(listed.length === 375, `the index has ${listed.length} operations`);
const described = addresses(read('openapi.json').paths);
check(
  described.join() === listed.join(),
  `the description has ${described.length} operations, other ones than the index`,
);

reportChecks('openapi', { passed, failures }, EXPECTED);
