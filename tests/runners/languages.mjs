// Signers and a verifier in other languages, against the sandbox and the client:
//   node languages.mjs <folder with jdy-wasm installed>
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import QUnit from 'qunit';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const file = (name) => fileURLToPath(new URL(`../interoperability/${name}`, import.meta.url));
const jdy = await installed(process.argv[2]);
const { url, credentials, close } = await startGateway(process.argv[2]);
const { clientId, clientSecret, appKey, appSecret, routerAddr, outerInstanceId } = credentials;

const journal = async () => (await fetch(`${url}/__sandbox/journal`)).json();

QUnit.config.autostart = false;
QUnit.config.reorder = false;
QUnit.module('other languages');

for (const [language, command, signer, options] of [
  ['Python', 'python3', 'signer.py', [JSON.stringify({ url, credentials })]],
  ['Java', 'java', 'Signer.java', [url, clientId, clientSecret, appKey, appSecret, routerAddr, outerInstanceId]],
]) {
  QUnit.test(`the sandbox accepts requests signed by ${language}`, async (t) => {
    const before = (await journal()).length;
    const { stdout } = await promisify(execFile)(command, [file(signer), ...options]);
    const lines = stdout.trim().split('\n');
    t.strictEqual(lines.length, 15);
    t.deepEqual(
      lines.filter((line) => !/ 200 (0|200)$/.test(line)),
      [],
    );
    const calls = (await journal()).slice(before);
    t.strictEqual(calls.length, lines.length);
    t.strictEqual(calls.at(-1).name, `来自 ${language} 的客户`);
  });
}

/** The result of the Python verifier for each request. */
async function verdicts(requests) {
  const running = promisify(execFile)('python3', [file('verifier.py')], { maxBuffer: 1e8 });
  running.child.stdin.end(requests.map((request) => JSON.stringify(request)).join('\n'));
  return (await running).stdout.trim().split('\n');
}

/** The requests of a few calls of the client, as they were sent. */
async function sent() {
  const requests = [];
  const { method, path } = { method: 'GET', path: '/jdy/v2/bd/customer' };
  const client = new jdy.Client({
    ...{ clientId, clientSecret, outerInstanceId, accountId: credentials.accountId, baseUrl: url },
    fetch: (address, init) => {
      const request = new Request(address, init);
      requests.push({ method: request.method, url: request.url, headers: [...request.headers], clientSecret });
      return fetch(request);
    },
  });
  for (const { query } of data.independent.requests.slice(0, 100).map(({ request }) => request)) {
    // Queries with control characters are refused here; all others are sent.
    await client.request(method, path, { query }).catch(({ code }) => code);
  }
  await client.customers.save({ name: '网络客户' });
  return requests;
}

QUnit.test('Python accepts the requests of the client', async (t) => {
  const requests = await sent();
  t.true(requests.length > 20, `${requests.length} requests`);
  t.deepEqual(
    await verdicts(requests),
    requests.map(() => 'ok'),
  );
});

QUnit.test('Python accepts the signatures of the signer', async (t) => {
  const signer = await jdy.createSigner({ clientId, clientSecret });
  const requests = data.independent.requests.map(({ request: { method, path, query } }) => {
    const signed = signer.sign({ method, path, query });
    const target = `https://api.kingdee.com${path.split('/').map(encodeURIComponent).join('/')}?${signed.query}`;
    return { method, url: target, headers: Object.entries(signed.headers), clientSecret };
  });
  t.strictEqual(requests.length, 2000);
  const all = await verdicts(requests);
  t.deepEqual(
    all.map((verdict, at) => [verdict, requests[at]]).filter(([verdict]) => verdict !== 'ok'),
    [],
  );
  t.strictEqual(all.length, 2000);
});

QUnit.test('Python refuses changed requests', async (t) => {
  const signer = await jdy.createSigner({ clientId, clientSecret });
  const { query, headers } = signer.sign({ method: 'GET', path: '/a', query: { page: 1, search: '苹果' } });
  const right = {
    method: 'GET',
    url: `https://api.kingdee.com/a?${query}`,
    headers: Object.entries(headers),
    clientSecret,
  };
  const changed = (name, value) => ({ ...right, headers: Object.entries({ ...headers, [name]: value }) });
  const requests = [
    right,
    { ...right, method: 'POST' },
    { ...right, url: right.url.replace('page=1', 'page=2') },
    { ...right, url: `https://api.kingdee.com/b?${query}` },
    { ...right, clientSecret: appSecret },
    changed('X-Api-Nonce', '1234567890123456'),
    changed('X-Api-TimeStamp', String(Date.now() - 600_000)),
  ];
  t.deepEqual(await verdicts(requests), [
    'ok',
    'signature',
    'signature',
    'signature',
    'signature',
    'signature',
    'timestamp',
  ]);
});

report('other languages', await count(QUnit, 5));
close();
