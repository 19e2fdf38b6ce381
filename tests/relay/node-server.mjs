// A relay in Node: health check, graceful shutdown, callers that disconnect, Express and Koa.
import { createServer } from 'node:http';

import { LIMITS } from '../suite/gateways.mjs';
import { send } from './raw.mjs';
import { listen, TOKENS } from './relay-setup.mjs';

export const NODE_TESTS = 8;
const LIST = '/jdy/v2/bd/customer';
const headers = { Authorization: `Bearer ${TOKENS.page}` };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export default async function (QUnit, { bearer, createRelay }, { listener, serve }, { createSandbox }) {
  const sandbox = createSandbox(LIMITS);
  const { outerInstanceId, accountId, ...credentials } = await sandbox.demo();
  const relayOf = (change, settings) =>
    createRelay({
      accounts: { main: { ...credentials, fetch: sandbox.fetch, ...change } },
      authorize: bearer({ page: { tokens: [TOKENS.page] } }),
      allow: ['customers.list', 'customers.save'],
      log() {},
      ...settings,
    });
  /** Serves a relay for one test. */
  const serving = async (relay, use, options) => {
    const server = await serve(relay, { port: 0, ...options });
    try {
      await use(server);
    } finally {
      await server.close();
    }
  };
  /** A network that answers on command. */
  const slow = () => {
    const waiting = [];
    const network = (url, init) =>
      url.includes('/jdyconnector/')
        ? sandbox.fetch(url, init)
        : new Promise((resolve) => waiting.push(() => resolve(sandbox.fetch(url, init))));
    return { network, waiting };
  };
  QUnit.module('a relay in Node');

  QUnit.test('GET /healthz needs no authorisation and shows no secret', async (t) => {
    const relay = relayOf();
    await serving(relay, async ({ url }) => {
      const answer = await fetch(`${url}/healthz`);
      t.deepEqual([answer.status, await answer.text()], [200, '{"status":"ok"}']);
      t.strictEqual((await fetch(`${url}/healthz`, { method: 'POST' })).status, 401);
      t.strictEqual((await fetch(`${url}/healthz/x`)).status, 401);
      t.strictEqual((await fetch(`${url}/accounts/main/healthz`)).status, 401);
    });
    t.strictEqual((await relay.fetch(new Request('http://localhost/healthz'))).status, 503);
  });

  QUnit.test('close() waits for the calls under way, and the server accepts no other', async (t) => {
    const { network, waiting } = slow();
    const server = await serve(relayOf({ fetch: network }), { port: 0 });
    const call = fetch(`${server.url}${LIST}`, { headers });
    while (!waiting.length) await pause(10);
    let isClosed = false;
    const closed = server.close().then(() => (isClosed = true));
    await pause(300);
    t.false(isClosed);
    await t.rejects(fetch(`${server.url}/healthz`), 'no connection is accepted');
    waiting[0]();
    const answer = await call;
    t.deepEqual([answer.status, (await answer.json()).errcode], [200, 0]);
    await Promise.all([closed, server.closed]);
  });

  QUnit.test('a call during the shutdown gets 503 and is not sent', async (t) => {
    const relay = relayOf({ fetch: () => t.true(false, 'nothing is sent') });
    await relay.close();
    const answer = await relay.fetch(new Request(`http://localhost${LIST}`, { headers }));
    t.deepEqual([answer.status, answer.headers.get('Retry-After')], [503, '5']);
  });

  QUnit.test('calls without an answer after graceMs are cut off', async (t) => {
    const { network, waiting } = slow();
    const server = await serve(relayOf({ fetch: network }), { port: 0, graceMs: 200 });
    const call = fetch(`${server.url}${LIST}`, { headers }).catch(({ message }) => message);
    while (!waiting.length) await pause(10);
    await server.close();
    t.strictEqual(await call, 'fetch failed');
    waiting[0]();
  });

  QUnit.test('a body that does not arrive ends with 408, and the connection is usable again', async (t) => {
    await serving(relayOf({}, { timeoutMs: 300 }), async ({ url }) => {
      const head = ['Content-Type: application/json', 'Content-Length: 100', `Authorization: ${headers.Authorization}`];
      const { status } = await send(url, { method: 'POST', target: LIST, headers: head, body: '{}' });
      t.strictEqual(status, 408);
    });
  });

  QUnit.test('a caller that disconnects leaves the queue for a slot', async (t) => {
    let given;
    const permit = (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject((given = signal.reason))));
    const entries = [];
    await serving(relayOf({ permit }, { log: (entry) => void entries.push(entry) }), async ({ url }) => {
      await t.rejects(fetch(`${url}${LIST}`, { headers, signal: AbortSignal.timeout(300) }));
      for (let tries = 0; tries < 100 && !entries.length; tries++) await pause(10);
      t.deepEqual([Boolean(given), entries[0]?.reason, entries[0]?.sent], [true, 'the caller has gone', undefined]);
    });
  });

  QUnit.test('an error of giving back a permit changes no answer', async (t) => {
    for (const fail of [
      () => Promise.reject(new Error('no Redis')),
      () => {
        throw new Error('no Redis');
      },
    ]) {
      await serving(relayOf({ permit: async () => fail }), async ({ url }) => {
        t.strictEqual((await fetch(`${url}${LIST}`, { headers })).status, 200);
        await pause(20);
      });
    }
  });

  QUnit.test('mounted in Express, in Koa and in `node:http`', async (t) => {
    const handle = listener(relayOf());
    // Express removes the mount path from the URL; Koa does not touch the answer if `respond` is false.
    const express = (request, response) => {
      request.url = request.url.replace(/^\/jdy-relay/, '');
      return handle(request, response);
    };
    const koa = (request, response) => {
      const context = { req: request, res: response, respond: true };
      context.respond = false;
      return handle(context.req, context.res);
    };
    for (const [mounted, prefix] of [
      [express, '/jdy-relay'],
      [koa, ''],
      [handle, ''],
    ]) {
      const { url, close } = await listen(mounted);
      const number = `N${Math.random()}`;
      const body = JSON.stringify({ number, name: `名称${number}`, remark: '备'.repeat(30_000) });
      const init = { method: 'POST', body, headers: { ...headers, 'Content-Type': 'application/json' } };
      const saved = await (await fetch(`${url}${prefix}${LIST}`, init)).json();
      t.strictEqual(saved.errcode, 0, JSON.stringify(saved));
      const listed = await (await fetch(`${url}${prefix}${LIST}?search=${number}`, { headers })).json();
      t.strictEqual(listed.data.rows.length, 1);
      close();
    }
    const bare = createServer(handle);
    await new Promise((resolve) => bare.listen(0, '127.0.0.1', resolve));
    const trace = await send(`http://127.0.0.1:${bare.address().port}`, { method: 'TRACE', target: LIST });
    t.strictEqual(trace.status, 400, 'a method that no Request has');
    bare.close();
  });
}
