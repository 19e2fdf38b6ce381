// What goes wrong on purpose, as a bare fetch sees it.
import { signedRequest } from './signed-request.mjs';

/** What a promise rejects with. */
const failure = (promise) =>
  promise.then(
    (value) => `resolved to ${value}`,
    (thrown) => thrown,
  );

export default function (QUnit, { jdy, zh, gateway: { createSandbox }, gateways }) {
  for (const { name, credentials, options, journal, faults, clearFaults } of gateways) {
    QUnit.module(`faults: ${name}`, { afterEach: clearFaults });

    const send = options.fetch ?? ((request, init) => fetch(request, init));
    const signed = (call) => signedRequest(jdy, credentials, { ...options, ...call });
    const status = async () => (await send(await signed())).status;
    const isCarriedOut = async (request) => {
      const nonce = request.headers.get('X-Api-Nonce');
      return (await journal()).some((entry) => entry.nonce === nonce);
    };

    QUnit.test('calls meet them in turn', async (t) => {
      await faults([
        { operation: 'member_save', lose: 'answer' },
        { skip: 1, times: 2, answer: { status: 503 } },
      ]);
      const left = await faults([{ operation: 'push_app_authorize', answer: { status: 500 } }]);
      t.deepEqual(left, [
        { operation: 'member_save', times: 1, lose: 'answer' },
        { skip: 1, times: 2, answer: { status: 503 } },
        { operation: 'push_app_authorize', times: 1, answer: { status: 500 } },
      ]);
      const seen = [await status(), await status(), await status(), await status()];
      t.deepEqual(seen, [500, 503, 503, 200]);
      t.deepEqual(await faults([]), left.slice(0, 1));
      t.deepEqual(await clearFaults().then(() => faults([])), []);
    });

    QUnit.test('the connection breaks before or after the call', async (t) => {
      // A connection that is open already is the one that breaks.
      t.strictEqual(await status(), 200);
      await faults([{ lose: 'request' }, { lose: 'answer' }]);
      for (const carriedOut of [false, true]) {
        const request = await signed();
        const thrown = await failure(send(request));
        // Where it is over HTTP, workerd's own error is no TypeError.
        t.true(options.fetch ? thrown instanceof TypeError : thrown instanceof Error, `${thrown}`);
        t.strictEqual(await isCarriedOut(request), carriedOut);
      }
      t.deepEqual(await faults([]), [], 'each call met one');
      t.strictEqual(await status(), 200);
    });

    QUnit.test('a body breaks off', async (t) => {
      const whole = new Uint8Array(await (await send(await signed())).arrayBuffer());
      await faults([{ cutBody: 0 }, { cutBody: 20 }, { cutBody: 1e9 }]);
      for (const read of ['text', 'json', 'arrayBuffer']) {
        const request = await signed();
        const answer = await send(request);
        t.deepEqual([answer.status, answer.headers.get('content-length')], [200, String(whole.byteLength)]);
        t.true((await failure(answer[read]())) instanceof Error, read);
        t.true(await isCarriedOut(request));
      }
      await faults([{ cutBody: 20 }]);
      const reader = (await send(await signed())).body.getReader();
      const arrived = [];
      const read = async () => {
        for (let part; !(part = await reader.read()).done; ) arrived.push(...part.value);
      };
      t.true((await failure(read())) instanceof Error);
      // In Chromium the end may overtake what came before it.
      t.true(arrived.length <= 20 && arrived.every((byte, index) => byte === whole[index]), `${arrived}`);
      if (options.fetch) t.strictEqual(arrived.length, 20);
    });

    QUnit.test('an answer is held back until it is due or its request is given up', async (t) => {
      await faults([{ delayMs: 20 }, { delayMs: 600_000 }]);
      t.strictEqual(await status(), 200);
      const request = await signed();
      const caller = new AbortController();
      const waiting = failure(send(request, { signal: caller.signal }));
      for (let tries = 0; tries < 1_000 && !(await isCarriedOut(request)); tries++);
      caller.abort();
      t.strictEqual((await waiting).name, 'AbortError', 'the call was carried out when it arrived');
    });

    QUnit.test('an answer is replaced by another', async (t) => {
      const page = { status: 502, body: '<html>', headers: { 'X-Trace': '7' } };
      await faults([
        { answer: page },
        { answer: page, carriedOut: true },
        { answer: { status: 429 } },
        { answer: { status: 200, body: { success: false } } },
        { answer: { status: 204 } },
        { answer: { errcode: 4011 } },
        { answer: { errcode: 1030002006 }, delayMs: 1 },
      ]);
      for (const [expected, carriedOut, check] of [
        [
          502,
          false,
          async (answer) => t.deepEqual([await answer.text(), answer.headers.get('x-trace')], ['<html>', '7']),
        ],
        [502, true, async (answer) => t.strictEqual(answer.headers.get('content-type'), 'text/html; charset=utf-8')],
        [429, false, async (answer) => t.strictEqual(answer.headers.get('retry-after'), '1')],
        [200, false, async (answer) => t.deepEqual(await answer.json(), { success: false })],
        [204, false, async (answer) => t.strictEqual(await answer.text(), '')],
        [519, false, async (answer) => t.strictEqual((await answer.json()).errcode, 4011)],
        // The operation's own envelope.
        [
          200,
          false,
          async (answer) => t.deepEqual(await answer.json(), { code: 1030002006, msg: '参数格式错误', data: null }),
        ],
      ]) {
        const request = await signed();
        const answer = await send(request);
        t.strictEqual(answer.status, expected);
        t.true(Date.parse(answer.headers.get('date')) > 0, 'it tells the time');
        await check(answer);
        t.strictEqual(await isCarriedOut(request), carriedOut);
      }
    });

    QUnit.test("the gateway's clock goes wrong until it is set right", async (t) => {
      const hour = 3_600_000;
      await faults([{ clockOffsetMs: hour }]);
      const answer = await send(await signed());
      t.deepEqual([answer.status, (await answer.json()).errcode], [519, 4006]);
      const shown = Date.parse(answer.headers.get('date'));
      t.true(Math.abs(shown - Date.now() - hour) < hour / 2, answer.headers.get('date'));
      t.strictEqual((await send(await signed({ timestamp: shown }))).status, 200);
      await faults([{ clockOffsetMs: 0 }]);
      t.strictEqual(await status(), 200);
    });

    QUnit.test('an impossible fault is refused in both languages, and no fault is added', async (t) => {
      const right = { lose: 'answer' };
      for (const [wrong, path, english, chinese] of [
        [
          { loose: 'answer' },
          '[1].loose',
          'is not known here. Did you mean `lose`? If not, leave it out.',
          '不是已知的字段。是否想写 `lose`？如果不是，请去掉它。',
        ],
        [
          { operation: 'customer_sav' },
          '[1].operation',
          '"customer_sav" is no operation. Did you mean `customer_save`? If not, use another name of the journal or of the catalog.',
          '"customer_sav" 不是已知的接口。是否想写 `customer_save`？如果不是，请使用调用日志或接口目录中的其他名称。',
        ],
        [
          { answer: { status: 99 } },
          '[1].answer.status',
          '99 is not allowed here. Give a whole number from 200 to 599.',
          '99 不是允许的值。请填写 200 到 599 之间的整数。',
        ],
        [{}, '[1]', 'has no effect. Give delayMs, lose', '没有任何效果。请填写 delayMs、lose'],
      ]) {
        const thrown = await failure(faults([right, wrong]));
        t.true(thrown instanceof TypeError && thrown.message.includes(`${path}: ${english}`), `${thrown}`);
        t.strictEqual(thrown.path, path);
        const translated = zh.default.explain(thrown);
        t.true(translated.startsWith(`${path}：${chinese}`), translated);
      }
      t.deepEqual(await faults([]), []);
    });
  }

  QUnit.module('faults');

  QUnit.test('options that are wrong are refused when the sandbox starts', async (t) => {
    const thrown = await failure(createSandbox({ custmers: 1 }).demo());
    t.deepEqual([thrown.name, thrown instanceof TypeError, thrown.path], ['RefusedInputError', true, 'custmers']);
    t.true(thrown.message.includes('options: custmers: is not known here. Did you mean `customers`?'), thrown.message);
    t.strictEqual(zh.default.explain(thrown), 'custmers：不是已知的字段。是否想写 `customers`？如果不是，请去掉它。');
  });

  QUnit.test('options and faults that throw when they are read', async (t) => {
    const cause = new Error('not to be read');
    const hostile = new Proxy(
      {},
      {
        get() {
          throw cause;
        },
      },
    );
    for (const refused of [createSandbox(hostile).demo(), createSandbox().faults(hostile)]) {
      const thrown = await failure(refused);
      t.deepEqual([thrown.name, thrown.reason, thrown.cause], ['RefusedInputError', 'value_threw', cause]);
    }
  });

  QUnit.test('tokens end and secrets change before the call is looked at', async (t) => {
    const sandbox = createSandbox({ customers: 1, members: 0 });
    const credentials = await sandbox.demo();
    const { appKey: app_key, appSecret } = credentials;
    const app_signature = await jdy.appSignature(app_key, appSecret);
    const json = async (call) => (await sandbox.fetch(await signedRequest(jdy, credentials, call))).json();
    const ask = {
      method: 'GET',
      path: '/jdyconnector/app_management/kingdee_auth_token',
      query: { app_key, app_signature },
    };
    const token = (await json(ask)).data['app-token'];
    const list = { method: 'GET', path: '/jdy/v2/bd/customer', query: {}, token };
    t.strictEqual((await json(list)).errcode, 0);
    await sandbox.faults([{ expireTokens: true, rotateSecrets: true }]);
    t.strictEqual((await json(list)).errcode, 4011);
    t.strictEqual((await json(ask)).errcode, 1030002006);
    t.notStrictEqual((await sandbox.demo()).appSecret, appSecret);
  });

  QUnit.test('a client with outerInstanceId finds a moved account set; one with routerAddr reports it', async (t) => {
    for (const moveAccountSets of [404, 5001, 5002]) {
      const sandbox = createSandbox({ customers: 1, members: 0, tokenRequestsPerMinute: 9 });
      const { clientId, clientSecret, outerInstanceId, appKey, appSecret, routerAddr } = await sandbox.demo();
      const application = {
        clientId,
        clientSecret,
        fetch: sandbox.fetch,
        maxRetries: 0,
        dangerouslyAllowBrowser: true,
      };
      const finds = new jdy.Client({ ...application, outerInstanceId });
      const fixed = new jdy.Client({ ...application, appKey, appSecret, routerAddr });
      for (const client of [finds, fixed])
        t.strictEqual((await client.customers.list().toArray({ limit: 9 })).length, 1);
      await sandbox.faults([{ operation: 'customer_save', moveAccountSets }]);
      const all = async () => (await sandbox.fetch('https://api.kingdee.com/__sandbox/journal')).json();
      const journal = async (which) => (await all()).filter(({ operation }) => operation === which).length;
      t.strictEqual((await finds.customers.save({ name: '迁移' })).ids.length, 1, 'a save is sent again');
      await Promise.all([
        finds.customers.list().toArray({ limit: 9 }),
        finds.members.save({ name: '会员', mobile: '13800000001' }),
      ]);
      t.deepEqual(
        [await journal('customer_save'), await journal('push_app_authorize')],
        [1, 2],
        'the address was asked for once',
      );

      const error = await failure(fixed.customers.list().toArray({ limit: 9 }));
      t.deepEqual([error.name, error.code, error.retryable], ['GatewayError', 'gateway', false]);
      t.strictEqual(moveAccountSets === 404 ? error.status : Number(error.errcode), moveAccountSets);
      t.true(error.hint.includes('routerAddr'), error.hint);
      const { routerAddr: now } = await sandbox.demo();
      t.notStrictEqual(now, routerAddr);
      const corrected = new jdy.Client({ ...application, appKey, appSecret, routerAddr: now });
      t.strictEqual((await corrected.customers.list().toArray({ limit: 9 })).length, 2);
    }
  });
}
