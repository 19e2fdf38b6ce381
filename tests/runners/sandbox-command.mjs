// The sandbox as a command, over real HTTP: node sandbox-command.mjs <folder with jdy-wasm installed>
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import QUnit from 'qunit';

import { report } from './report.mjs';
import { count } from './run.mjs';
import { bytes, call, run, serving, signed } from './sandbox-process.mjs';

const PUSH = '/jdyconnector/app_management/push_app_authorize';

const FAULT_FIELDS = [
  ...['operation', 'skip', 'times', 'delayMs', 'lose', 'cutBody', 'answer', 'carriedOut', 'expireTokens'],
  ...['rotateSecrets', 'moveAccountSets', 'clockOffsetMs'],
];

const appSignature = (appKey, appSecret) =>
  Buffer.from(createHmac('sha256', appSecret).update(appKey).digest('hex')).toString('base64');

QUnit.config.reorder = false;
QUnit.config.autostart = false;
QUnit.module('jdy-wasm sandbox');

QUnit.test('prints its options', async (t) => {
  const help = await run('--help');
  t.deepEqual([help.code, help.stderr], [0, '']);
  const options = [
    'port',
    'host',
    'allow-host',
    'allow-origin',
    'seed',
    'customers',
    'members',
    'strict',
    'json',
    'env',
    'lang',
    'help',
  ];
  const limits = ['requests-per-minute', 'token-requests-per-minute', 'requests-per-second'];
  for (const option of [...options, ...limits]) t.true(help.stdout.includes(`--${option}`), option);
});

QUnit.test('refuses wrong options, and says what is allowed', async (t) => {
  for (const [options, said] of [
    [['--prot', '1'], /there is no option --prot; did you mean --port\?/],
    [['stray'], /stray/],
    [['--json=yes'], /--json/],
    [['--port'], /--port needs a value/],
    [['--port', '--json'], /--port needs a value/],
    [['--env', '--port', '0'], /--env needs a port/],
    [['--env', '--json'], /contradict/],
    [['--port', '65536'], /--port is "65536": give a whole number from 0 to 65535/],
    [['--port', ''], /--port is ""/],
    [['--host', 'localhost'], /--host is "localhost": give an IP address/],
    [['--seed', '1.5'], /--seed is "1.5"/],
    [['--seed', '9007199254740993'], /--seed is "9007199254740993"/],
    [['--customers', '100001'], /--customers is "100001": give a whole number from 0 to 100000/],
    [['--members', '50001'], /0 to 50000/],
    [['--requests-per-second', '4294967296'], /1 to 4294967295/],
    [['--requests-per-minute', '0'], /--requests-per-minute is "0": give a whole number from 1/],
    [['--token-requests-per-minute=0'], /1 to 4294967295/],
    [['--allow-origin', 'https://*.example.com'], /--allow-origin is "https:\/\/\*\.example\.com": give one origin/],
    [['--allow-origin', 'app.example'], /--allow-origin is "app\.example"/],
    [['--allow-origin', 'https://app.example/shop'], /--allow-origin/],
    [['--allow-origin', 'https://app.example:443'], /--allow-origin/],
    [['--allow-origin', '*'], /--allow-origin is "\*"/],
    [['--allow-host', '*.example.com'], /--allow-host is "\*\.example\.com": give one host/],
    [['--allow-host', 'http://sandbox'], /--allow-host/],
    [['--allow-host', ''], /--allow-host is ""/],
  ]) {
    const { code, stdout, stderr } = await run(...options);
    t.deepEqual([code, stdout], [2, ''], options.join(' '));
    t.true(said.test(stderr) && stderr.includes('--help'), stderr);
  }
});

