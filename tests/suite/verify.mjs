// verify(): accepts the requests of sign(), and gives the reason for each change of one.

const clientSecret = 'f2adcfef73369bfc4e1384677d38a0ff';
const now = 1_670_305_063_559;

export default function (QUnit, { jdy, data }) {
  QUnit.module('verify');

  const arrived = async (change = {}) => {
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret });
    const request = { method: 'GET', path: '/jdy/v2/a b中', query: { search: "苹果 *~'", page: 1 }, timestamp: now };
    const { query, headers } = signer.sign(request);
    const url = `https://api.kingdee.com/jdy/v2/a%20b%E4%B8%AD?${query}`;
    return { method: 'GET', url, clientSecret, now, ...change, headers: { ...headers, ...change.headers } };
  };

  QUnit.test('accepts a signed request, in every form of URL and headers', async (t) => {
    const request = await arrived();
    const lowerCase = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]);
    for (const headers of [request.headers, new Headers(request.headers), lowerCase]) {
      t.deepEqual(await jdy.verify({ ...request, headers }), { ok: true });
    }
    const url = new URL(request.url);
    t.deepEqual(await jdy.verify({ ...request, url }), { ok: true });
    t.deepEqual(await jdy.verify({ ...request, url: url.pathname + url.search }), { ok: true });
    // Other clients may send the headers in any order; the signature does not depend on it.
    const [first, second] = url.search.slice(1).split('&');
    t.deepEqual(await jdy.verify({ ...request, url: `${url.pathname}?${second}&${first}` }), { ok: true });
  });

  QUnit.test('accepts the requests of public clients', async (t) => {
    const { clientSecret, requests } = data.captured;
    t.strictEqual(requests.length, 69);
    for (const { client, method, url, headers } of requests) {
      const request = { method, url, headers, clientSecret, now: Number(headers['x-api-timestamp']) };
      t.deepEqual(await jdy.verify(request), { ok: true }, `${client} ${method} ${url}`);
    }
  });

  const cases = {
    missing_header: { headers: { 'X-Api-Nonce': '' } },
    auth_version: { headers: { 'X-Api-Auth-Version': '1.0' } },
    timestamp_format: { headers: { 'X-Api-TimeStamp': '1670305063' } },
    timestamp_expired: { now: now + 300_001 },
    nonce_format: { headers: { 'X-Api-Nonce': '4427-456950' } },
    sign_headers: { headers: { 'X-Api-SignHeaders': 'X-Api-Nonce' } },
    signature_format: { headers: { 'X-Api-Signature': 'xxx' } },
    signature_mismatch: { method: 'POST' },
  };
  for (const [reason, change] of Object.entries(cases)) {
    QUnit.test(reason, async (t) => {
      const result = await jdy.verify(await arrived(change));
      t.deepEqual([result.ok, result.reason], [false, reason]);
      t.true(result.message.length > 20 && !result.message.includes(clientSecret), result.message);
    });
  }

  QUnit.test('a changed query or another secret is a mismatch', async (t) => {
    const request = await arrived();
    for (const change of [{ url: `${request.url}&a=1` }, { clientSecret: `${clientSecret} ` }]) {
      t.strictEqual((await jdy.verify({ ...request, ...change })).reason, 'signature_mismatch');
    }
  });
}
