// The environment that the documents assume: credentials, the service, and a runtime that calls a Worker's handlers.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'jdy-wasm';
import { createSandbox } from 'jdy-wasm/sandbox';

const sandbox = createSandbox();
const credentials = await sandbox.demo();
Object.assign(globalThis, credentials);
Object.assign(process.env, {
  XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'jdy-wasm-')),
  JDY_CLIENT_ID: credentials.clientId,
  JDY_CLIENT_SECRET: credentials.clientSecret,
  JDY_OUTER_INSTANCE_ID: credentials.outerInstanceId,
  JDY_BASE_URL: 'https://sandbox.example',
  RELAY_TOKEN: 'the-token-of-a-caller-of-the-relay',
});

// An example that serves gets a free port and must answer there. It is ended by a signal, as a host does, if it has a
// handler for it.
const { fetch } = globalThis;
const { listen } = Server.prototype;
Server.prototype.listen = function (_port, ...rest) {
  this.once('listening', async () => {
    const { status } = await fetch(`http://127.0.0.1:${this.address().port}/healthz`);
    // A receiver of pushes takes only POST.
    assert.ok(status === 200 || status === 405, `${status}`);
    if (process.listenerCount('SIGTERM') === 0) process.exit();
    process.kill(process.pid, 'SIGTERM');
  });
  return listen.call(this, 0, ...rest);
};

globalThis.fetch = async (...given) => {
  const request = new Request(...given);
  const sent = request.body ? await request.clone().text() : '';
  if (/\\[r"]|\ufffd/.test(sent)) throw new RangeError(`a garbled text is saved: ${sent}`);
  const { host } = new URL(request.url);
  if (RELAYS.includes(host)) return relayed(request);
  // An example without the address would save into the reader's real account set.
  if (host !== 'sandbox.example') throw new RangeError(`an example calls ${host} where JDY_BASE_URL is another`);
  return sandbox.fetch(request);
};

/** The hosts of the relays in the examples. */
const RELAYS = ['relay.example.com', 'jdy-relay.example.workers.dev'];

/** A fake of a relay, as far as the examples use it. */
async function relayed(request) {
  if (!request.headers.get('authorization')?.startsWith('Bearer ')) return new Response(null, { status: 401 });
  const { pathname, searchParams } = new URL(request.url);
  const jdy = new Client({
    ...credentials,
    appKey: undefined,
    appSecret: undefined,
    routerAddr: undefined,
    accountId: undefined,
    fetch: sandbox.fetch,
  });
  const body = request.body && (await request.json());
  return Response.json({
    errcode: 0,
    data: await jdy.request(request.method, pathname, { query: [...searchParams], body }),
  });
}

/** A fake of a Cloudflare KV namespace, as far as the examples use it. */
const tokens = {
  get: async (key) => tokens[key] ?? null,
  async put(key, value, { expiration }) {
    // KV refuses an expiration within the next minute, and one that is not a number of seconds.
    if (!Number.isInteger(expiration) || expiration < Date.now() / 1000 + 60 || expiration > Date.now() / 100)
      throw new RangeError('expiration');
    tokens[key] = value;
  },
};

// A page keeps the token of its session there.
globalThis.session = { token: async () => 'the-token-of-a-session' };

// A mini-program has WeChat.
globalThis.wx = { request() {} };

const main = process.argv[1];
process.once('beforeExit', async () => {
  const { default: worker } = await import(pathToFileURL(main));
  const kept = new Map();
  const env = {
    JDY_CLIENT_ID: credentials.clientId,
    JDY_CLIENT_SECRET: credentials.clientSecret,
    JDY_OUTER_INSTANCE_ID: credentials.outerInstanceId,
    JDY_BASE_URL: 'https://sandbox.example',
    TOKENS: tokens,
    CUSTOMERS: { get: async (key) => kept.get(key) ?? null, put: async (key, value) => void kept.set(key, value) },
  };
  // Runs it twice: the second run continues where the first one ended.
  for (const later of [0, 1]) await worker?.scheduled?.({ scheduledTime: Date.now() + later }, env);
});
