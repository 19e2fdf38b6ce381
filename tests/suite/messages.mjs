// The texts of errors in English and in Chinese: both contain the same facts.
import { taking } from './requests.mjs';

/** A Chinese text contains no English words except values and names between backticks. */
const WORDS = /\b(?:the|is|are|was|not|and|with|give|call|again|check|read|look|field|record|answer|save)\b/i;
const isEnglish = (text) => WORDS.test(text.replace(/`[^`]*`/g, ''));

export default function (QUnit, { jdy, zh, gateways, records, changes, bd, diagnosis }) {
  const chinese = zh.default;
  const [{ credentials, options }] = gateways;
  const { outerInstanceId, accountId, ...account } = credentials;
  const failed = (call) =>
    call.then(
      (value) => new Error(`resolved to ${JSON.stringify(value)}`),
      (thrown) => thrown,
    );
  /** The error of a call in each language; only the texts may differ. */
  const inBoth = async (t, options, call) => {
    const make = (messages) => new jdy.Client({ ...options, dangerouslyAllowBrowser: true, messages });
    const [english, translated] = [await failed(call(make())), await failed(call(make(chinese)))];
    same(t, english, translated);
    return translated;
  };
  const same = (t, english, translated) => {
    t.true(english instanceof jdy.JdyError && translated instanceof jdy.JdyError, `${english} ${translated}`);
    t.equal(translated.constructor, english.constructor);
    for (const key of ['code', 'reason', 'path', 'errcode', 'status', 'retryable', 'responsible']) {
      t.deepEqual(translated[key], english[key], key);
    }
    t.true(typeof english.reason === 'string' && english.reason.length > 2, english.reason);
    t.true(english.message.includes(english.hint) && translated.message.includes(translated.hint));
    t.true(/[\u4e00-\u9fff]/.test(translated.hint), translated.hint);
    t.false(isEnglish(translated.hint), translated.hint);
    if (english.args) {
      t.true(english.args.every((arg) => typeof arg === 'string'));
      t.false(isEnglish(translated.description), translated.description);
    } else {
      t.equal(translated.description, english.description, "the service's own words stay");
    }
  };
  const broken = (answer) => taking({ fetch: async () => answer() });
  const json = (body, status = 200) => Response.json(body, { status });

  QUnit.module('messages');

  QUnit.test('a refused request', async (t) => {
    const own = { ...account, ...options };
    const typo = await inBoth(t, own, ({ customers }) => customers.save({ nmae: '甲' }));
    t.deepEqual([typo.reason, typo.args, typo.path], ['unknown_model_field_near', ['name'], 'nmae']);
    t.equal(
      typo.hint,
      '是否想写 `name`？如果不是：响应中才有的字段请去掉（`toSave` 会自动处理）；比本版本更新的字段请放入 `extra`。',
    );
    t.equal(typo.message, `invalid_request: nmae：不是已知的字段。${typo.hint}`);
    t.false(typo.stack.includes('is not known'), 'an uncaught error is not printed in English');

    const value = await inBoth(t, own, ({ customers }) => customers.save({ name: '甲', invoice_type: 7 }));
    t.equal(value.description, '7 不是允许的值');
    t.true(value.hint.includes('1 (纸质专票)'));
    for (const [request, reason] of [
      [{ number: '1' }, 'missing_field'],
      [{ name: '甲', deduct: 1 }, 'expected_boolean'],
      [{ name: '甲\r' }, 'carriage_return'],
      [{ name: '甲', extra: [] }, 'extra_no_object'],
      [{ name: () => '甲' }, 'no_json_value'],
      [{ name: '\ud800' }, 'half_character'],
    ]) {
      t.equal((await inBoth(t, own, ({ customers }) => customers.save(request))).reason, reason);
    }
    const query = '列'.repeat(500);
    const long = await inBoth(t, own, (client) => client.request('GET', '/jdy/v2/bd/x', { query: { query } }));
    t.deepEqual([long.reason, long.args[1], long.path], ['query_too_long', '2048', 'query']);
    const signal = await inBoth(t, own, ({ customers }) => customers.get({ id: '1' }, { signal: 1 }));
    t.equal(signal.reason, 'no_signal');
    const action = await inBoth(t, own, (client) => client.request('FETCH', '/jdy/v2/bd/x'));
    t.equal(action.description, '"FETCH" 不是 HTTP 方法');
  });

  QUnit.test('options, without their values', async (t) => {
    const own = { ...account, ...options };
    const call = ({ customers }) => customers.get({ id: '1' });
    const secret = await inBoth(t, { ...own, clientSecret: 12_345_678 }, call);
    t.equal(secret.reason, 'option_no_text');
    const number = await inBoth(t, { ...own, maxRetries: 'hunter2hunter2' }, call);
    t.deepEqual([number.reason, number.args], ['expected_whole_number_within', ['', '0', '10']]);
    t.equal(number.description, '不是允许的值');
    t.false(JSON.stringify(number).includes('hunter2'));
    t.equal((await inBoth(t, { ...own, onRetry: 1 }, call)).reason, 'no_function');
    t.equal((await inBoth(t, { ...own, routerAddr: 'tf.jdy.com' }, call)).reason, 'no_address');
  });

  QUnit.test('answers: the message of the service stays, the hint is translated', async (t) => {
    const own = { ...account, maxRetries: 0 };
    const list = ({ customers }) => customers.list().page(1);
    const refused = () => json({ errcode: 4007, description: '签名错误' }, 519);
    const signature = await inBoth(t, { ...own, ...broken(refused) }, list);
    t.deepEqual([signature.description, signature.args], ['签名错误', undefined]);
    t.true(signature.message.startsWith('signature_rejected (4007): 签名错误。请检查 clientSecret'), signature.message);
    const html = () => new Response('', { status: 502 });
    const gone = await inBoth(t, { ...own, ...broken(html) }, list);
    t.equal(gone.message, 'gateway (HTTP 502): 网关出错，没有说明原因。请稍后重试。');
    const unclear = await inBoth(t, { ...own, ...broken(() => json({ message: 'hello' })) }, list);
    t.deepEqual([unclear.reason, unclear.args], ['unclear_answer', ['hello']]);
    t.equal(unclear.description, '响应没有明确说明成功与否：hello');
  });

  QUnit.test('a save whose outcome is unknown, and its cause', async (t) => {
    const fetch = options.fetch ?? ((request) => globalThis.fetch(request));
    const lost = {
      fetch: async (request) => {
        if (new URL(request.url).pathname.startsWith('/jdy/v2/bd/customer')) throw new TypeError('fetch failed');
        return fetch(request);
      },
    };
    const own = { ...account, ...options, maxRetries: 0, ...taking(lost) };
    const unknown = await inBoth(t, own, ({ customers }) => customers.save({ name: '甲', number: 'ZH001' }));
    t.equal(unknown.code, 'outcome_unknown');
    t.equal(unknown.description, '保存可能已执行：没有收到应答');
    t.true(
      unknown.hint.includes('"ZH001"') && unknown.cause.message.startsWith('network: 没有收到应答。'),
      unknown.hint,
    );
    const { message } = chinese.translate(JSON.parse(JSON.stringify(unknown)));
    t.equal(message, unknown.message, 'a stored error can be translated later');
  });

  QUnit.test('a hook for warnings', async (t) => {
    const heard = { english: [], chinese: [] };
    for (const [name, messages] of [
      ['english', undefined],
      ['chinese', chinese],
    ]) {
      const onWarning = ({ field, problem, hint, reason, args }) =>
        heard[name].push({ field, problem, hint, reason, args });
      const own = { ...account, ...options, dangerouslyAllowBrowser: true, messages, onWarning };
      await failed(new jdy.Client(own).on(bd.auxType).save({}));
    }
    const [english] = heard.english;
    const [translated] = heard.chinese;
    t.deepEqual([english.reason, english.field], [translated.reason, translated.field]);
    t.deepEqual(english.args, translated.args);
    t.false(isEnglish(translated.problem + translated.hint), JSON.stringify(translated));
    t.true(isEnglish(english.problem), JSON.stringify(english));
  });

  QUnit.test('errors outside of clients', async (t) => {
    const client = new jdy.Client({ ...account, dangerouslyAllowBrowser: true });
    const thrown = [
      () => client.customers.list().map,
      () => records.toSave({}, {}),
      () => records.upsert(client.customers, { name: '甲' }),
      () => changes.sync(client, { list: 'GET /jdy/v2/x_list|r;rows=rows|' })[Symbol.asyncIterator]().next(),
      () => jdy.createSigner({ clientId: '1', clientSecret: '' }),
    ];
    for (const make of thrown) {
      const english = await failed((async () => make())());
      const texts = chinese.translate(english);
      t.true(/[\u4e00-\u9fff]/.test(texts.description) && !isEnglish(texts.message), texts.message);
    }
    const foreign = {
      code: 'business',
      message: '',
      description: 'words',
      hint: 'advice',
      reason: 'constructor',
      args: [],
    };
    t.deepEqual(chinese.translate(foreign), {
      message: 'business: words。advice',
      description: 'words',
      hint: 'advice',
    });
  });

  QUnit.test('refusals of a list and of a bulk save before any call', async (t) => {
    const own = { ...account, ...options };
    const first = async (rows) => rows.next();
    for (const [call, reason] of [
      [({ customers }) => customers.list().toArray({ limit: 0 }), 'no_whole_number_from'],
      [({ customers }) => customers.list().page(1.5), 'no_whole_number_from'],
      [async ({ customers }) => customers.list().length, 'list_is_no_answer'],
      [({ customers }) => first(customers.saveAll(7)), 'cannot_be_iterated'],
      [({ customers }) => first(customers.saveAll([], { concurrency: 0 })), 'no_whole_number_within'],
      [({ customers }) => first(customers.saveAll([], { onProgress: 1 })), 'no_function'],
    ]) {
      t.equal((await inBoth(t, own, call)).reason, reason);
    }
    const full = taking({ fetch: async () => json({ errcode: 0, data: { count: 20_000, rows: [{ id: '1' }] } }) });
    const many = await inBoth(t, { relay: 'https://relay.example/', ...full }, ({ customers }) =>
      customers.list().toArray(),
    );
    t.deepEqual([many.reason, many.path], ['list_too_long', 'limit']);
  });

  QUnit.test('why a received request is refused, and why a pasted one cannot be parsed', async (t) => {
    const now = Date.now();
    const received = { method: 'GET', url: '/jdy/v2/bd/customer', clientSecret: 'secret', now };
    const missing = await jdy.verify({ ...received, headers: {} });
    t.deepEqual(missing, {
      ok: false,
      reason: 'missing_header',
      message: 'the header X-Api-Auth-Version is missing or empty',
      args: ['X-Api-Auth-Version'],
    });
    t.equal(chinese.explain(missing), '请求头 X-Api-Auth-Version 缺失或为空。');
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret: 'secret' });
    const { headers } = signer.sign({ method: 'GET', path: '/jdy/v2/bd/customer', timestamp: now - 400_000 });
    const expired = await jdy.verify({ ...received, headers });
    t.deepEqual([expired.reason, expired.args], ['timestamp_expired', ['-400']]);
    t.equal(chinese.explain(expired), 'X-Api-TimeStamp 与验签方的时钟相差 -400 秒，超过 5 分钟。');
    const { message, reason, args } = await diagnosis.diagnose({ ...received, headers });
    t.deepEqual({ message, reason, args }, { message: expired.message, reason: expired.reason, args: expired.args });
    t.throws(
      () => diagnosis.parseRequest('GET https://api.kingdee.com/x\nno header'),
      (error) =>
        error instanceof diagnosis.UnreadableRequestError &&
        chinese.explain(error) === '第 2 行不是请求头：没有冒号。请求头的写法是 `名称: 值`。',
    );
    t.equal(
      chinese.explain({ message: 'words', reason: 'constructor', args: [] }),
      'words',
      'an unknown message stays',
    );
  });
}
