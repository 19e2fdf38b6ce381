// Every block of JavaScript in the documents, run as it stands: node docs.mjs <folder with jdy-wasm installed>
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { report } from './report.mjs';

/** How many examples each document has. */
const DOCUMENTS = {
  'README.md': 1,
  'README.zh-CN.md': 1,
  'pkg-template/README.md': 2,
  'worker/README.md': 1,
  'docs/guide.md': 8,
  'docs/guide.zh-CN.md': 8,
};

const root = new URL('../../', import.meta.url);
const folder = join(process.argv[2], 'docs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
// The reader's surroundings: the credentials that the text speaks of, and the sandbox where the service is.
copyFileSync(new URL('docs-surroundings.mjs', import.meta.url), join(folder, 'surroundings.mjs'));
// As Excel in Chinese writes it: GBK, lines that end with CR and LF.
const gbk = (name) => Buffer.from(`\xc9\xee\xdb\xda${name}\r\n`, 'latin1');
const csv = ['number,name\r\nKH800001,', gbk('\xbc\xd7'), 'KH800002,', gbk('\xd2\xd2')];
writeFileSync(join(folder, 'customers.csv'), Buffer.concat(csv.map((part) => Buffer.from(part))));

/** The blocks of a document with the lines they begin at. Blocks inside lists are indented. */
function blocks(name) {
  const text = readFileSync(new URL(name, root), 'utf8');
  return [...text.matchAll(/^( *)```js\n([^]*?)^ *```$/gm)].map(({ 1: indent, 2: code, index }) => ({
    where: `${name}:${text.slice(0, index).split('\n').length}`,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

const result = { passed: 0, failed: 0, failures: [] };
for (const [name, expected] of Object.entries(DOCUMENTS)) {
  const found = blocks(name);
  if (found.length !== expected) result.failures.push(`${name} has ${found.length} examples where ${expected} were expected`);
  // A package's README goes on where the block before it ended.
  let before = '';
  for (const { where, code } of found) {
    const file = join(folder, `${where.replaceAll(/[^\w]/g, '-')}.mjs`);
    const imports = /^import .*'jdy-wasm';$/m.test(code) ? '' : before;
    writeFileSync(file, imports + code);
    before = code.match(/^import .*$/gm)?.join('\n').concat('\n') ?? before;
    try {
      await promisify(execFile)(process.execPath, ['--import', './surroundings.mjs', file], { cwd: folder, timeout: 60_000 });
      result.passed++;
    } catch (error) {
      result.failures.push(`${where}: ${error.stderr || error.message}`);
    }
  }
}
result.failed = result.failures.length;
report('documents', result);
