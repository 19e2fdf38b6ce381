// A native project, one of uni-app and one of Taro, each with the example's page. Their own tools build them from the
// installed package. They run in the realm of a mini-program, with the example's relay and login in Node:
//   node24 miniprogram-projects.mjs <folder with jdy-wasm installed>
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { startLogin } from '../miniprogram/login.mjs';
import { startProgram } from '../miniprogram/program.mjs';
import { later, soon } from '../suite/promises.mjs';
import { reportChecks } from './report.mjs';

const EXPECTED = 3;
const folder = process.argv[2];
const installed = join(folder, 'node_modules/jdy-wasm');
const consumers = fileURLToPath(new URL('../consumers', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/miniprogram', import.meta.url));
// The tools of the consumers find the package there.
rmSync(join(consumers, 'node_modules/jdy-wasm'), { recursive: true, force: true });
cpSync(installed, join(consumers, 'node_modules/jdy-wasm'), { recursive: true });

const login = await startLogin(folder);
const run = (file, words, options) => promisify(execFile)(process.execPath, [file, ...words], options);
const copyModule = (out) => run(join(installed, 'dist/command/command.js'), ['miniprogram', '--out', out]);
/** Replaces the example's address of a relay by that of the test. */
const address = (file) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace('https://relay.example.com', login.url));

const start = (root, change) =>
  startProgram({
    root,
    origins: [login.url],
    login: ({ success }) => void later(1).then(() => success({ code: login.code })),
    ...change,
  });

/** Copies the example's sources into a project beside the tools of the framework. */
async function project(name, wasm) {
  const work = join(consumers, name, 'built');
  rmSync(work, { recursive: true, force: true });
  const own = ['src', 'config', 'package.json', 'babel.config.js', 'index.html', 'vite.config.js'];
  for (const part of own.filter((part) => existsSync(join(consumers, name, part)))) {
    cpSync(join(consumers, name, part), join(work, part), { recursive: true });
  }
  cpSync(join(examples, name, 'src'), join(work, 'src'), { recursive: true });
  address(join(work, 'src/jdy.js'));
  await copyModule(join(work, wasm));
  return work;
}

/** Loads `app.js`. Returns the first list, which the program stored. */
async function found(root) {
  const { load, control } = start(root, { isOfFramework: true });
  load('/app.js');
  await soon(() => control.storage.has('found'));
  return control.storage.get('found');
}

const checks = {
  async 'a native project: find a customer, add one, save a member'() {
    const root = join(folder, 'projects/wechat');
    rmSync(root, { recursive: true, force: true });
    cpSync(join(examples, 'wechat'), root, { recursive: true });
    address(join(root, 'jdy.js'));
    // Does the same as 构建 npm with the folder in package.json.
    const { miniprogram } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    cpSync(join(installed, miniprogram), join(root, 'miniprogram_npm/jdy-wasm'), { recursive: true });
    await copyModule(join(root, 'wasm'));
    const { load, control, touched } = start(root);
    load('/app.js');
    load('/pages/counter/counter.js');
    const page = Object.assign(control.pages[0], { setData: (data) => void Object.assign(page.data, data) });
    const type = (field, value) => page.typed({ currentTarget: { dataset: { field } }, detail: { value } });
    type('name', '小程序客户');
    await page.add();
    assert.match(page.data.message, /^已新增客户 XCX\d+（id \d+）$/);
    type('search', '小程序客户');
    await page.find();
    assert.deepEqual(
      Array.from(page.data.customers, ({ name }) => name),
      ['小程序客户'],
      page.data.message,
    );
    type('mobile', `138${String(Date.now()).slice(-8)}`);
    await page.member();
    assert.match(page.data.message, /^已保存会员/);
    assert.deepEqual([...touched], []);
  },
  async 'a project of uni-app'() {
    const work = await project('uni-app', 'src/static/wasm');
    const tool = join(consumers, 'uni-app/node_modules/@dcloudio/vite-plugin-uni/bin/uni.js');
    await run(tool, ['build', '-p', 'mp-weixin'], { cwd: work });
    assert.equal(await found(join(work, 'dist/build/mp-weixin')), 3);
  },
  async 'a project of Taro'() {
    const work = await project('taro', 'src/wasm');
    const tool = join(consumers, 'taro/node_modules/@tarojs/cli/bin/taro');
    await run(tool, ['build', '--type', 'weapp'], { cwd: work, env: { ...process.env, NODE_ENV: 'production' } });
    assert.equal(await found(join(work, 'dist')), 3);
  },
};

const failures = [];
for (const [name, check] of Object.entries(checks)) {
  await check().catch((error) => failures.push(`${name}: ${error.stdout ?? ''}${error.stack}`));
}
const listed = (await login.journal()).filter(({ operation }) => operation === 'customer_list');
if (listed.length < EXPECTED) failures.push(`${listed.length} lists reached the sandbox`);
login.close();
reportChecks('mini-program projects', { passed: EXPECTED - failures.length, failures }, EXPECTED);
