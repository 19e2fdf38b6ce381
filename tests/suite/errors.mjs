// Failures and the texts of their errors, none of which contains a secret.
import { connecting } from './connecting.mjs';

export default function (QUnit, { jdy, gateways }) {
  for (const gateway of gateways) {
    QUnit.module(`errors: ${gateway.name}`);

    const { own, send, connect } = connecting(jdy, gateway);
    const client = connect();
    /** The first rows of a list, in one call. */
    const list = ({ customers }, query, options) => customers.list(query, options).toArray({ limit: 10 });

    const failure = async (t, call, expected) => {
      const error = await call.then(
        (value) => new Error(`resolved to ${JSON.stringify(value)}`),
        (thrown) => thrown,
      );
      t.true(error instanceof jdy.JdyError && error instanceof Error, `${error}`);
      for (const [key, value] of Object.entries(expected)) t.deepEqual(error[key], value, `${key} of ${error.message}`);
      t.true(error.hint.length > 10 && error.message.includes(error.hint), 'it says what to do');
      const shown = [error.message, error.stack, JSON.stringify(error), JSON.stringify(error.cause ?? '')].join();
      for (const secret of [own.clientSecret, own.appSecret]) t.false(shown.includes(secret), 'no secret is shown');
      return error;
    };

    QUnit.test('a wrong secret', async (t) => {
      const wrong = connect({ clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' });
      const expected = { name: 'SignatureRejectedError', code: 'signature_rejected', errcode: '4008', status: 519 };
      const error = await failure(t, list(wrong), { ...expected, retryable: false, responsible: 'developer' });
      t.true(error instanceof jdy.SignatureRejectedError);
      t.true(error.hint.includes('clientSecret'));
      await failure(t, list(connect({ appSecret: 'f2adcfef' })), { code: 'config', errcode: '1030002006' });
      await failure(t, list(connect({ clientId: '1' })), { code: 'config', errcode: '4003' });
    });

    QUnit.test('an error says which operation failed', async (t) => {
      const { customers } = client;
      await failure(t, customers.get({ number: 'none' }), { code: 'not_found', operation: 'customer.get' });
      await failure(t, customers.save({ nmae: '甲' }), { code: 'invalid_request', operation: 'customer.save' });
      await failure(t, list(client, { serach: '7' }), { code: 'invalid_request', operation: 'customer.list' });
      const addressed = client.request('GET', '/jdy/v2/bd/nothing', { query: { id: '1' } });
      const error = await addressed.withResponse().catch((thrown) => thrown);
      t.deepEqual([error.operation, error.toJSON().operation], Array(2).fill('GET /jdy/v2/bd/nothing'));
    });

    QUnit.test('a clock that is 6 minutes off', async (t) => {
      const real = Date.now;
      const off = connect({
        fetch: (request) => {
          Date.now = real;
          return send(request);
        },
      });
      await list(off);
      try {
        Date.now = () => real() - 360_000;
        await failure(t, list(off), { code: 'clock_skew', errcode: '4006', status: 519 });
      } finally {
        Date.now = real;
      }
    });

    QUnit.test('a cut-off token', async (t) => {
      const cut = connect({
        fetch: (request) => {
          const token = request.headers.get('app-token');
          if (token) request.headers.set('app-token', token.slice(0, -3));
          return send(request);
        },
      });
      await failure(t, list(cut), { code: 'token', errcode: '4010', status: 519 });
    });

    QUnit.test('a wrong router address', async (t) => {
      const astray = connect({ routerAddr: 'https://nowhere.jdy.com' });
      const error = await failure(t, list(astray), { code: 'gateway', status: 404, retryable: false });
      t.true(error.hint.includes('routerAddr'));
    });

    QUnit.test('a request that the service would refuse is not sent', async (t) => {
      const invalid = { name: 'InvalidRequestError', code: 'invalid_request', retryable: false };
      const { customers } = client;
      await failure(t, customers.save({ name: '甲', deduct: 9 }), { ...invalid, path: 'deduct' });
      await failure(t, customers.save({ number: '1' }), { ...invalid, path: 'name' });
      const misspelt = await failure(t, customers.save({ nmae: '甲' }), { ...invalid, path: 'nmae' });
      t.true(misspelt.hint.includes('`name`'));
      await failure(t, list(client, { page: 2, page_size: 500 }), { ...invalid, path: 'page_size' });
      await failure(t, customers.list({ page_size: 500 }).page(1), { ...invalid, path: 'page_size' });
      const contact_persons = [{}, { gender: 3 }];
      await failure(t, customers.save({ name: '甲', contact_persons }), {
        ...invalid,
        path: 'contact_persons[1].gender',
      });
      await failure(t, customers.get({}), { ...invalid, path: 'id' });
      await failure(t, list(client, {}, { timeout: 5 }), { ...invalid, path: 'timeout' });
      await failure(t, list(client, {}, { timeoutMs: 'soon' }), { ...invalid, path: 'timeoutMs' });
      await failure(t, list(client, {}, { signal: {} }), { ...invalid, path: 'signal' });
      await failure(t, client.request('GET', '/a?b=1'), { ...invalid, path: 'path' });
      await failure(t, client.request('GET'), { ...invalid, path: 'path' });
    });

    QUnit.test('a value that JSON lacks is refused with its path', async (t) => {
      const cyclic = {};
      cyclic.again = cyclic;
      for (const [value, path] of [
        [new Date(), 'data.x'],
        [new Map(), 'data.x'],
        [12345678901234567890n, 'data.x'],
        [() => 1, 'data.x'],
        [Symbol('x'), 'data.x'],
        [[1, { y: new Set() }], 'data.x[1].y'],
      ]) {
        const call = client.cust.save({ biz_type: 'cust_device', data: { x: value } });
        await failure(t, call, { code: 'invalid_request', path });
      }
      const error = await failure(t, client.cust.save({ biz_type: 'a', data: cyclic }), { code: 'invalid_request' });
      t.true(error.path.startsWith('data.again.again'));
      await failure(t, client.customers.save({ name: '甲', credit_limit: NaN }), { path: 'credit_limit' });
      t.deepEqual(await client.cust.save({ biz_type: 'cust_device', data: { x: undefined } }), { data: null });
    });

    QUnit.test('a refusal of the service keeps its words', async (t) => {
      const number = `D${Date.now()}${Math.random()}`;
      await client.customers.save({ name: `重名${number}`, number });
      const again = await failure(t, client.customers.save({ name: `重名${number}b`, number }), {
        name: 'BusinessError',
        code: 'business',
        errcode: '1030002002',
        status: 200,
      });
      t.true(again.description.length > 0 && again.message.includes(again.description));
      await failure(t, client.customers.get({ id: '999' }), { code: 'not_found', errcode: '1030002003' });
      const body = { name: '甲', deduct: 9 };
      const raw = await failure(t, client.request('POST', '/jdy/v2/bd/customer', { body }), { errcode: '1030002001' });
      t.true(raw.description.includes('deduct'));
      await failure(t, client.request('GET', '/jdy/v2/nothing'), { code: 'gateway', errcode: '5001' });
    });

    QUnit.test('options are checked by the first call, and never shown', async (t) => {
      const config = { name: 'ConfigError', code: 'config' };
      await failure(t, list(connect({ clientSecret: ` ${own.clientSecret}` })), { ...config, path: 'clientSecret' });
      await failure(t, list(connect({ appKey: undefined })), { ...config, path: 'appKey' });
      await failure(t, list(connect({ clientSecrte: own.clientSecret })), { ...config, path: 'clientSecrte' });
      await failure(t, list(connect({ routerAddr: own.appSecret })), { ...config, path: 'routerAddr' });
      await failure(t, list(connect({ baseUrl: 'http://api.kingdee.com' })), { ...config, path: 'baseUrl' });
      const signer = jdy.createSigner({ clientId: '1', clientSecret: `${own.clientSecret}\n` });
      await failure(t, signer, { ...config, path: 'clientSecret' });
    });

    QUnit.test('the signer explains what it refuses', async (t) => {
      const signer = await jdy.createSigner({ clientId: own.clientId, clientSecret: own.clientSecret });
      const request = { method: 'GET', path: '/a', nonce: '1234567890', timestamp: Date.now() };
      for (const [change, path] of [
        [{ method: 'get' }, 'method'],
        [{ path: '/a?b' }, 'path'],
        [{ nonce: 'x' }, 'nonce'],
        [{ timestamp: 1.5 }, 'timestamp'],
        [{ query: { a: { b: 1 } } }, 'query.a'],
        [{ query: { a: NaN } }, 'query.a'],
        [{ qeury: {} }, 'qeury'],
      ]) {
        for (const use of ['sign', 'signature']) {
          const call = new Promise((resolve) => resolve(signer[use]({ ...request, ...change })));
          if (use === 'signature' && path === 'qeury') continue;
          await failure(t, call, { code: 'invalid_request', path });
        }
      }
    });

    QUnit.test('a call can be aborted, and ends in time', async (t) => {
      const slow = connect({ fetch: () => new Promise(() => {}), maxRetries: 0 });
      await failure(t, list(slow, {}, { timeoutMs: 20 }), { code: 'timeout', retryable: true });
      const signal = AbortSignal.timeout(20);
      const error = await failure(t, list(slow, {}, { signal }), { code: 'aborted', retryable: false });
      t.strictEqual(error.cause, signal.reason);
      const never = connect({ fetch: () => t.true(false, 'nothing may be sent') });
      const ended = AbortSignal.abort('changed my mind');
      t.strictEqual(
        (await failure(t, list(never, {}, { signal: ended }), { code: 'aborted' })).cause,
        'changed my mind',
      );
    });

    QUnit.test('the outcome of a save that was cut off is unknown', async (t) => {
      const cut = connect({
        fetch: async (request) => {
          const answer = await send(request);
          if (new URL(request.url).pathname.startsWith('/jdyconnector/')) return answer;
          throw new TypeError('connection reset');
        },
      });
      const number = `U${Date.now()}${Math.random()}`;
      const unknown = await failure(t, cut.customers.save({ name: `断${number}`, number }), {
        name: 'OutcomeUnknownError',
        code: 'outcome_unknown',
        retryable: false,
      });
      t.true(unknown.hint.includes(number));
      t.true(unknown.cause instanceof jdy.NetworkError);
      t.strictEqual(unknown.cause.cause.message, 'connection reset');
      t.strictEqual((await client.customers.get({ number })).number, number, 'this save was carried out');
      const address = gateway.options.baseUrl ?? 'https://api.kingdee.com';
      const unreached = { code: 'network', retryable: true, reason: 'service_not_reached', args: [address] };
      await failure(t, list(cut), unreached);
      const relay = 'https://relay.example';
      const page = new jdy.Client({
        relay,
        authorization: () => 'token',
        fetch: () => Promise.reject(new TypeError('x')),
        maxRetries: 0,
      });
      const { hint } = await failure(t, list({ customers: page.customers }), {
        ...unreached,
        reason: 'relay_not_reached',
        args: [relay],
      });
      t.true(hint.includes('cors.origins'), hint);
    });
  }

  QUnit.module('errors');

  QUnit.test('a client with a secret is refused in a page, unless it is allowed explicitly', (t) => {
    const { outerInstanceId, accountId, ...own } = gateways[0].credentials;
    const make = () => new jdy.Client(own);
    if (globalThis.document === undefined) return t.true(make() instanceof jdy.Client);
    t.throws(make, (error) => error instanceof jdy.ConfigError && error.path === 'dangerouslyAllowBrowser');
    t.true(new jdy.Client({ ...own, dangerouslyAllowBrowser: true }) instanceof jdy.Client);
  });

  QUnit.test('every code has its class', (t) => {
    const classes = Object.values(jdy).filter((value) => value?.prototype instanceof jdy.JdyError);
    t.strictEqual(classes.length, 17);
    for (const Class of classes) {
      const details = { message: 'm', description: 'd', hint: 'h', responsible: 'developer', retryable: false };
      const error = new Class({ ...details, cause: new Class(details) });
      t.true(jdy[error.name] === Class && /^[a-z_]+$/.test(error.code), error.name);
      t.deepEqual(error.toJSON().cause, { name: error.name, code: error.code, ...details });
    }
  });
}
