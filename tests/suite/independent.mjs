// Compares the package's signer with an independent one (independent-signer.mjs).

export default function (QUnit, { jdy, data }) {
  QUnit.module('independent signer');

  QUnit.test('signs every generated request like the independent signer', async (t) => {
    const { clientSecret, requests } = data.independent;
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret });
    const wrong = requests.filter(({ request, signature }) => signer.signature(request) !== signature);
    t.strictEqual(requests.length, 2000);
    t.deepEqual(wrong, []);
  });

  QUnit.test('signs differently with another secret', async (t) => {
    const { clientSecret, requests } = data.independent;
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret: `${clientSecret}.` });
    const same = requests.filter(({ request, signature }) => signer.signature(request) === signature);
    t.deepEqual(same, []);
  });
}
