// The HTTP connections of `jdy-wasm sandbox`: their headers, their number and how long one may stall.
import { once } from 'node:events';
import { connect } from 'node:net';
import QUnit from 'qunit';

import { call, serving } from '../runners/sandbox-process.mjs';

/** How long a connection stays open whose request stalls in the middle of its body, in milliseconds. */
async function halfBody() {
  let waited;
  await serving(['--json', '--port', '0'], async (line) => {
    const { hostname, port } = new URL(JSON.parse(line).url);
    const socket = connect(Number(port), hostname).on('error', () => {});
    socket.write('POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf');
    const begun = Date.now();
    socket.resume();
    await once(socket, 'close', { signal: AbortSignal.timeout(60_000) }).catch(() => {});
    waited = Date.now() - begun;
  });
  return waited;
}
// Takes half a minute, so it runs beside the other tests.
const halfBodyOpen = halfBody();

QUnit.module('jdy-wasm sandbox: connections');

QUnit.test('refuses headers of the connection, and continues to run', async (t) => {
  await serving(['--json', '--port', '0'], async (line) => {
    const { url } = JSON.parse(line);
    const fault = (headers) => {
      const body = JSON.stringify([{ answer: { status: 200, headers } }]);
      return call(`${url}/__sandbox/faults`, { method: 'POST', body });
    };
    const own = ['Trailer', 'Connection', 'Keep-Alive', 'Transfer-Encoding', 'Content-Length', 'Upgrade', 'TE'];
    for (const name of own) t.strictEqual((await fault({ [name]: 'age' })).status, 400, name);
    t.strictEqual((await fault({ age: '甲' })).status, 400);
    // All other headers arrive.
    const further = ['Expect', 'Date', 'Vary', 'Set-Cookie', 'Via', 'Content-Encoding', 'Accept-Ranges', "X-'a~"];
    for (const name of further) {
      t.strictEqual((await fault({ [name]: 'x' })).status, 200, name);
      const { status, rawHeaders } = await call(`${url}/nowhere`);
      t.deepEqual([status, rawHeaders.includes(name.toLowerCase())], [200, true], name);
    }
    t.strictEqual((await call(`${url}/__sandbox/faults`)).body, '[]');
  });
});

QUnit.test('closes connections that stall, and those beyond the limit', async (t) => {
  await serving(['--json', '--port', '0'], async (line) => {
    const { url } = JSON.parse(line);
    const { hostname, port } = new URL(url);
    const begun = Date.now();
    let closed = 0;
    const opened = Array.from({ length: 600 }, async (_, index) => {
      const socket = connect(Number(port), hostname).on('error', () => {});
      if (index % 2) socket.write('GET / HTTP/1.1\r\nHost: loc');
      socket.resume();
      await new Promise((done) => socket.once('close', done));
      closed += 1;
    });
    while (closed < 88 && Date.now() - begun < 8000) await new Promise((done) => setTimeout(done, 20));
    t.strictEqual(closed, 88, '512 stay open until they time out');
    await Promise.all(opened);
    const waited = Date.now() - begun;
    t.true(waited > 8000 && waited < 25_000, `${waited} ms`);
    t.strictEqual((await call(`${url}/nowhere`)).status, 404);
  });
});

QUnit.test('closes a connection whose body stalls', async (t) => {
  const waited = await halfBodyOpen;
  t.true(waited > 25_000 && waited < 45_000, `${waited} ms`);
});
