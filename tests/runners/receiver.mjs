// The receiver of authorisation pushes as a listener of Node's http: node receiver.mjs <folder with jdy-wasm installed>
import { once } from 'node:events';
import { createServer, request } from 'node:http';
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

QUnit.test('takes a push', async (t) => {
  const response = await send('POST', push());
  t.deepEqual([response.status, (await response.json()).description], [200, 'Succeed']);
  t.deepEqual(kept, [['a', 1]]);
  t.strictEqual((await send('POST', push(), '/?outerInstanceId=b')).status, 200);
  t.deepEqual(asked, ['a', 'b']);
});

QUnit.test('refuses what is none', async (t) => {
  t.strictEqual((await send('GET')).status, 405);
  t.strictEqual((await send('POST', '')).status, 400);
  t.strictEqual((await send('POST', push())).status, 429);
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

const result = await count(QUnit, 3);
server.close();
server.closeAllConnections();
report('receiver', result);
