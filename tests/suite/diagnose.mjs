// diagnose() finds the mistakes of faulty-signers.mjs.

export default function (QUnit, { diagnosis: { diagnose }, data }) {
  QUnit.module('diagnose');

  const { request, signers, right } = data.faulty;
  const signed = (signature, change = {}) => ({
    ...request,
    ...change,
    headers: { ...request.headers, 'X-Api-Signature': signature, ...change.headers },
  });

  QUnit.test('a correct request is ok, in every form of URL and headers', async (t) => {
    const [{ signature }] = signers;
    const well = signed(signature);
    for (const headers of [well.headers, new Headers(well.headers), Object.entries(well.headers)]) {
      t.deepEqual(await diagnose({ ...well, headers }), { ok: true });
    }
    t.deepEqual(await diagnose({ ...well, url: new URL(well.url) }), { ok: true });
    t.deepEqual(await diagnose({ ...well, clientSecret: ` ${well.clientSecret}\n` }), { ok: true });
  });

  for (const [position, { codes, signature }] of signers.entries()) {
    if (codes.length === 0) continue;
    QUnit.test(`${position}: ${codes.join(', ')}`, async (t) => {
      const { ok, message, mistakes, expected, actual } = await diagnose(signed(signature));
      t.deepEqual([ok, mistakes.map(({ code }) => code)], [false, codes]);
      t.strictEqual(expected, right);
      t.strictEqual(typeof actual, 'string');
      const told = JSON.stringify([message, mistakes]);
      t.true(!told.includes(request.clientSecret) && !told.includes(request.otherSecrets.appSecret), told);
      for (const { title, fix } of mistakes) {
        t.true(
          [title, fix].every(
            ({ zh, en }) => /\p{Script=Han}/u.test(zh) && !/\p{Script=Han}/u.test(en.replace('苹', '')),
          ),
          told,
        );
      }
    });
  }

  QUnit.test('mistakes in the headers, without a signature', async (t) => {
    const { reason, mistakes, actual } = await diagnose({
      ...signed('', { headers: { 'X-Api-SignHeaders': 'X-Api-TimeStamp' } }),
      now: request.now + 3_600_000,
    });
    t.strictEqual(reason, 'timestamp_expired');
    t.deepEqual(
      mistakes.map(({ code }) => code),
      ['header_missing', 'sign_headers', 'timestamp_expired'],
    );
    t.strictEqual(actual, undefined);
    await t.rejects(diagnose({ ...signed(''), clientSecret: undefined }), /clientSecret: is no text/);
  });
}
