// The shared vectors of tests/vectors/, made by the official Java client, at every stage.

export default function (QUnit, { jdy, data }) {
  QUnit.module('vectors');

  for (const vector of data.vectors) {
    QUnit.test(vector.id, async (t) => {
      const signer = await jdy.createSigner({ clientId: '205022', clientSecret: vector.client_secret });
      const { method, path, params: query, nonce } = vector;
      const request = { method, path, query, nonce, timestamp: Number(vector.timestamp) };
      const signed = signer.sign(request);
      t.strictEqual(signed.stringToSign, vector.canonical);
      t.strictEqual(signed.signature, vector.signature);
      t.strictEqual(signer.signature(request), vector.signature, 'the fast path');
      t.deepEqual(signed.headers, {
        'Content-Type': 'application/json',
        'X-Api-ClientID': '205022',
        'X-Api-Auth-Version': '2.0',
        'X-Api-TimeStamp': vector.timestamp,
        'X-Api-Nonce': nonce,
        'X-Api-SignHeaders': 'X-Api-TimeStamp,X-Api-Nonce',
        'X-Api-Signature': vector.signature,
      });
      // Computes the query on the wire in another way: by the engine's form encoding, sorted.
      const sorted = query.map((pair) => new URLSearchParams([pair]).toString()).sort();
      t.strictEqual(signed.query, sorted.join('&'));
    });
  }

  QUnit.test('a query given as an object is the same query', async (t) => {
    const clientSecret = 'f2adcfef73369bfc4e1384677d38a0ff';
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret });
    const request = { method: 'GET', path: '/jdy/v2/bd/customer', nonce: '4427456950', timestamp: 1670305063559 };
    const pairs = [
      ['group', '1'],
      ['group', '2'],
      ['page', 1],
      ['enable', true],
      ['rate', 0.5],
    ];
    const object = { group: ['1', 2], page: '1', enable: 'true', rate: 0.5, empty: [], none: undefined, nil: null };
    t.strictEqual(signer.sign({ ...request, query: pairs }).query, 'enable=true&group=1&group=2&page=1&rate=0.5');
    t.deepEqual(signer.sign({ ...request, query: object }), signer.sign({ ...request, query: pairs }));
    t.strictEqual(signer.signature({ ...request, query: object }), signer.signature({ ...request, query: pairs }));
  });

  QUnit.test('app signatures', async (t) => {
    for (const { app_key, app_secret, app_signature } of data.others.app_signature) {
      t.strictEqual(await jdy.appSignature(app_key, app_secret), app_signature);
    }
    t.strictEqual(data.others.app_signature.length, 2);
  });

  QUnit.test('sensitive fields', async (t) => {
    for (const { client_secret, ciphertext, plaintext } of data.others.privacy) {
      t.strictEqual(await jdy.decrypt(ciphertext, client_secret), plaintext);
    }
    t.strictEqual(data.others.privacy.length, 5);
    for (const text of ['', '13233333333', '苹果', 'bsiV0ZrykeIH/5ZZ65lX5A']) {
      t.strictEqual(await jdy.decrypt(text, data.others.privacy[0].client_secret), text, 'plain text stays');
    }
  });
}