QUnit.test('answers signed calls as the gateway does', async (t) => {
  await serving(['--json', '--port', '0', '--customers', '3'], async (line) => {
    const served = JSON.parse(line);
    t.deepEqual(Object.keys(served), ['url', 'credentials']);
    t.true(/^http:\/\/127\.0\.0\.1:\d+$/.test(served.url), served.url);
    const { appKey, outerInstanceId, routerAddr } = served.credentials;

    const pushed = await signed(served, 'POST', PUSH, { outerInstanceId });
    t.strictEqual(pushed.status, 200);
    const [{ appSecret }] = [JSON.parse(pushed.body).data].flat();
    t.strictEqual(appSecret, served.credentials.appSecret);

    const tokens = '/jdyconnector/app_management/kingdee_auth_token';
    const app_signature = appSignature(appKey, appSecret);
    const issued = await signed(served, 'GET', tokens, { app_key: appKey, app_signature });
    const token = JSON.parse(issued.body).data['app-token'];
    const business = { headers: { 'app-token': token, 'X-GW-Router-Addr': routerAddr } };

    const customers = '/jdy/v2/bd/customer';
    const listed = await signed(served, 'GET', customers, { enable: '-1', search: '' }, business);
    t.strictEqual(JSON.parse(listed.body).data.rows.length, 3);
    const origins = listed.rawHeaders.filter((name, at) => at % 2 === 0 && /^access-control-allow-origin$/i.test(name));
    t.strictEqual(origins.length, 2, 'the header is on the wire twice');
    const length = listed.rawHeaders[listed.rawHeaders.findIndex((name) => /^content-length$/i.test(name)) + 1];
    t.strictEqual(length, String(Buffer.byteLength(listed.body)));

    const target = `${customers}?enable=0`;
    const changed = await signed(served, 'GET', customers, { enable: '1' }, { ...business, target });
    t.deepEqual([changed.status, JSON.parse(changed.body).errcode], [519, 4008]);

    const name = '网络客户';
    const saved = await signed(served, 'POST', customers, {}, { ...business, body: JSON.stringify({ name }) });
    const { ids } = JSON.parse(saved.body).data;
    const journal = JSON.parse((await call(`${served.url}/__sandbox/journal`)).body);
    t.strictEqual(journal.length, 4);
    t.deepEqual([journal[3].name, journal[3].ids], [name, ids]);
  });
});

QUnit.test('refuses unsigned, unreadable and too long requests, and goes on', async (t) => {
  await serving(['--json', '--port=0'], async (line) => {
    const { url } = JSON.parse(line);
    t.strictEqual((await call(`${url}${PUSH}`, { method: 'POST' })).status, 519);
    t.strictEqual((await call(`${url}/`)).status, 404);
    t.strictEqual((await call(`${url}/`, { method: 'POST', body: Buffer.alloc(8 * 1024 * 1024 + 1) })).status, 413);
    t.strictEqual((await call(`${url}/__sandbox/journal`, { method: 'HEAD' })).body, '');
    t.strictEqual((await call(`${url}/__sandbox/journal`)).body, '[]');
  });
});

QUnit.test('injects its faults, byte by byte', async (t) => {
  await serving(['--json', '--port', '0'], async (line) => {
    const { url } = JSON.parse(line);
    const fault = async (method, list) => {
      const { status, body } = await call(`${url}/__sandbox/faults`, { method, body: list && JSON.stringify(list) });
      return [status, JSON.parse(body)];
    };
    const whole = await bytes(url, '/nowhere');
    const head = whole.indexOf('\r\n\r\n') + 4;
    const length = Number(/content-length: (\d+)/.exec(whole)[1]);
    t.strictEqual(whole.length - head, length);
    t.strictEqual(whole.match(/\r\ndate: /gi).length, 1, whole);

    const faults = [{ lose: 'request' }, { lose: 'answer' }, { cutBody: 0 }, { cutBody: 20 }, { cutBody: 1e9 }];
    t.deepEqual(await fault('POST', faults), [200, faults.map((one) => ({ times: 1, ...one }))]);
    t.deepEqual([await bytes(url, '/nowhere'), await bytes(url, '/nowhere')], ['', '']);
    for (const arriving of [0, 20, length - 1]) {
      const part = await bytes(url, '/nowhere');
      t.true(part.includes(`content-length: ${length}\r\n`), part);
      t.strictEqual(part.slice(part.indexOf('\r\n\r\n') + 4), whole.slice(head, head + arriving));
    }
    t.deepEqual(await fault('GET'), [200, []]);

    t.strictEqual((await fault('POST', [{ delayMs: 5, times: 2 }]))[0], 200);
    t.strictEqual((await call(`${url}/nowhere`)).status, 404);
    t.deepEqual(await fault('DELETE'), [200, []]);
    const [status, { message }] = await fault('POST', [{ delayMS: 5 }]);
    t.deepEqual([status, message.slice(0, 53)], [400, '[0].delayMS: is not known here. Did you mean `delayMs']);
    const { stdout } = await run('--help');
    for (const name of FAULT_FIELDS) t.true(stdout.includes(`\n  ${name} `), `${name} is explained`);
    // Without a body, only the head can be cut off.
    t.strictEqual((await fault('POST', [{ answer: { status: 200 }, cutBody: 1 }]))[0], 200);
    t.strictEqual(await bytes(url, '/nowhere'), '');
  });
});

QUnit.test('refuses faults in the language of the caller, or else of the command', async (t) => {
  const english = 'has no effect.';
  const chinese = '没有任何效果。';
  for (const [language, accepted, said] of [
    ['en', undefined, `[0]: ${english}`],
    ['en', 'zh-CN,zh;q=0.9', `[0]：${chinese}`],
    ['zh', undefined, `[0]：${chinese}`],
    ['zh', 'en', `[0]: ${english}`],
  ]) {
    await serving(['--json', '--port', '0', '--lang', language], async (line) => {
      const { url } = JSON.parse(line);
      const headers = accepted === undefined ? {} : { 'Accept-Language': accepted };
      const refused = await call(`${url}/__sandbox/faults`, { method: 'POST', body: '[{}]', headers });
      const { message, reason } = JSON.parse(refused.body);
      t.deepEqual([refused.status, reason], [400, 'fault_without_effect']);
      t.true(message.startsWith(said), message);
    });
  }
});

