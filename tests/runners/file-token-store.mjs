// The token store in a file, shared by processes: node file-token-store.mjs <folder with jdy-wasm installed>
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import QUnit from 'qunit';

import { startGateway } from './gateway.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
const { fileTokenStore } = await installed(folder, 'jdy-wasm/node');
const { Client } = await installed(folder, 'jdy-wasm');
const gateway = await startGateway(folder);
const { clientId, clientSecret, outerInstanceId } = gateway.credentials;
const options = { baseUrl: gateway.url, clientId, clientSecret, outerInstanceId };

const fresh = () => join(mkdtempSync(join(tmpdir(), 'jdy-wasm-')), 'sub', 'tokens.json');

/** Runs a module in four processes at once; gives what each printed. */
function four(code) {
  const script = join(folder, 'four.mjs');
  writeFileSync(script, `import { Client } from 'jdy-wasm'; import { fileTokenStore } from 'jdy-wasm/node';\n${code}`);
  return Promise.all(
    Array.from({ length: 4 }, async (_, at) => {
      const child = spawn(process.execPath, [script, String(at)], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [said, [exit]] = await Promise.all([text(child.stdout), once(child, 'close')]);
      return exit === 0 ? said : `ended with ${exit}`;
    }),
  );
}

const tokenCalls = async () =>
  (await (await fetch(`${gateway.url}/__sandbox/journal`)).json()).filter(
    ({ operation }) => operation === 'kingdee_auth_token',
  ).length;

QUnit.config.reorder = false;
QUnit.config.autostart = false;
QUnit.module('fileTokenStore');

QUnit.test('four processes at once fetch one token', async (t) => {
  const file = fresh();
  const before = await tokenCalls();
  const said = await four(`
    const tokenStore = fileTokenStore(${JSON.stringify(file)});
    const jdy = new Client({ ...${JSON.stringify(options)}, tokenStore });
    console.log((await jdy.customers.list().toArray({ limit: 1 })).length);`);
  t.deepEqual(said, ['1\n', '1\n', '1\n', '1\n']);
  t.strictEqual((await tokenCalls()) - before, 1);
  t.strictEqual(statSync(file).mode & 0o777, 0o600);
  t.strictEqual(statSync(join(file, '..')).mode & 0o777, 0o700);
  t.deepEqual(readdirSync(join(file, '..')), ['tokens.json'], 'no lock and no temporary file is left');
  // A later process uses it, too.
  await new Client({ ...options, tokenStore: fileTokenStore(pathToFileURL(file)) }).customers
    .list()
    .toArray({ limit: 1 });
  t.strictEqual((await tokenCalls()) - before, 1);
});

QUnit.test('no value of another process is lost, and readers see whole files', async (t) => {
  const file = fresh();
  const said = await four(`const store = fileTokenStore(${JSON.stringify(file)});
    const at = process.argv[2];
    for (let n = 0; n < 25; n++) {
      await store.set(\`key \${at}-\${n}\`, 'x'.repeat(5000), Date.now() + 1e6);
      if ((await store.get(\`key \${at}-0\`)) === undefined) console.log('lost');
    }`);
  t.deepEqual(said, ['', '', '', '']);
  t.strictEqual(Object.keys(JSON.parse(readFileSync(file))).length, 100);
});

QUnit.test('keeps one process at a time under a lock', async (t) => {
  const file = fresh();
  const said = await four(`import { existsSync, rmSync, writeFileSync } from 'node:fs';
    const store = fileTokenStore(${JSON.stringify(file)});
    for (let n = 0; n < 10; n++) await store.withLock('key', async () => {
      if (existsSync(${JSON.stringify(`${file}.in`)})) console.log('two at once');
      writeFileSync(${JSON.stringify(`${file}.in`)}, '');
      await new Promise((done) => setTimeout(done, 5));
      rmSync(${JSON.stringify(`${file}.in`)});
    });`);
  t.deepEqual(said, ['', '', '', '']);
  const store = fileTokenStore(file);
  t.strictEqual(await store.withLock('key', async () => 7), 7);
  await t.rejects(
    store.withLock('key', async () => Promise.reject(new Error('mine'))),
    /mine/,
  );
  // Locks of different keys do not wait for each other.
  t.strictEqual(await store.withLock('a', () => store.withLock('b', async () => 8)), 8);
});

QUnit.test('takes over the lock of a process that has ended, and no other lock', async (t) => {
  const file = fresh();
  const store = fileTokenStore(file);
  let lock;
  await store.withLock(
    'key',
    async () => (lock = readdirSync(join(file, '..')).find((name) => name.endsWith('.lock'))),
  );
  lock = join(file, '..', lock);
  writeFileSync(lock, 'another process');
  const begun = Date.now();
  // One that is alive shows it, and is waited for.
  const held = [];
  const hold = store.withLock('alive', async () => {
    held.push('first');
    await new Promise((done) => setTimeout(done, 14_000));
    held.push('first ends');
  });
  const later = new Promise((done) => setTimeout(done, 100)).then(() =>
    store.withLock('alive', async () => held.push('second')),
  );
  await Promise.all([1, 2].map(() => store.withLock('key', async () => {})));
  const waited = Date.now() - begun;
  t.true(waited > 9_500 && waited < 13_500, `${waited} ms`);
  await Promise.all([hold, later]);
  t.deepEqual(held, ['first', 'first ends', 'second']);
  t.false(existsSync(lock));
});

QUnit.test('takes over locks whatever their times say', async (t) => {
  const file = fresh();
  const store = fileTokenStore(file);
  await store.set('key', 'value', Date.now() + 1e6);
  const future = Date.now() / 1000 + 1e8;
  const lockOf = async (key) => {
    let name;
    const of = () => readdirSync(join(file, '..')).filter((one) => one.endsWith('.lock'));
    const before = of();
    await store.withLock(key, async () => (name = of().find((one) => !before.includes(one))));
    return join(file, '..', name);
  };
  const write = (path, seconds) => {
    writeFileSync(path, 'another process');
    utimesSync(path, seconds, seconds);
  };
  // What each process left behind, and how long another one waits at least, in milliseconds.
  const scenes = {
    future: [(lock) => write(lock, future), 9_500],
    old: [(lock) => write(lock, 0), 9_500],
    link: [(lock) => symlinkSync(join(file, 'nowhere'), lock), 9_500],
    'future take-over': [(lock) => [lock, `${lock}.stale`].map((path) => write(path, future)), 19_000],
    // Its process may just have written it, by a clock that is wrong.
    'old take-over': [(lock) => [lock, `${lock}.stale`].map((path) => write(path, 0)), 19_000],
  };
  const locks = {};
  for (const key of Object.keys(scenes)) locks[key] = await lockOf(key);
  await Promise.all(
    Object.entries(scenes).map(async ([key, [leave, least]]) => {
      leave(locks[key]);
      const begun = Date.now();
      const late = new Promise((resolve) => setTimeout(resolve, least + 8_000, 'late').unref());
      const ended = await Promise.race([store.withLock(key, async () => 'taken'), late]);
      const waited = Date.now() - begun;
      t.true(ended === 'taken' && waited > least, `${key}: ${ended} after ${waited} ms`);
    }),
  );
});

QUnit.test('a lock that was taken away is neither renewed nor removed', async (t) => {
  const file = fresh();
  const store = fileTokenStore(file);
  let lock;
  await store.withLock('key', async () => {
    lock = join(
      file,
      '..',
      readdirSync(join(file, '..')).find((name) => name.endsWith('.lock')),
    );
    writeFileSync(lock, 'another process');
    utimesSync(lock, 1, 1);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    t.strictEqual(statSync(lock).mtimeMs, 1_000);
  });
  t.strictEqual(readFileSync(lock, 'utf8'), 'another process');
});

QUnit.test('what is no path is refused', (t) => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const paths = { '': '', null: null, 5: 5, '{}': {}, '[]': [], 'a revoked Proxy': proxy };
  for (const [name, path] of Object.entries({ ...paths, URL: new URL('https://shop.example/tokens.json') })) {
    t.throws(
      () => fileTokenStore(path),
      ({ code, path: option }) => code === 'config' && option === 'path',
      name,
    );
  }
});

