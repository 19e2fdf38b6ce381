// How a relay passes on answers and failures that the sandbox does not produce.
import { gzipSync } from 'node:zlib';

import { JSON_TYPE, LIST, SAVED, SPEED, start } from './answers-relay.mjs';
import { decryptedAnswers } from './decrypted-answers.mjs';

const REJECTED = JSON.stringify({
  data: null,
  description: 'app-token has expired',
  description_cn: '已过期'.repeat(400),
  errcode: '4011',
});

export const ANSWERS = 12;

export default async function (QUnit, folder, host) {
  const { seen, script, errors, call, logged, close } = await start(folder, host);
  const save = { method: 'POST', headers: JSON_TYPE, body: '{"name":"甲"}' };
  QUnit.module('answers at the edges', { beforeEach: () => void seen.splice(0), after: close });

  QUnit.test('a status that a Response cannot have becomes 502', async (t) => {
    for (const [status, body] of [
      [204],
      [205, SAVED],
      [304],
      [307, SAVED],
      [600, SAVED],
      [999, SAVED],
      [999, '<html>'],
    ]) {
      script.push((to) => to.writeHead(status, JSON_TYPE).end(body));
      const { status: answered, text } = await call('plain');
      t.deepEqual([answered, text], [502, '{"message":""}'], `${status} ${body}`);
    }
    script.push((to) => to.writeHead(206, JSON_TYPE).end(SAVED));
    t.strictEqual((await call('plain')).status, 206);
  });

  QUnit.test('a token fetch without an answer ends the call after timeoutMs', async (t) => {
    const large = JSON.stringify({ name: '甲'.repeat(200_000) });
    // A Worker streams a large body, so it cannot send it again.
    for (const [body, status] of [
      [large, host === 'workerd' ? 401 : 503],
      [save.body, 503],
    ]) {
      seen.splice(0);
      const headers = { ...JSON_TYPE, 'Content-Length': String(Buffer.byteLength(body)) };
      script.push((to) => to.writeHead(401, JSON_TYPE).end(REJECTED));
      t.deepEqual([(await call('stuck-token', { ...save, headers, body })).status, seen.length], [status, 1]);
    }
  });

  QUnit.test('an expired token is renewed, with every form of the answer', async (t) => {
    const zipped = gzipSync(REJECTED);
    for (const [name, answer] of [
      ['chunks', (to) => to.writeHead(200, JSON_TYPE).write(REJECTED.slice(0, 40), () => to.end(REJECTED.slice(40)))],
      [
        'zipped',
        (to) =>
          to.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip', 'Content-Length': zipped.length }).end(zipped),
      ],
      [
        'length',
        (to) => to.writeHead(200, { ...JSON_TYPE, 'Content-Length': Buffer.byteLength(REJECTED) }).end(REJECTED),
      ],
      ['status', (to) => to.writeHead(200, JSON_TYPE).end('{"errcode":401}')],
    ]) {
      seen.splice(0);
      script.push(answer);
      t.deepEqual([(await call(name, save)).text, seen.length], [SAVED, 2], name);
      t.notStrictEqual(seen[0]?.token, seen[1]?.token, `${name}: another token`);
    }
    // An answer longer than any failure is passed on unread.
    for (const size of [4_096, 4_097, 300_000]) {
      const body = JSON.stringify({ data: 'x'.repeat(size - 23), errcode: 0 });
      script.push((to) => to.writeHead(200, JSON_TYPE).write(body.slice(0, 50), () => to.end(body.slice(50))));
      t.true((await call('plain')).text === body, `${size} bytes`);
      script.push((to) => to.writeHead(200, { 'Content-Type': 'text/plain' }).end(body));
      t.true((await call('plain')).text === body, `${size} bytes as text`);
    }
    script.push((to) => to.writeHead(200, { 'Content-Type': 'text/plain' }).end(`<html>${'x'.repeat(100_000)}`));
    t.deepEqual((({ status, text }) => [status, text])(await call('plain')), [502, '{"message":""}'], 'a large page');
  });

  QUnit.test('a save that may have been carried out is sent once', async (t) => {
    // A failed server, and codes that never mean a rejected token, with any status.
    const errcodes = [401, 1000202001, 1000002001, 2012002000, 5003, 1030002002];
    const answers = [
      ...[500, 502, 503, 504].flatMap((status) => errcodes.map((errcode) => [status, { errcode }])),
      ...[500, 503].map((status) => [status, { code: 401 }]),
      ...errcodes.slice(2).map((errcode) => [401, { errcode }]),
      [200, { errcode: 5003 }],
      // A body that reports success, or has an unknown code, with the status of a refusal.
      ...[401, 404].flatMap((status) =>
        [
          { errcode: 0 },
          { errcode: '0000' },
          { code: 200 },
          { success: true },
          { errcode: 4010, code: 0 },
          { errcode: 'Lost' },
        ].map((body) => [status, { ...body, data: { ids: ['1'] } }]),
      ),
      // A refusal with the ids of saved records.
      ...[{ ids: ['1'] }, { id: '1' }].map((data) => [200, { errcode: 4010, data }]),
      [404, { errcode: 5001, data: { ids: ['1'] } }],
    ];
    for (const [status, body] of answers) {
      seen.splice(0);
      script.push((to) => to.writeHead(status, JSON_TYPE).end(JSON.stringify(body)));
      const { status: answered } = await call('plain', save);
      t.deepEqual([answered, seen.length], [status, 1], `${status} ${JSON.stringify(body)}`);
    }
    // The gateway's own codes prove that the token was not accepted.
    // An account set renews its token twice a minute.
    for (const [status, body] of [
      [502, { errcode: '', code: '04011.0' }],
      [401, {}],
    ]) {
      seen.splice(0);
      script.push((to) => to.writeHead(status, JSON_TYPE).end(JSON.stringify(body)));
      t.deepEqual([(await call('plain', save)).text, seen.length], [SAVED, 2], `${status} ${JSON.stringify(body)}`);
    }
  });

  QUnit.test('503 if nothing was sent, with the reason in the log', async (t) => {
    await logged();
    for (const name of ['no-token', 'no-leave', 'unreadable-caller']) {
      const { status, text, headers } = await call(name, save);
      t.deepEqual(
        [status, headers.get('Retry-After'), JSON.parse(text).relay.length > 10],
        [503, '5', true],
        `${name}: ${text}`,
      );
      const [{ sent, reason }] = await logged();
      t.deepEqual([sent, typeof reason], [undefined, 'string'], name);
    }
    t.strictEqual(seen.length, 0);
  });

  QUnit.test('502 or 504 if a request may have been sent', async (t) => {
    for (const [name, expected] of [
      ['deaf', 504],
      ['throwing', 502],
      ['nothing', 502],
      ['unreadable', 502],
    ]) {
      const { status, text } = await call(name, save);
      t.deepEqual([status, text.includes('MARKER')], [expected, false], `${name}: ${text}`);
      t.false(text.includes('reached'), `${name}: it may have reached the service: ${text}`);
      t.strictEqual((await logged())[0].sent, 1, name);
    }
  });

  QUnit.test('an answer that stalls ends after timeoutMs, and a cut-off answer fails', async (t) => {
    const detail = `${LIST}_detail`;
    for (const [name, expected, reason, why] of [
      ['stalled-short', 504, 'service_late', 'the service did not answer in time'],
      ['stalled-decrypting', 504, 'service_late', 'the service did not answer in time'],
      ['cut-off-short', 502, 'answer_cut_off', 'RangeError'],
      ['cut-off-decrypting', 502, 'answer_cut_off', 'RangeError'],
    ]) {
      await logged();
      const { status, text } = await call(name, {}, detail);
      t.deepEqual([status, JSON.parse(text).reason, text.includes('MARKER')], [expected, reason, false], name);
      const entries = await logged();
      t.strictEqual(entries.find((entry) => entry.reason)?.reason, why, name);
      t.strictEqual(entries.includes('cancelled'), expected === 504, `${name}: the stream is ended`);
    }
    // An answer that has begun is cut off. Miniflare ends its own answer without an error.
    const begun = Date.now();
    const came = await call('stalled-plain', {}, detail).catch(() => ({ status: 0, text: '' }));
    t.deepEqual([came.status, came.text.endsWith('}')], [host === 'workerd' ? 200 : 0, false]);
    t.true(Date.now() - begun < 5_000);
    t.true((await logged()).includes('cancelled'));
    // workerd itself reports it.
    errors.splice(0);
  });

  QUnit.test('a log that fails changes no answer, and is reported once', async (t) => {
    for (const [name, said] of [
      ['noisy', 'the log is full'],
      ['rejecting', 'the log is away'],
      ['hanging', 'It has not ended after 5 s.'],
    ]) {
      t.deepEqual([(await call(name, save)).text, seen.length], [SAVED, 1], name);
      for (let tries = 0; tries < 100 && !errors.length; tries++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      t.deepEqual(
        errors.splice(0).map((message) => message.includes(said)),
        [true],
        name,
      );
      seen.splice(0);
    }
  });

  decryptedAnswers(QUnit, { script, call, logged });

  QUnit.test('a page may send the headers that the relay names, and the service gets none of them', async (t) => {
    const Origin = 'https://page.example';
    const asked = { Origin, 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'traceparent' };
    const { status, headers } = await call('plain', { method: 'OPTIONS', headers: asked });
    t.deepEqual(
      [status, headers.get('Access-Control-Allow-Headers')],
      [204, 'Authorization, Content-Type, traceparent, X-Request-Id'],
    );
    await logged();
    for (const foreign of ['https://other.example', `https://${'x'.repeat(300)}`]) {
      t.strictEqual((await call('plain', { headers: { Origin: foreign } })).status, 403);
      const [{ origin, reason }] = await logged();
      t.deepEqual([origin, reason.includes('`cors.origins`')], [foreign.slice(0, 200), true]);
    }
    t.strictEqual(
      (await call('plain', { headers: { Origin, traceparent: '00-MARKER', 'X-Request-Id': 'MARKER' } })).status,
      200,
    );
    t.false(JSON.stringify(seen).includes('MARKER'));
  });

  QUnit.test('calls that give up in the queue use no slot', async (t) => {
    const calls = [];
    // Thirty calls a minute arrive, five are served, and the others give up after twenty seconds.
    const [minutes, offered, began] = [3, 90, Date.now()];
    for (let made = 0; made < offered; made++) {
      calls.push(call('rate-limit'));
      await new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / SPEED / offered));
    }
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    // On a busy machine the calls take longer than planned, and more of them are served.
    const passed = ((Date.now() - began) * SPEED) / 60_000;
    const count = (status) => statuses.filter((other) => other === status).length;
    // A call that is sent shortly before its time limit ends with 504, perhaps before it reaches the service.
    const [served, late] = [count(200), count(504)];
    t.strictEqual(served + late + count(503), offered);
    t.true(
      served + late > 5 * (minutes - 1) && served + late <= 5 * (passed + 1),
      `${served} of ${offered} in ${passed} minutes, and ${late} too late`,
    );
    t.true(seen.length >= served && seen.length <= served + late, 'no call with status 503 was sent');
  });
}
