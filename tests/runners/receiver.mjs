// The receiver of authorisation pushes as a listener of Node's http: node receiver.mjs <folder with jdy-wasm installed>
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import QUnit from 'qunit';

import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
const { createAuthorizationReceiver, nodeListener } = await installed(folder, 'jdy-wasm/receiver');
const kept = [];
const asked = [];
const client = {
  request: async (_method, _path, { query }) => {
    asked.push(query.outerInstanceId);
    return [{ appKey: 'k', appSecret: 's', domain: 'https://tf.jdy.com', status: 1 }];
  },
};
const store = { set: (id, rows) => void kept.push([id, rows.length]) };
const server = createServer(nodeListener(createAuthorizationReceiver({ client, store, outerInstanceIds: ['a'] })));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const send = (method, body, path = '/') =>
  fetch(`http://127.0.0.1:${port}${path}`, body === undefined ? { method } : { method, body });
const push = (more) => JSON.stringify({ data: [{ appKey: 'k', ...more }] });

QUnit.config.autostart = false;
QUnit.config.reorder = false;
QUnit.module('receiver');

QUnit.test('accepts a push', async (t) => {
  const response = await send('POST', push());
  t.deepEqual([response.status, (await response.json()).description], [200, 'Succeed']);
  t.deepEqual(kept, [['a', 1]]);
  t.strictEqual((await send('POST', push(), '/?outerInstanceId=b')).status, 200);
  t.deepEqual(asked, ['a', 'b']);
});

QUnit.test('refuses a request that is not a push', async (t) => {
  t.strictEqual((await send('GET')).status, 405);
  t.strictEqual((await send('POST', '')).status, 400);
  t.strictEqual((await send('POST', push())).status, 429);
});

QUnit.test('an invalid request does not end the server', async (t) => {
  for (const line of ['TRACE / HTTP/1.1', 'POST // HTTP/1.1', 'POST http:// HTTP/1.1']) {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${line}\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n`);
    t.true(String((await once(socket, 'data'))[0]).startsWith('HTTP/1.1 400 '), line);
    socket.destroy();
  }
});

QUnit.test('an id of 19 digits stays exact', async (t) => {
  asked.length = 0;
  const body = '{"data":[{"appKey":"k","outerInstanceId":1234567890123456789}]}';
  t.strictEqual((await send('POST', body)).status, 429, 'unknown instances share one question a minute');
  const receive = createAuthorizationReceiver({ client, store, outerInstanceIds: ['1234567890123456789'] });
  t.strictEqual((await receive(new Request('https://shop.example/', { method: 'POST', body }))).status, 200);
  t.deepEqual([asked, kept.at(-1)], [['1234567890123456789'], ['1234567890123456789', 1]]);
});

QUnit.test('stops reading a body without an end', async (t) => {
  const endless = request({ port, host: '127.0.0.1', method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
  endless.on('error', () => {});
  const timer = setInterval(() => endless.write('x'.repeat(16 * 1024)), 5);
  const [response] = await once(endless, 'response');
  clearInterval(timer);
  t.strictEqual(response.statusCode, 413);
  endless.destroy();
});

QUnit.test('a repeated push after a failure of the store is stored', async (t) => {
  const stored = [];
  const broken = {
    async set(id) {
      if (stored.push(id) === 1) throw new Error('the store is away');
    },
  };
  const receive = createAuthorizationReceiver({ client, store: broken, outerInstanceIds: ['a'] });
  const statusOf = async () =>
    (await receive(new Request('https://shop.example/', { method: 'POST', body: push() }))).status;
  const { error } = console;
  console.error = () => {};
  const first = await statusOf();
  console.error = error;
  await new Promise((resolve) => setTimeout(resolve, 5_050));
  t.deepEqual([first, await statusOf(), await statusOf(), stored], [502, 200, 429, ['a', 'a']]);
  // Until the store has settled, the service is not asked again.
  let end;
  const slow = { set: () => new Promise((resolve) => (end = resolve)) };
  const waiting = createAuthorizationReceiver({ client, store: slow, outerInstanceIds: ['a'] });
  const send = () => waiting(new Request('https://shop.example/', { method: 'POST', body: push() }));
  const held = send();
  while (!end) await new Promise((resolve) => setTimeout(resolve, 5));
  t.strictEqual((await send()).status, 429);
  end();
  t.strictEqual((await held).status, 200);
  for (const wrong of [undefined, null, {}, 'receiver']) {
    t.throws(
      () => nodeListener(wrong),
      ({ code, path }) => code === 'invalid_request' && path === 'receiver',
    );
  }
});

QUnit.test('a push whose body was already read is not mistaken for an empty one', async (t) => {
  const listen = nodeListener(createAuthorizationReceiver({ client, store, outerInstanceIds: ['a'] }));
  const behind = createServer((request, response) => {
    request.resume().on('end', () => void listen(request, response));
  }).listen(0);
  await once(behind, 'listening');
  const { error } = console;
  const said = [];
  console.error = (...words) => said.push(words.map(String).join(' '));
  const { status } = await fetch(`http://127.0.0.1:${behind.address().port}`, { method: 'POST', body: push() });
  const used = new Request('https://shop.example/', { method: 'POST', body: push() });
  await used.text();
  const receive = createAuthorizationReceiver({ client, store, outerInstanceIds: ['a'] });
  const answered = await receive(used);
  console.error = error;
  behind.close();
  behind.closeAllConnections();
  t.deepEqual([status, answered.status, said.length], [500, 502, 2]);
  for (const line of said) t.true(/another handler has read its body.*express\.json/.test(line), line);
});

const result = await count(QUnit, 7);
server.close();
server.closeAllConnections();
report('receiver', result);
