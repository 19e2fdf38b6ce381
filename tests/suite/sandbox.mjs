// The sandbox of the package, called as a `fetch`.
import { signedRequest } from './signed-request.mjs';

export default function (QUnit, { jdy, gateway, data }) {
  QUnit.module('sandbox');

  const authorization = async (sandbox) => signedRequest(jdy, await sandbox.demo());

  QUnit.test('accepts a call that the package signed', async (t) => {
    const sandbox = gateway.createSandbox();
    const answer = await sandbox.fetch(await authorization(sandbox));
    t.strictEqual(answer.status, 200);
    t.strictEqual((await answer.json()).data[0].appKey, (await sandbox.demo()).appKey);
  });

  QUnit.test('refuses a repeated call in strict mode, and an unsigned call', async (t) => {
    for (const [strict, status] of [
      [false, 200],
      [true, 519],
    ]) {
      const sandbox = gateway.createSandbox({ strict });
      const request = await authorization(sandbox);
      t.strictEqual((await sandbox.fetch(request.clone())).status, 200);
      t.strictEqual((await sandbox.fetch(request)).status, status);
    }
    const sandbox = gateway.createSandbox();
    const request = await authorization(sandbox);
    const unsigned = await sandbox.fetch(request.url, { method: 'POST' });
    t.strictEqual(unsigned.status, 519);
  });

  QUnit.test('accepts calls of public clients until they need a token', async (t) => {
    const sandbox = gateway.createSandbox({ tokenRequestsPerMinute: 1000 });
    for (const { client, method, url, headers, body } of data.captured.requests) {
      const clockOffsetMs = Number(headers['x-api-timestamp']) - Date.now();
      await sandbox.faults([{ clockOffsetMs }]);
      const answer = await sandbox.fetch(`https://api.kingdee.com${url}`, { method, headers, body });
      // The tokens are those of the sandbox that received the captured requests.
      const { errcode, code } = await answer.json();
      t.strictEqual(code ?? errcode, headers['app-token'] ? 4010 : (code && 200) || 0, `${client} ${method} ${url}`);
    }
  });

  QUnit.test('answers for one authorisation with a list of one row, numbers as numbers', async (t) => {
    const sandbox = gateway.createSandbox();
    const { code, msg, data: rows } = await (await sandbox.fetch(await authorization(sandbox))).json();
    t.deepEqual([code, msg, rows.length, rows[0].status], [200, 'success', 1, 1]);
    t.deepEqual([typeof rows[0].instanceExpiresTime, typeof rows[0].uid], ['number', 'number']);
  });

  QUnit.test('has a fetch that works without its object', async (t) => {
    const { fetch } = gateway.createSandbox();
    const answer = await fetch(new URL('https://api.kingdee.com/jdy/v1/bd/customer'));
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
