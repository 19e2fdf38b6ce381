// The sandbox of the package, reached as a fetch.
import { signedRequest } from './signed-request.mjs';

export default function (QUnit, { jdy, gateway }) {
  QUnit.module('sandbox');

  const authorization = async (sandbox) => signedRequest(jdy, await sandbox.demo());

  QUnit.test('accepts a call that the package signed', async (t) => {
    const sandbox = gateway.createSandbox();
    const answer = await sandbox.fetch(await authorization(sandbox));
    t.strictEqual(answer.status, 200);
    t.strictEqual((await answer.json()).data.appKey, (await sandbox.demo()).appKey);
  });

  QUnit.test('refuses the same call a second time, and one that is not signed', async (t) => {
    const sandbox = gateway.createSandbox();
    const request = await authorization(sandbox);
    await sandbox.fetch(request.clone());
    t.strictEqual((await sandbox.fetch(request)).status, 519);
    const unsigned = await sandbox.fetch(request.url, { method: 'POST' });
    t.strictEqual(unsigned.status, 519);
  });

  QUnit.test('has a fetch that can be handed on alone', async (t) => {
    const { fetch } = gateway.createSandbox();
    const answer = await fetch(new URL('https://api.kingdee.com/jdy/v2/bd/customer'));
    t.strictEqual(answer.status, 404);
    t.ok((await answer.text()).includes('no Route matched'));
  });

  QUnit.test('rotates its appSecret, and only its own', async (t) => {
    const [one, other] = [gateway.createSandbox({ customers: 1 }), gateway.createSandbox({ customers: 1 })];
    const before = (await one.demo()).appSecret;
    await one.rotate();
    t.notStrictEqual((await one.demo()).appSecret, before);
    t.strictEqual((await other.demo()).appSecret, before);
  });
}
