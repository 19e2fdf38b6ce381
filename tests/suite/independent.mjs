// Requests that a signer of its own signed (independent-signer.mjs), so that no mistake of ours confirms itself.

export default function (QUnit, { jdy, data }) {
  QUnit.module('independent signer');

  QUnit.test('agrees on every generated request', async (t) => {
    const { clientSecret, requests } = data.independent;
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret });
    const wrong = requests.filter(({ request, signature }) => signer.signature(request) !== signature);
    t.strictEqual(requests.length, 2000);
    t.deepEqual(wrong, []);
  });

  QUnit.test('disagrees where one character of the secret differs', async (t) => {
    const { clientSecret, requests } = data.independent;
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret: `${clientSecret}.` });
    const same = requests.filter(({ request, signature }) => signer.signature(request) === signature);
    t.deepEqual(same, []);
  });
}
