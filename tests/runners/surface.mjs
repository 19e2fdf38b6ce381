// Compares the public surface with tests/snapshots: the files, and every declaration that is reachable by types.
//   node surface.mjs <folder with jdy-wasm installed> [--write]
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'ts5';

import { reportChecks } from './report.mjs';

const EXPECTED = 3;
const [folder, write] = process.argv.slice(2);
const installed = join(folder, 'node_modules/jdy-wasm');
const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

const options = { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [], module: ts.ModuleKind.NodeNext, strict: true };
const entries = Object.values(exports).flatMap(({ types }) => (types ? [join(installed, types)] : []));
const declarations = ts
  .createProgram(entries, { ...options, allowArbitraryExtensions: true })
  .getSourceFiles()
  .filter(({ fileName }) => fileName.includes('/jdy-wasm/dist/'))
  .map((file) => ({ file, path: relative(installed, file.fileName) }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Where a type is `any`. */
function anys(file, node = file) {
  const found = node.kind === ts.SyntaxKind.AnyKeyword ? [file.getLineAndCharacterOfPosition(node.pos).line + 1] : [];
  ts.forEachChild(node, (child) => void found.push(...anys(file, child)));
  return found;
}

/** Generated from the catalog, so not repeated in the snapshot. */
const isOfCatalog = (path) => path.startsWith('dist/generated/catalog/');

/** Leaves out comments, so that changes of comments do not change the snapshot. */
const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
const shown = declarations
  .filter(({ path }) => !isOfCatalog(path))
  .map(({ file, path }) => `// ${path}\n${printer.printFile(file)}`)
  .join('\n');
const files = globSync('**', { cwd: installed, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(installed, join(entry.parentPath, entry.name)))
  .filter((path) => !isOfCatalog(path))
  .sort()
  .join('\n');

const failures = [];
let passed = 0;
const check = (ok, failure) => void (ok ? passed++ : failures.push(failure));

for (const [name, now] of [
  ['files.txt', `${files}\n`],
  ['declarations.txt', shown],
]) {
  const snapshot = fileURLToPath(new URL(`../snapshots/${name}`, import.meta.url));
  if (write === '--write') writeFileSync(snapshot, now);
  const before = existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : '';
  check(before === now, `tests/snapshots/${name} says otherwise:\n${difference(before, now)}`);
}
const any = declarations.flatMap(({ file, path }) => anys(file).map((line) => `${path}:${line}`));
check(declarations.length > 10 && any.length === 0, `any: ${any.join(', ')}`);

function difference(before, now) {
  const [old, young] = [before, now].map((text) => new Set(text.split('\n')));
  const only = (mark, these, those) => [...these].filter((line) => !those.has(line)).map((line) => `  ${mark} ${line}`);
  const lines = [...only('-', old, young), ...only('+', young, old)].slice(0, 40);
  return [...lines, 'If that is wanted: node tests/runners/surface.mjs target/consumer --write'].join('\n');
}

reportChecks('surface', { passed, failures }, EXPECTED);
