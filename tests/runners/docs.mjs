// Runs every block of JavaScript in the documents, and checks every relative link in them:
//   node docs.mjs <folder with jdy-wasm installed>
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'ts5';

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
  'docs/guide.md': 18,
  'docs/guide.zh-CN.md': 18,
};

const root = new URL('../../', import.meta.url);
const folder = resolve(process.argv[2], 'docs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
// The environment that the documents assume: credentials, and the sandbox in place of the service.
copyFileSync(new URL('docs-surroundings.mjs', import.meta.url), join(folder, 'surroundings.mjs'));
installPeer(process.argv[2]);
// As the Chinese version of Excel writes it: GBK, with CR LF at the ends of lines.
const gbk = (name) => Buffer.from(`\xc9\xee\xdb\xda${name}\r\n`, 'latin1');
const csv = ['number,name\r\nKH800001,', gbk('\xbc\xd7'), 'KH800002,', gbk('\xd2\xd2')];
writeFileSync(join(folder, 'customers.csv'), Buffer.concat(csv.map((part) => Buffer.from(part))));

// Fakes of packages that need a server: they check their arguments and answer from memory.
cpSync(new URL('docs-packages', import.meta.url), join(folder, 'node_modules'), { recursive: true });

/**
 * The blocks of a document with their first lines. Blocks inside lists are indented. TypeScript without imports is
 * only a part of a program.
 */
function blocks(name) {
  const text = readFileSync(new URL(name, root), 'utf8');
  return [...text.matchAll(/^( *)```(js|ts)\n([^]*?)^ *```$/gm)]
    .map(({ 1: indent, 2: language, 3: code, index }) => ({
      where: `${name}:${text.slice(0, index).split('\n').length}`,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }))
    .filter(({ language, code }) => language === 'js' || code.startsWith('import '));
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchors(text) {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase());
  return headings.map((heading) => heading.replaceAll(/[^\p{L}\p{N}\-_ ]/gu, '').replaceAll(' ', '-'));
}

/** The errors of TypeScript in the examples under `strict`, by file. */
function compiled(examples) {
  const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
  const program = ts.createProgram([...examples, join(folder, 'globals.d.ts')], {
    ...{ strict: true, noEmit: true, allowJs: true, checkJs: true, skipLibCheck: true, resolveJsonModule: true },
    ...{
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      typeRoots: [join(modules, '@types')],
      types: ['node'],
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
    const imports = /^import .*'jdy-wasm(?:\/relay-client)?';$/m.test(code) ? '' : before;
    const source = `${imports}${code}export {};\n`;
    const typed = language === 'ts' ? file.replace(/mjs$/, 'mts') : file;
    writeFileSync(typed, source);
    if (language === 'ts')
      writeFileSync(file, ts.transpile(source, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }));
    files.set(typed, where);
    before =
      code
        .match(/^import .*$/gm)
        ?.join('\n')
        .concat('\n') ?? before;
    try {
      await promisify(execFile)(process.execPath, ['--import', './surroundings.mjs', file], {
        cwd: folder,
        timeout: 60_000,
      });
      result.passed++;
    } catch (error) {
      result.failures.push(`${where}: ${error.stderr || error.message}`);
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
