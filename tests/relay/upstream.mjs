// Failures of the service behind a relay, from the view of the client.

export const TESTS = 8;

export default function (QUnit, { jdy, gateway, relay, requests, sent }) {
  QUnit.module('a relay whose service fails', { afterEach: gateway.clearFaults });

  const { options, faults, journal } = gateway;
  const client = (change) => new jdy.Client({ ...options, dangerouslyAllowBrowser: true, ...change });
  const { customers } = client();
  let made = 0;
  const customer = () => {
    const number = `R${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}-${++made}`;
    return { number, name: `中转${number}` };
  };
  const failure = (promise) =>
    promise.then(
      (value) => `resolved to ${JSON.stringify(value)}`,
      (thrown) => thrown,
    );
  const saves = async ({ number }) =>
    (await journal()).filter((entry) => entry.number === number && entry.operation === 'customer_save');

  QUnit.test('the relay renews an expired token, and the page does nothing', async (t) => {
    t.timeout(120_000);
    await customers.list().toArray({ limit: 1 });
    await faults([{ operation: 'customer_list', expireTokens: true }]);
    const before = await requests();
    t.strictEqual((await customers.list().toArray({ limit: 1 })).length, 1);
    t.strictEqual((await requests()) - before, 1, 'the page called once');
    // Larger than the part of a body that the relay keeps.
    const contact_persons = Array.from({ length: 1500 }, (_, index) => ({
      contact_person: `联系人${index}`,
      mobile: '13233333333',
    }));
    const large = { ...customer(), contact_persons };
    // The account set gets two tokens a minute, and a call waits for one no longer than the relay's timeoutMs.
    await new Promise((resolve) => setTimeout(resolve, 61_000));
    await faults([{ operation: 'customer_save', expireTokens: true }]);
    t.strictEqual((await customers.save(large)).ids.length, 1, 'the page calls again');
    t.strictEqual((await saves(large)).length, 1);
  });

  QUnit.test('a refusal of the service arrives as the same error', async (t) => {
    const error = await failure(customers.get({ number: 'unknown' }));
    t.deepEqual([error.name, error.errcode, error.status], ['NotFoundError', '1030002003', 200]);
    t.true(/^[\w-]{8,}$/.test(error.traceId), 'an id for the operator of the relay or the service');
  });

  QUnit.test('the client waits after the rate limit was exceeded', async (t) => {
    await faults([{ operation: 'customer_save', answer: { status: 429, headers: { 'Retry-After': '0' } } }]);
    const input = customer();
    t.strictEqual((await customers.save(input)).ids.length, 1);
    t.strictEqual((await saves(input)).length, 1);
  });

  QUnit.test('a save whose answer was lost is found, and not sent again', async (t) => {
    for (const fault of [
      { lose: 'answer' },
      { answer: { status: 502, body: '<html>MARKER' }, carriedOut: true },
      { cutBody: 5 },
    ]) {
      const input = customer();
      await faults([{ operation: 'customer_save', ...fault }]);
      t.strictEqual((await customers.save(input)).ids.length, 1);
      t.strictEqual((await saves(input)).length, 1);
    }
  });

  QUnit.test('the HTML page of a failing gateway is not passed on', async (t) => {
    const page = { body: '<html>MARKER</html>', headers: { 'X-Marker': 'MARKER', 'Set-Cookie': 'MARKER=1' } };
    for (const [answer, status] of [
      [{ ...page, status: 502 }, 502],
      [{ ...page, status: 404 }, 404],
      [{ ...page, status: 302, headers: { Location: 'https://MARKER.example' } }, 502],
      [{ ...page, status: 200 }, 502],
    ]) {
      await faults([{ operation: 'customer_detail', answer }]);
      const { response, text } = await bare('/jdy/v2/bd/customer_detail?id=1');
      t.strictEqual(response.status, status);
      t.false([...response.headers].join().includes('MARKER') || text.includes('MARKER'), text);
      t.strictEqual(text, '{"message":""}', 'the client explains the status');
    }
    await faults([{ operation: 'customer_detail', answer: { ...page, status: 503 } }]);
    t.strictEqual((await failure(client({ maxRetries: 0 }).customers.get({ id: '1' }))).code, 'gateway');
  });

  QUnit.test('a service that does not answer', async (t) => {
    await faults([
      { operation: 'customer_detail', delayMs: 600_000 },
      { operation: 'customer_detail', lose: 'request' },
    ]);
    for (const status of [504, 502]) {
      const error = await failure(client({ maxRetries: 0 }).customers.get({ id: '1' }));
      t.deepEqual([error.code, error.status, error.retryable], ['gateway', status, true]);
    }
  });

  QUnit.test('`authorization` is called again after a 401, and the error says what to do', async (t) => {
    let asked = 0;
    const wrong = client({ authorization: () => `wrong-${++asked}` });
    const error = await failure(wrong.customers.get({ id: '1' }));
    t.deepEqual([error.name, error.status, asked], ['TokenError', 401, 2]);
    t.true(error.hint.includes('`authorization`') && /^[\w-]{36}$/.test(error.traceId));
    t.false(JSON.stringify(error).includes('wrong-'), 'no secret is shown');
    const late = client({ authorization: async () => (++asked > 3 ? options.authorization() : 'wrong') });
    t.strictEqual((await late.customers.list().toArray({ limit: 1 })).length, 1);
    const failing = await failure(
      client({ authorization: () => Promise.reject(new Error('no session')) }).customers.get({ id: '1' }),
    );
    t.deepEqual([failing.code, failing.cause.message], ['config', 'no session']);
  });

  QUnit.test('options that clients of a relay lack are refused, and operations that are not allowed', async (t) => {
    for (const [change, path] of [
      [{ clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' }, 'clientSecret'],
      [{ tokenStore: new Map() }, 'tokenStore'],
      [{ relay: undefined }, 'authorization'],
    ]) {
      const error = await failure(client(change).customers.get({ id: '1' }));
      t.deepEqual([error.code, error.path], ['config', path]);
    }
    const error = await failure(client().request('GET', '/jdy/v2/bd/material'));
    t.deepEqual([error.code, error.status], ['permission', 403]);
    t.deepEqual(await sent('/jdy/v2/bd/material'), 0);
  });

  const bare = async (path) => {
    const response = await fetch(`${relay}${path}`, {
      headers: { Authorization: `Bearer ${options.authorization()}` },
    });
    return { response, text: await response.text() };
  };
}
