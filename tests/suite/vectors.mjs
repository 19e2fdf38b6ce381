// The shared vectors of tests/vectors/, made by the official Java client.

export default function (QUnit, { jdy, data }) {
  QUnit.module('vectors');

  for (const vector of data.vectors) {
    QUnit.test(vector.id, async (t) => {
      const signer = await jdy.createSigner({ clientId: '205022', clientSecret: vector.client_secret });
      const { method, path, params: query, nonce } = vector;
      const signature = signer.signature({ method, path, query, nonce, timestamp: Number(vector.timestamp) });
      t.strictEqual(signature, vector.signature);
    });
  }

  QUnit.test('a query given as an object is the same query', async (t) => {
    const clientSecret = 'f2adcfef73369bfc4e1384677d38a0ff';
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret });
    const request = { method: 'GET', path: '/jdy/v2/bd/customer', nonce: '4427456950', timestamp: 1670305063559 };
    const pairs = [['group', '1'], ['group', '2'], ['page', 1], ['enable', true]];
    const object = { group: ['1', 2], page: '1', enable: 'true', empty: [] };
    t.strictEqual(signer.signature({ ...request, query: object }), signer.signature({ ...request, query: pairs }));
  });
}
