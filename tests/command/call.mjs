// `jdy-wasm call`.
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import QUnit from 'qunit';

import { serving } from '../runners/sandbox-process.mjs';
import { folder, INSTANCE, isTokenCall, KNOWN, run, SECRET, withSandbox } from './setup.mjs';

QUnit.module('jdy-wasm call');

QUnit.test('lists as JSON, CSV and table, with one token for all', async (t) => {
  await withSandbox([], async ({ env, journal }) => {
    const cwd = folder();
    let first;
    const call = async (...words) => {
      const { stdout, stderr, code } = await run(['call', ...words], {
        env,
        cwd,
        onOutput: (bytes) => (first = bytes),
      });
      t.deepEqual([code, stderr], [0, ''], words.join(' '));
      return stdout;
    };
    const enabled = JSON.parse(await call('customers.list'));
    const all = JSON.parse(await call('customers.list', '--enable', '-1'));
    t.true(enabled.length < all.length && all.length === 320, `${enabled.length} of ${all.length}`);
    t.strictEqual(
      JSON.parse(await call('customers.list', '--search=苹果', '--order_by', 'number asc', '--limit', '2')).length,
      2,
    );

    const csv = (await call('customers.list', '--limit', '3', '--csv')).split('\r\n');
    t.deepEqual([csv.length, csv[0]], [5, Object.keys(enabled[0]).join(',')]);
    t.deepEqual([...first.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'Excel reads it as UTF-8');
    const table = (await call('customers.list', '--limit', '120', '--table')).trimEnd().split('\n');
    t.deepEqual([table.length, /^-+(?: {2}-+)+$/.test(table[1])], [122, true]);
    const page = ['GET', '/jdy/v2/bd/customer', '--page', '1', '--page_size', '4'];
    t.strictEqual((await call(...page, '--table')).trimEnd().split('\n').length, 6);
    t.strictEqual(JSON.parse(await call(...page)).rows.length, 4);

    const hidden = JSON.parse(await call('customers.get', '--number', 'KH000001'));
    const shown = JSON.parse(await call('customers.get', '--number', 'KH000001', '--decrypt'));
    t.deepEqual([shown.id, shown.addr === hidden.addr], [hidden.id, false]);
    t.strictEqual((await journal()).filter(isTokenCall).length, 1);
  });
});

QUnit.test('shows the fields asked for, one record line by line, and says when there are no rows', async (t) => {
  await withSandbox([], async ({ env }) => {
    const cwd = folder();
    const call = (...words) => run(['call', ...words], { env, cwd });
    const none = ['customers.list', '--search', 'there is none'];
    t.deepEqual(await call(...none), { stdout: '[]\n', stderr: 'jdy-wasm call: no rows\n', code: 0 });
    t.strictEqual((await call(...none, '--lang', 'zh')).stderr, 'jdy-wasm call: 没有数据\n');
    const two = ['customers.list', '--limit', '2', '--fields', 'name, number'];
    const [first] = JSON.parse((await call(...two)).stdout);
    t.deepEqual(Object.keys(first), ['name', 'number']);
    const { name, number } = first;
    t.true((await call(...two, '--csv')).stdout.startsWith(`name,number\r\n${name},${number}\r\n`));
    t.true(/^name +number\n-+ {2}-+\n/.test((await call(...two, '--table')).stdout));
    const one = ['customers.get', '--number', number];
    t.deepEqual(await call(...one, '--table', '--fields', 'number,name'), {
      stdout: `number  ${number}\nname    ${name}\n`,
      stderr: '',
      code: 0,
    });
    t.deepEqual(JSON.parse((await call(...one, '--fields', 'name')).stdout), { name });
    const page = ['GET', '/jdy/v2/bd/customer', '--page', '1', '--page_size', '1', '--fields', 'name'];
    t.deepEqual(JSON.parse((await call(...page)).stdout).rows, [{ name }]);
    for (const words of [
      [...one, '--fields', 'name,nmae'],
      ['customers.list', '--limit', '1', '--fields', 'nmae', '--csv'],
    ]) {
      const { code, stderr } = await call(...words);
      const said =
        /^jdy-wasm call: no row has these fields: nmae\. Fields have the names of the API; rows have .*, \w+/;
      t.deepEqual([code, said.test(stderr)], [1, true], stderr);
    }
    t.strictEqual((await call('customers.list', '--fields', 'a,,b')).code, 2);
  });
});

QUnit.test('--out replaces a file at the end, and leaves it unchanged if the call fails', async (t) => {
  await withSandbox([], async ({ env, fault }) => {
    const cwd = folder();
    const call = (...words) => run(['call', 'customers.list', ...words], { env, cwd });
    const read = () => readFileSync(join(cwd, 'rows.json'), 'utf8');
    t.deepEqual(await call('--limit', '2', '--out', 'rows.json'), { stdout: '', stderr: '', code: 0 });
    t.strictEqual(JSON.parse(read()).length, 2);
    const before = read();
    await fault({ operation: 'customer_list', skip: 2, answer: { errcode: 4012 } });
    t.strictEqual((await call('--out', 'rows.json')).code, 1);
    t.strictEqual(read(), before, 'no incomplete file');
    t.deepEqual(await call('--csv', '--limit', '1', '--out', 'rows.json'), { stdout: '', stderr: '', code: 0 });
    t.true(read().startsWith('\uFEFF'));
    for (const [file, said] of [
      ['none/rows.json', /cannot write none\/rows\.json: ENOENT: no such file or directory\n/],
      ['.', /cannot write \.: it is no file/],
    ]) {
      const { code, stderr } = await call('--out', file);
      t.deepEqual([code, said.test(stderr)], [2, true], stderr);
    }
    t.deepEqual(
      readdirSync(cwd).filter((name) => name.startsWith('rows')),
      ['rows.json'],
    );
  });
});

QUnit.test('continues with a stored token after the sandbox has restarted', async (t) => {
  const cwd = folder();
  let port = '0';
  for (const _again of [0, 1, 2]) {
    await serving(['--json', '--port', port], async (line, child) => {
      const { url } = JSON.parse(line);
      ({ port } = new URL(url));
      const { code, stderr } = await run(['call', 'customers.list', '--limit', '1'], {
        env: { ...INSTANCE, JDY_BASE_URL: url },
        cwd,
      });
      t.deepEqual([code, stderr], [0, '']);
      child.kill('SIGKILL');
      await once(child, 'close');
    });
  }
});

QUnit.test('prints rows as they arrive', async (t) => {
  await withSandbox([], async ({ env, fault }) => {
    await fault({ operation: 'customer_list', skip: 2, delayMs: 4000 });
    const begun = Date.now();
    let waited;
    const { stdout } = await run(['call', 'customers.list'], { env, onOutput: () => (waited = Date.now() - begun) });
    t.true(waited < Date.now() - begun - 2000, `the first after ${waited} ms`);
    t.strictEqual(JSON.parse(stdout).length, 291);
  });
});

QUnit.test('no cell of CSV is a formula, and quotes are doubled', async (t) => {
  await withSandbox(['--customers', '0'], async ({ env }) => {
    const cwd = folder();
    const names = [
      '=1+1',
      '+1+cmd|x',
      '-2+3',
      '@SUM(A1)',
      '＝1+1',
      ' =2',
      "'=3",
      "'-6",
      'a,b',
      'say "hi"',
      'plain',
      '-12.5',
      '+86 138 0013 8000',
      '+8613800138000',
    ];
    for (const [at, name] of names.entries()) {
      const input = JSON.stringify({ number: `N${String(at).padStart(2, '0')}`, name });
      const { code, stderr } = await run(['call', 'customers.save', '--json', '-', '--yes'], { env, cwd, input });
      t.deepEqual([code, stderr], [0, '']);
    }
    const { stdout } = await run(['call', 'customers.list', '--csv', '--order_by', 'number asc'], { env, cwd });
    const cells = [
      "'=1+1",
      "'+1+cmd|x",
      "'-2+3",
      "'@SUM(A1)",
      "'＝1+1",
      "' =2",
      "''=3",
      "''-6",
      '"a,b"',
      '"say ""hi"""',
      'plain',
      '-12.5',
      '+86 138 0013 8000',
      '+8613800138000',
    ];
    for (const [at, cell] of cells.entries()) {
      t.true(stdout.split('\r\n')[at + 1].includes(`,${cell},N${String(at).padStart(2, '0')},`), `${cell}: ${stdout}`);
    }
  });
});

QUnit.test('ids of 19 digits stay exact in requests and in output', async (t) => {
  const id = '1234567890123456789';
  const sent = [];
  const server = createServer(async (request, response) => {
    const isToken = request.url.includes('kingdee_auth_token');
    if (!isToken) sent.push(await text(request));
    const token = `{"app-token":"x","expires":${Date.now() + 80_000_000}}`;
    response.setHeader('content-type', 'application/json');
    response.end(`{"errcode":0,"data":${isToken ? token : `{"ids":[${id}],"id":${id}.0,"big":${id}}`}}`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const env = { ...KNOWN, JDY_BASE_URL: `http://127.0.0.1:${server.address().port}` };
  const cwd = folder();
  const call = async (words, input) => {
    const { stdout, stderr, code } = await run(['call', ...words, '--yes'], { env, cwd, ...(input && { input }) });
    t.deepEqual([code, stderr], [0, ''], words.join(' '));
    t.deepEqual(JSON.parse(stdout), { ids: [id], id, big: id }, words.join(' '));
    return JSON.parse(sent.pop());
  };
  try {
    const body = `{"id":${id},"parent_id":1.234567890123456789e18,"deep":[{"x":${id},"y":7,"z":1.5}],"text":"${id}"}`;
    const exact = { id, parent_id: id, deep: [{ x: id, y: 7, z: 1.5 }], text: id };
    t.deepEqual(await call(['POST', '/jdy/v2/bd/customer', '--json', '-'], body), exact);
    t.deepEqual((await call(['customers.save', '--json', '-'], `{"id":${id},"number":"N1","name":"甲"}`)).id, id);
    t.deepEqual((await call(['bd.material.delete', '--ids', `[${id}]`])).ids, [id]);
  } finally {
    server.close();
  }
});

QUnit.test('refuses JSON that is no request, and fields of any name', async (t) => {
  await withSandbox(['--customers', '0'], async ({ env, journal }) => {
    const cwd = folder();
    const save = ['customers.save', '--json', '-'];
    const post = ['POST', '/jdy/v2/bd/customer', '--json', '-'];
    for (const [words, input, said] of [
      ...['"abc"', '5', 'null', 'true', '[]', '[{"name":"a"}]'].map((text) => [
        save,
        text,
        /standard input has no JSON object/,
      ]),
      ...['"abc"', '5', 'null', 'true'].map((text) => [post, text, /standard input has no JSON object/]),
      [save, '{"name":"a","number":"1","name":"b"}', /standard input has "name" twice in one object/],
      [save, '{"name":"a","n\\u0061me":"b"}', /has "name" twice/],
      [post, '{"name":"a","deep":[{"x":{"y":1},"x":2}]}', /has "x" twice/],
      [['customers.save', '--json', '{"name":"a"}'], '', /--json takes the name of a file/],
    ]) {
      const { code, stderr } = await run(['call', ...words, '--yes'], { env, cwd, input });
      t.deepEqual([code, said.test(stderr)], [2, true], `${input}: ${stderr}`);
    }
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const { code, stderr } = await run(['call', 'customers.list', `--${name}`, '5'], { env, cwd });
      t.deepEqual([code, stderr.includes(`invalid_request: ${name}: is not known here`)], [1, true], stderr);
    }
    t.deepEqual(await journal(), []);
    // Not duplicates: the same key in different objects, and a text that looks like keys.
    const contacts = '[{"contact_person":"a"},{"contact_person":"b"}]';
    const input = `{"name":"{\\"name\\":1}","number":"N1","contact_persons":${contacts}}`;
    const { code, stderr } = await run(['call', ...save, '--yes'], { env, cwd, input });
    t.deepEqual([code, stderr], [0, '']);
  });
});

QUnit.test('asks before a call that may change data', async (t) => {
  await withSandbox(['--customers', '0'], async ({ env, journal }) => {
    const cwd = folder();
    const file = join(cwd, 'customer.json');
    writeFileSync(file, '\uFEFF{"number": "N1", "name": "甲"}');
    for (const words of [
      ['customers.save', '--json', file],
      ['POST', '/jdy/v2/bd/customer', '--json', file],
    ]) {
      const { code, stderr } = await run(['call', ...words], { env, cwd });
      t.deepEqual([code, /may change data[^]*--yes/.test(stderr)], [2, true], stderr);
      t.deepEqual(await journal(), []);
    }
    const { stdout, code } = await run(['call', 'customers.save', '--json', file, '--yes'], { env, cwd });
    t.deepEqual([code, JSON.parse(stdout).ids.length], [0, 1]);
  });
});

QUnit.test('prints the error and the next step, and sets the exit code', async (t) => {
  await withSandbox([], async ({ env, fault }) => {
    const cwd = folder();
    for (const [words, code, said, given = env] of [
      [['customers.lst'], 2, /there is no operation customers\.lst; did you mean customers\.list\?/],
      [['custom'], 2, /there is no operation custom; npx jdy-wasm call --help .*operations\.json/],
      [['--search', 'x'], 2, /which operation is missing/],
      [['customers.list', 'stray'], 2, /no place for stray/],
      [['customers.list', '--page'], 2, /--page needs a value/],
      [['customers.list', '--csv', '--table'], 2, /contradict/],
      [['customers.list', '--limit', '0'], 2, /--limit is "0"/],
      [['customers.save', '--json', 'none.json', '--yes'], 2, /cannot read none\.json: ENOENT: no such file/],
      [['customers.save', '--json', '.', '--lang', 'zh'], 2, /无法读取 \.：它是目录，不是文件/],
      [['customers.list', '--serch', 'x'], 1, /invalid_request: serch: .*search/],
      [['customers.list', '--enable', 'x'], 1, /invalid_request: enable: /],
      [['customers.get', '--number', 'none'], 1, /not_found \(.*Check the id or number/],
      [['GET', '/nowhere'], 1, /gateway \(/],
      [['customers.list'], 1, /config: JDY_CLIENT_ID: is missing.*npx jdy-wasm sandbox --env/, {}],
    ]) {
      const ended = await run(['call', ...words], { env: given, cwd });
      t.deepEqual([ended.code, ended.stdout], [code, ''], words.join(' '));
      t.true(said.test(ended.stderr) && !SECRET.test(ended.stderr), ended.stderr);
    }
    // The rows before the failure are printed, and the failure is reported.
    await fault({ operation: 'customer_list', skip: 2, answer: { errcode: 4012 } });
    const { stdout, stderr, code } = await run(['call', 'customers.list'], { env, cwd });
    t.deepEqual([code, stdout.split('\n').length > 150, stderr.includes('permission (4012)')], [1, true, true], stderr);
  });
});
