// The documents for users, in both languages: node chinese-documents.mjs <repository>
// Each English one has a Chinese twin with the same headings and the same code, in which no sentence is English.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

import { read } from '../chinese/documents.mjs';
import { englishIn, englishInComment } from '../chinese/english.mjs';
import { reportChecks } from './report.mjs';

const root = process.argv[2];
/** The folders of documents. */
const FOLDERS = ['.', 'docs', 'examples', 'pkg-template', 'worker'];
/** Documents for contributors, in English only. */
const FOR_CONTRIBUTORS = [
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/HACKING.md',
  'docs/architecture.md',
  'docs/benchmarks.md',
  'docs/decisions.md',
  'docs/performance.md',
  'pkg-template/CHANGELOG.md',
];

const EXPECTED = 84;

const outcome = { passed: 0, failures: [] };
function check(what, run) {
  try {
    run();
    outcome.passed++;
  } catch (error) {
    outcome.failures.push(`${what}: ${error.message}`);
  }
}

const documents = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => join(folder, name)),
);
const english = documents.filter((path) => !/\.zh-CN\.\w+$/.test(path) && !FOR_CONTRIBUTORS.includes(path));
for (const path of english) {
  const twin = path.replace(/\.(\w+)$/, '.zh-CN.$1');
  check(`${path} has a twin in Chinese`, () => assert.ok(existsSync(join(root, twin))));
  if (!existsSync(join(root, twin))) continue;
  const [here, text] = [path, twin].map((each) => readFileSync(join(root, each), 'utf8'));
  const [one, other] = [read(here), read(text)];
  check(`${path} and its twin link to each other`, () => {
    assert.ok(
      here.includes(`](${basename(twin)})`) || here.includes(`/${twin.replace('pkg-template/', '')})`),
      'no link to the Chinese one',
    );
    assert.ok(text.includes(`](${basename(path)})`), 'no link to the English one');
  });
  check(`${twin} links to Chinese documents where they exist`, () => {
    const links = [...text.matchAll(/\]\(((?!https?:)[^)#]+)\.(?:md|txt)[)#]/g)].map(([, link]) => link);
    const others = links.filter(
      (link) => !link.endsWith('.zh-CN') && existsSync(join(root, dirname(twin), `${link}.zh-CN${extname(twin)}`)),
    );
    assert.deepEqual(others, [basename(path, extname(path))]);
  });
  check(`${twin} has the same headings`, () => assert.deepEqual(other.headings, one.headings));
  check(`${twin} has the same code`, () => {
    const code = ({ code }) => code.map(({ language, code }) => `${language}\n${code}`);
    assert.deepEqual(code(other), code(one));
  });
  check(`${twin} has no English sentence`, () => assert.deepEqual(englishIn(other.prose), []));
  check(`${twin} has no English comment or diagram in its code`, () => {
    const comments = other.code.flatMap(({ comments }) => comments);
    const diagrams = other.code.flatMap(({ diagram }) => diagram);
    assert.deepEqual(
      comments.filter((comment) => !/\p{Script=Han}/u.test(comment) && englishIn(`${comment} x x`).length > 0),
      [],
    );
    assert.deepEqual([...comments, ...diagrams].flatMap(englishInComment), []);
    assert.deepEqual(other.code.flatMap(({ said }) => said).flatMap(englishIn), []);
  });
}
reportChecks('Chinese documents', outcome, EXPECTED);