QUnit.test('uses the limits in its options', async (t) => {
  await serving(['--json', '--port=0', '--requests-per-second=1'], async (line) => {
    const served = JSON.parse(line);
    const { outerInstanceId } = served.credentials;
    const push = () => signed(served, 'POST', PUSH, { outerInstanceId });
    const answers = await Promise.all([push(), push(), push()]);
    t.true(
      answers.some(({ status }) => status === 429),
      answers.map(({ status }) => status).join(),
    );
  });
});

QUnit.test('prints text without --json, also at an IPv6 address', async (t) => {
  await serving(['--port', '0', '--host', '::1'], async (greeting) => {
    const url = /answers at (http:\/\/\[::1\]:\d+)\n/.exec(greeting)?.[1];
    t.true(greeting.includes(`${url}/__sandbox/journal`), greeting);
    // The printed example must run as it is.
    const example = greeting
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .slice(-3);
    const file = join(process.argv[2], 'sandbox-example.mjs');
    writeFileSync(file, ["import { Client } from 'jdy-wasm';", ...example, 'export { rows };\n'].join('\n'));
    const { rows } = await import(pathToFileURL(file));
    t.strictEqual(rows.length, 20);
  });
});

QUnit.test('reports that a port is taken', async (t) => {
  await serving(['--json', '--port', '0'], async (line) => {
    const { port } = new URL(JSON.parse(line).url);
    const { code, stderr } = await run('--port', port);
    t.strictEqual(code, 1);
    t.true(stderr.includes(`port ${port} of 127.0.0.1 is taken`), stderr);
  });
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  QUnit.test(`ends at ${signal}, with a connection open and an answer held back`, async (t) => {
    await serving(['--json', '--port', '0'], async (line, child) => {
      const { url } = JSON.parse(line);
      await call(`${url}/__sandbox/faults`, { method: 'POST', body: '[{"delayMs":600000}]' });
      const heldBack = call(`${url}/nowhere`).catch(({ code }) => code);
      while ((await call(`${url}/__sandbox/faults`)).body !== '[]');
      const kept = request(`${url}/`, { method: 'POST' });
      const lost = once(kept, 'error');
      kept.write('half');
      await once(kept, 'socket').then(([socket]) => socket.connecting && once(socket, 'connect'));
      child.kill(signal);
      const [code, by] = await once(child, 'close', { signal: AbortSignal.timeout(20_000) });
      t.deepEqual([code, by], [0, null]);
      t.strictEqual((await lost)[0].code, 'ECONNRESET');
      t.strictEqual(await heldBack, 'ECONNRESET');
    });
  });
}

QUnit.test('accepts control requests only from this machine, unless others are allowed', async (t) => {
  const status = async (url, headers, path = '/__sandbox/faults') =>
    (await call(`${url}${path}`, { method: 'POST', headers, body: '[]' })).status;
  const requests = [
    [{ Host: 'localhost:8787' }, 200, 200],
    [{ Host: '[::1]', Origin: 'http://localhost:5173' }, 200, 200],
    [{ Host: 'evil.example:8787', Origin: 'http://evil.example:8787' }, 403, 403],
    [{ Host: 'localhost.evil.example' }, 403, 403],
    [{ Origin: 'https://evil.example' }, 403, 403],
    [{ Origin: 'null' }, 403, 403],
    [{ Origin: ['http://localhost', 'https://evil.example'] }, 403, 403],
    [{ Host: 'sandbox:8787' }, 403, 200],
    [{ Origin: 'https://app.example' }, 403, 200],
  ];
  const allow = ['--allow-host', 'sandbox', '--allow-origin=https://app.example'];
  for (const [options, column] of [
    [[], 1],
    [allow, 2],
  ]) {
    await serving(['--json', '--port=0', ...options], async (line) => {
      const { url } = JSON.parse(line);
      for (const row of requests) {
        t.strictEqual(await status(url, row[0]), row[column], `${options} ${JSON.stringify(row[0])}`);
        t.strictEqual(await status(url, row[0], '/nowhere'), 404, 'the API has no such check');
      }
      const absolute = await bytes(url, 'http://evil.example/__sandbox/faults', 'localhost');
      t.true(absolute.startsWith('HTTP/1.1 403 '), absolute);
    });
  }
});

await import('../command/sandbox-connections.mjs');

report('jdy-wasm sandbox', await count(QUnit, 15));
