// Runs every block of JavaScript in the documents, and checks every relative link in them:
//   node docs.mjs <folder with jdy-wasm installed>
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ts from 'ts5';

import { TABLES } from './docs-tables.mjs';
import { installPeer } from './installed.mjs';
import { report } from './report.mjs';

/** How many examples each document has. */
const DOCUMENTS = {
  'README.md': 1,
  'README.zh-CN.md': 1,
  'pkg-template/README.md': 2,
  'pkg-template/README.zh-CN.md': 2,
  'pkg-template/llms.txt': 3,
  'pkg-template/llms.zh-CN.txt': 3,
  'worker/README.md': 1,
  'worker/README.zh-CN.md': 1,
  'docs/cookbook.md': 10,
  'docs/cookbook.zh-CN.md': 10,
  'docs/guide.md': 20,
  'docs/guide.zh-CN.md': 20,
};

const root = new URL('../../', import.meta.url);
const modules = new URL('../node_modules/', import.meta.url);
/** Where the types of the examples' packages are. What these run with may be a part of the package alone. */
const TYPES = {
  'csv-parse/sync': 'csv-parse/lib/sync.d.ts',
  ioredis: 'ioredis/built/index.d.ts',
  redis: 'redis/dist/index.d.ts',
  undici: 'undici/index.d.ts',
};
const folder = resolve(process.argv[2], 'docs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
// The environment that the documents assume: credentials, and the sandbox in place of the service.
copyFileSync(new URL('docs-surroundings.mjs', import.meta.url), join(folder, 'surroundings.mjs'));
const SURROUNDINGS = pathToFileURL(join(folder, 'surroundings.mjs')).href;
installPeer(process.argv[2]);
for (const [name, { bytes }] of Object.entries(TABLES)) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'customers.csv'), bytes);
}

// Fakes of packages that need a server: they check their arguments and answer from memory.
cpSync(new URL('docs-packages', import.meta.url), join(folder, 'node_modules'), { recursive: true });
cpSync(new URL('csv-parse', modules), join(folder, 'node_modules/csv-parse'), { recursive: true, dereference: true });

/**
 * The blocks of a document with their first lines. Blocks inside lists are indented. TypeScript without imports is
 * only a part of a program.
 */
function blocks(name) {
  const text = readFileSync(new URL(name, root), 'utf8');
  return [...text.matchAll(/^( *)```(m?[jt]s)\n([^]*?)^ *```$/gm)]
    .map(({ 1: indent, 2: language, 3: code, index }) => ({
      where: `${name}:${text.slice(0, index).split('\n').length}`,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }))
    .filter(({ language, code }) => /js$/.test(language) || code.startsWith('import '));
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchors(text) {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase());
  return headings.map((heading) => heading.replaceAll(/[^\p{L}\p{N}\-_ ]/gu, '').replaceAll(' ', '-'));
}

/** The errors of TypeScript in the examples under `strict`, by file. */
function compiled(examples) {
  const paths = Object.entries(TYPES).map(([name, file]) => [name, [fileURLToPath(new URL(file, modules))]]);
  const program = ts.createProgram([...examples, join(folder, 'globals.d.ts')], {
    ...{ strict: true, noEmit: true, allowJs: true, checkJs: true, skipLibCheck: true, resolveJsonModule: true },
    ...{
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      typeRoots: [fileURLToPath(new URL('@types', modules))],
      types: ['node'],
      paths: Object.fromEntries(paths),
    },
  });
  const found = new Map();
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName ?? '';
    found.set(name, [...(found.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]);
  }
  return found;
}

/** The broken relative links of a document: to a missing file, or to a missing heading. */
function wrongLinks(name) {
  const base = new URL(name, root);
  // Removes blocks and spans of code, which contain no links.
  const text = readFileSync(base, 'utf8')
    .replaceAll(/^ *```[^]*?^ *```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^[a-z]+:/.test(link));
  return links.flatMap((link) => {
    const target = new URL(link, base);
    const anchor = decodeURIComponent(target.hash.slice(1));
    target.hash = '';
    if (!existsSync(target)) return [`${name}: ${link} leads to no file`];
    if (anchor && !anchors(readFileSync(target, 'utf8')).includes(anchor))
      return [`${name}: ${link} leads to no heading`];
    return [];
  });
}

const result = { passed: 0, failed: 0, failures: [] };

/** Counts what must hold. */
async function expect(what, holds) {
  try {
    await holds;
    result.passed++;
  } catch (error) {
    result.failures.push(`${what}: ${error.stderr || error.message}`);
  }
}

/** What an example writes. */
async function ran(file, cwd = folder) {
  const run = promisify(execFile)(process.execPath, ['--import', SURROUNDINGS, file], { cwd, timeout: 60_000 });
  return (await run).stdout;
}

/** An import says how many rows are done, and names those that were not saved. */
async function imported(run, { refused, says }, language) {
  if (refused) return assert.rejects(run, refused);
  if (says) return assert.match(await run, says[language]);
  assert.doesNotMatch(await run, /^KH/m);
  assert.match(await run, /^3 (?:of|\/) 3/m);
}

/** The files of all examples, and the position of each. */
const files = new Map();
for (const [name, expected] of Object.entries(DOCUMENTS)) {
  const found = blocks(name);
  if (found.length !== expected)
    result.failures.push(`${name} has ${found.length} examples where ${expected} were expected`);
  // In the README of the package, a block continues the one before it.
  let before = '';
  for (const { where, language, code } of found) {
    const file = join(folder, `${where.replaceAll(/[^\w]/g, '-')}.mjs`);
    const imports = /^import .*'jdy-wasm(?:\/relay(?:-client)?)?';$/m.test(code) ? '' : before;
    const source = `${imports}${code}export {};\n`;
    const typed = /ts$/.test(language) ? file.replace(/mjs$/, 'mts') : file;
    writeFileSync(typed, source);
    if (typed !== file)
      writeFileSync(file, ts.transpile(source, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }));
    files.set(typed, where);
    before =
      code
        .match(/^import .*$/gm)
        ?.join('\n')
        .concat('\n') ?? before;
    if (!code.includes("'customers.csv'")) await expect(where, ran(file));
    else
      for (const [kind, table] of Object.entries(TABLES)) {
        const language = name.includes('zh-CN') ? 'zh' : 'en';
        await expect(`${where} with the table ${kind}`, imported(ran(file, join(folder, kind)), table, language));
      }
  }
}
// The declarations of the reader's page and of `wrangler types`.
const globals = `declare const session: { token(): Promise<string> };
declare const clientId: string, clientSecret: string;
interface KVNamespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string, options?: { expiration?: number }): Promise<void>;
}`;
writeFileSync(join(folder, 'globals.d.ts'), globals);
const mistakes = compiled(files.keys());
for (const [file, where] of files) {
  const found = mistakes.get(file) ?? [];
  result.failures.push(...found.map((text) => `${where} under strict: ${text}`));
  if (found.length === 0) result.passed++;
}
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: fileURLToPath(root),
  encoding: 'utf8',
});
for (const name of listed.trim().split('\n')) {
  const found = wrongLinks(name);
  result.failures.push(...found);
  if (found.length === 0) result.passed++;
}
result.failed = result.failures.length;
report('documents', result);