QUnit.test('a link stays a link, and processes share its file', async (t) => {
  const [file, elsewhere] = [fresh(), fresh()];
  for (const path of [file, elsewhere]) mkdirSync(join(path, '..'), { recursive: true });
  const [link, loop] = ['link.json', 'loop.json'].map((name) => join(file, '..', name));
  symlinkSync(elsewhere, link);
  symlinkSync(loop, loop);
  // It leads to a file that is not there yet, and then to one that is.
  for (const key of ['one', 'two']) await fileTokenStore(link).set(key, 'value', Date.now() + 1e6);
  await fileTokenStore(elsewhere).set('three', 'value', Date.now() + 1e6);
  t.true(lstatSync(link).isSymbolicLink());
  t.deepEqual(Object.keys(JSON.parse(readFileSync(elsewhere))), ['one', 'two', 'three']);
  t.strictEqual(statSync(elsewhere).mode & 0o777, 0o600);
  t.strictEqual(await fileTokenStore(link).get('three'), 'value');
  t.deepEqual(readdirSync(join(elsewhere, '..')), ['tokens.json'], 'no lock and no temporary file is left');
  // One lock, whichever way leads to it.
  const held = [];
  const under = (path, name) =>
    fileTokenStore(path).withLock('key', async () => {
      held.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 50));
      held.push(`${name} ends`);
    });
  await Promise.all([under(link, 'a'), under(elsewhere, 'b')]);
  t.deepEqual(
    held.map((line) => line.split(' ')[1]),
    ['begins', 'ends', 'begins', 'ends'],
  );
  await t.rejects(Promise.resolve(fileTokenStore(loop).set('key', 'value', Date.now() + 1e6)), /ELOOP/);
});

QUnit.test('an unreadable file and expired values are replaced', async (t) => {
  const file = fresh();
  const store = fileTokenStore(file);
  t.strictEqual(await store.get('key'), undefined);
  await store.set('old', 'x', Date.now() - 1);
  for (const broken of ['', '{', '[]', 'null', '{"key": 7, "other": {"value": 1}}']) {
    writeFileSync(file, broken);
    chmodSync(file, 0o644);
    t.strictEqual(await store.get('key'), undefined, broken);
    await store.set('key', 'value', Date.now() + 1e6);
    t.strictEqual(await store.get('key'), 'value', broken);
    t.deepEqual(Object.keys(JSON.parse(readFileSync(file))), ['key'], broken);
    t.strictEqual(statSync(file).mode & 0o777, 0o600);
  }
});

QUnit.test('a file that cannot be read or written is reported', async (t) => {
  const file = fresh();
  await fileTokenStore(file).set('key', 'value', Date.now() + 1e6);
  const inside = join(file, 'no-folder', 'tokens.json');
  await t.rejects(Promise.resolve(fileTokenStore(inside).get('key')), /ENOTDIR/);
  const call = new Client({ ...options, tokenStore: fileTokenStore(inside) }).customers.list().toArray({ limit: 1 });
  await t.rejects(call, ({ code, cause }) => code === 'config' && /ENOTDIR/.test(cause.message));
});

report('fileTokenStore', await count(QUnit, 10));
gateway.close();
