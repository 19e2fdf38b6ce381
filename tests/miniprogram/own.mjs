// Features of mini-programs only: the path of the module, the limits of requests, the background, other platforms.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';

import { TOKENS } from '../relay/relay-setup.mjs';
import { later, soon, thrown } from '../suite/promises.mjs';

export const TESTS = 18;
const ENTRY = '/miniprogram_npm/jdy-wasm/index.js';

/** Makes WebAssembly trap at its next read of the clock: an error thrown there acts like a trap. */
const sabotage = `() => {
  const { now } = Date;
  Date.now = () => {
    if (!/wasm-function/.test(new Error().stack)) return now.call(Date);
    Date.now = now;
    throw new RangeError('sabotaged');
  };
}`;

export default function (QUnit, { start, setup, program, folder }) {
  const options = { relay: setup.url, authorization: () => TOKENS.page, requestsPerMinute: 100_000, maxRetries: 0 };
  const open = (one = start(), change) => new (one.load(ENTRY).Client)({ ...options, ...change });
  const unique = `M${Date.now().toString(36)}`;
  let made = 0;
  const customer = () => {
    const number = `${unique}-${++made}`;
    return { number, name: `小程序${number}` };
  };
  const saves = async (number) =>
    (await setup.gateway.journal()).filter((line) => line.operation === 'customer_save' && line.number === number)
      .length;
  /** A program whose next save is cut off in the background before its answer comes. */
  const interrupted = async (client, one, faults) => {
    await setup.gateway.faults([{ operation: 'customer_save', delayMs: 400, times: 1 }, ...(faults ?? [])]);
    const input = customer();
    const saving = thrownOrValue(client.customers.save(input));
    await soon(() => one.control.underWay() === 1);
    await later(100);
    one.control.hide();
    return { input, saving };
  };
  const thrownOrValue = (promise) =>
    promise.then(
      (value) => ({ value }),
      (error) => ({ error }),
    );

  QUnit.module('mini-program');

  QUnit.test('an instance whose exports include globals, and one without its module', async (t) => {
    for (const change of [{ withGlobals: true }, { withGlobals: false }, { instance: 'alone' }]) {
      const one = start(change);
      t.deepEqual((await open(one).customers.list().toArray({ limit: 2 })).length, 2);
      t.deepEqual([...one.touched], []);
      t.deepEqual(
        one.control.kinds.filter((kind) => kind === 'Global'),
        [],
      );
    }
  });

  QUnit.test('the module is read once, by its path', async (t) => {
    const one = start();
    const [first, second] = [open(one), open(one)];
    await Promise.all([first.customers.list().page(1), second.customers.list().page(1)]);
    t.deepEqual(one.control.paths, ['/wasm/jdy_relay.wasm.br']);
  });

  QUnit.test('a missing module is reported, and loaded by the next call', async (t) => {
    const one = start();
    const { usePlatform, WasmError } = one.load(ENTRY);
    usePlatform({ wasm: '/elsewhere/jdy_relay.wasm' });
    const client = open(one);
    const error = await thrown(client.customers.list().page(1));
    t.true(error instanceof WasmError && /elsewhere/.test(error.message), `${error}`);
    t.deepEqual([error.reason, error.operation], ['module_not_started', 'customer.list']);
    t.true(/npx jdy-wasm miniprogram/.test(error.hint) && !/Content-Security-Policy/.test(error.hint), error.hint);
    usePlatform({ wasm: '/wasm/jdy_relay.wasm.br' });
    t.strictEqual((await client.customers.list().page(1)).page, 1);
  });

  QUnit.test('the arguments of usePlatform and request are checked', (t) => {
    const { usePlatform, Client, ConfigError } = start().load(ENTRY);
    t.throws(() => usePlatform({ instantiate: 'WXWebAssembly' }), ConfigError);
    t.throws(() => usePlatform({ random: 4 }), ConfigError);
    t.throws(() => new Client({ ...options, request: {} }), ConfigError);
    t.throws(() => new Client(), ConfigError);
  });

  QUnit.test('a secret is refused', async (t) => {
    for (const name of ['clientId', 'clientSecret', 'appKey', 'appSecret', 'outerInstanceId']) {
      const error = await thrown(
        open(undefined, { [name]: 'f2adcfef73369bfc4e1384677d38a0ff' }).customers.get({ id: '1' }),
      );
      t.deepEqual([error.code, error.path], ['config', name]);
      t.notOk(JSON.stringify(error).includes('f2adcfef'));
    }
  });

  QUnit.test('at most ten requests are under way, and an aborted one in the queue is not sent', async (t) => {
    const one = start();
    const client = open(one);
    const { AbortController } = one.load(ENTRY);
    await client.customers.list().page(1);
    const before = setup.seen.length;
    await setup.gateway.faults([{ operation: 'customer_list', delayMs: 300, times: 10 }]);
    const stop = new AbortController();
    const ten = Array.from({ length: 10 }, () => client.customers.list().page(1));
    const others = Array.from({ length: 5 }, () =>
      thrown(client.request('GET', '/jdy/v2/bd/customer', {}, { signal: stop.signal })),
    );
    await later(50);
    stop.abort();
    for (const error of await Promise.all(others))
      t.deepEqual([error.code, error.cause.name], ['aborted', 'AbortError']);
    await Promise.all(ten);
    await setup.gateway.clearFaults();
    t.deepEqual([one.control.most, setup.seen.length - before], [10, 10]);
    t.strictEqual((await client.customers.list().page(1)).page, 1, 'the queue goes on');
  });

  QUnit.test('a signal ends the request of the platform', async (t) => {
    const one = start();
    const client = open(one);
    await client.customers.list().page(1);
    await setup.gateway.faults([{ operation: 'customer_list', delayMs: 2000, times: 1 }]);
    const { AbortController } = one.load(ENTRY);
    const stop = new AbortController();
    const page = thrown(client.request('GET', '/jdy/v2/bd/customer', {}, { signal: stop.signal }));
    await soon(() => one.control.underWay() === 1);
    stop.abort('enough');
    const { code, cause } = await page;
    await setup.gateway.clearFaults();
    t.deepEqual([code, cause, one.control.underWay()], ['aborted', 'enough', 0]);
    const late = await thrown(client.request('GET', '/jdy/v2/bd/customer', {}, { timeoutMs: 1 }));
    t.strictEqual(late.code, 'timeout');
  });

  QUnit.test('a save that the background cut off is looked up on return', async (t) => {
    const one = start();
    const client = open(one, { timeoutMs: 2000, totalTimeoutMs: 3000 });
    await client.customers.list().page(1);
    const { input, saving } = await interrupted(client, one);
    // Longer than the time limit of the call, because the clock of calls stops in the background.
    await later(3500);
    const asked = setup.seen.length;
    one.control.show();
    const { value, error } = await saving;
    await setup.gateway.clearFaults();
    t.strictEqual(value?.id_number_map[value.ids[0]], input.number, `${error}`);
    t.true(setup.seen.length > asked, 'it was looked up after the return');
    t.strictEqual(await saves(input.number), 1);
  });

  QUnit.test('the outcome is unknown if the look-up does not decide it', async (t) => {
    const one = start();
    const client = open(one, { timeoutMs: 500, totalTimeoutMs: 1500 });
    await client.customers.list().page(1);
    const { saving } = await interrupted(client, one, [
      { operation: 'customer_detail', answer: { status: 503 }, times: 20 },
    ]);
    one.control.show();
    const { error } = await saving;
    await setup.gateway.clearFaults();
    t.strictEqual(error?.code, 'outcome_unknown');
  });

  QUnit.test('nothing is sent in the background', async (t) => {
    const one = start();
    const client = open(one, { timeoutMs: 5000 });
    await client.customers.list().page(1);
    one.control.hide();
    const before = setup.seen.length;
    const page = client.customers.list().page(1);
    await later(200);
    t.strictEqual(setup.seen.length, before);
    one.control.show();
    t.strictEqual((await page).page, 1);
  });

  QUnit.test('a trap ends the calls under way, and the next one uses a new instance', async (t) => {
    const one = start();
    const { WasmError } = one.load(ENTRY);
    const client = open(one);
    await client.customers.list().page(1);
    one.run(`(${sabotage})`)();
    t.true((await thrown(client.customers.list().page(1))) instanceof WasmError);
    t.strictEqual((await client.customers.list().page(1)).page, 1);
    t.deepEqual([one.control.paths.length, [...one.touched]], [2, []]);
  });

  QUnit.test('a list row by row, without `for await`', async (t) => {
    const list = open().customers.list({ page_size: 10 });
    const numbers = [];
    for (let row = await list.next(); numbers.length < 25 && !row.done; row = await list.next())
      numbers.push(row.value.number);
    t.deepEqual([numbers.length, new Set(numbers).size], [25, 25]);
  });

  QUnit.test('resources of the catalog, status and headers', async (t) => {
    const one = start();
    const client = open(one, { authorization: () => TOKENS.reader });
    const { material } = one.load('/miniprogram_npm/jdy-wasm/bd.js');
    const { data, response } = await client
      .on(material)
      .get({ id: '1' })
      .withResponse()
      .catch((error) => ({ data: error }));
    t.true(
      response ? response.status === 200 : data.code === 'not_found' || data.code === 'permission',
      `${data?.stack}`,
    );
    const listed = await client.request('GET', '/jdy/v2/bd/customer', { query: { page_size: 1 } }).withResponse();
    t.deepEqual([listed.response.status, listed.response.attempts], [200, 1]);
    t.true(/json/.test(listed.response.headers.get('Content-Type')) && listed.response.headers.has('content-type'));
    t.strictEqual(listed.response.headers.get('x-none'), null);
  });

  QUnit.test('a file is refused before anything is sent', async (t) => {
    const one = start();
    const client = open(one);
    const { attachment } = one.load('/miniprogram_npm/jdy-wasm/sys.js');
    const error = await thrown(client.on(attachment).upload({ file1: new Blob(['x']) }));
    t.deepEqual([error.code, error.path, one.control.most, [...one.touched]], ['invalid_request', 'file1', 0, []]);
  });

  QUnit.test('another platform: its form of requests, another function for the module, no random bytes', async (t) => {
    const one = start({ without: ['wx', 'WXWebAssembly'] });
    const { usePlatform } = one.load(ENTRY);
    const { wx, WXWebAssembly } = one.platform;
    usePlatform({
      wasm: '/wasm/jdy_relay.wasm',
      instantiate: (path, imports) => WXWebAssembly.instantiate(`${path}.br`, imports),
    });
    // Like Alipay: `headers`, `status`. Like Taro: returns a promise, which rejects.
    const request = ({ headers, success, fail, ...plain }) => {
      const answered = ({ data, statusCode, header }) => success({ data, status: statusCode, headers: header });
      let failed;
      const promise = Object.assign(new Promise((_, reject) => (failed = reject)), {});
      const refused = (failure) => {
        fail(failure);
        failed(failure);
      };
      wx.request({ ...plain, header: headers, success: answered, fail: refused });
      return promise;
    };
    t.strictEqual((await open(one, { request }).customers.list().page(1)).page, 1);
    const error = await thrown(open(one, { request, relay: 'https://other.example' }).customers.get({ id: '1' }));
    t.deepEqual([error.code, error.cause.message], ['network', 'request:fail url not in domain list']);
    t.deepEqual([...one.touched].sort(), ['wx']);
  });

  QUnit.test('the scripts are CommonJS and one ES module of 2018', (t) => {
    const own = join(folder, 'node_modules/jdy-wasm/dist/miniprogram');
    const files = readdirSync(join(own, 'npm')).filter((file) => file.endsWith('.js'));
    t.deepEqual(
      files.sort(),
      ['arap', 'bd', 'cust', 'fi', 'index', 'ls', 'miniprogram', 'pm', 'scm', 'sys', 'zh'].map((name) => `${name}.js`),
    );
    for (const file of files)
      parse(readFileSync(join(own, 'npm', file), 'utf8'), { ecmaVersion: 2018, sourceType: 'script' });
    parse(readFileSync(join(own, 'index.js'), 'utf8'), { ecmaVersion: 2018, sourceType: 'module' });
    const { main, name } = createRequire(import.meta.url)(join(own, 'npm/package.json'));
    t.deepEqual([main, name], ['index.js', 'jdy-wasm']);
  });

  QUnit.test('the realm has what the typings of the platform declare', (t) => {
    const typings = fileURLToPath(new URL('../node_modules/miniprogram-api-typings/types/wx', import.meta.url));
    const text = readdirSync(typings)
      .map((file) => readFileSync(join(typings, file), 'utf8'))
      .join('\n');
    const names = Object.keys(start().platform);
    t.true(names.length >= 7);
    for (const name of names)
      t.true(new RegExp(`^declare (let|const|function|namespace) ${name}\\b`, 'm').test(text), name);
    for (const name of Object.keys(start().platform.wx)) t.true(new RegExp(`^\\s+${name}[<(]`, 'm').test(text), name);
  });

  QUnit.test('the scripts use nothing that the realm lacks', (t) => {
    t.deepEqual([...program.touched], []);
    const one = start();
    for (const name of ['fetch', 'WebAssembly', 'performance', 'globalThis'])
      t.strictEqual(one.run(`typeof ${name}`), 'undefined');
    t.deepEqual([...one.touched], ['fetch', 'WebAssembly', 'performance', 'globalThis']);
  });
}
