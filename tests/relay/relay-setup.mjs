// A relay in workerd or in a process, the sandbox as its upstream behind a server that records requests, and an issuer
// of tokens.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { Miniflare } from 'miniflare';

import { startGateway } from '../runners/gateway.mjs';
import { forward } from '../runners/serve.mjs';
import { bundleWorker } from '../runners/worker-bundle.mjs';
import { bundleProgram, startProgram } from './process.mjs';

export const TOKENS = {
  page: 'page-token-0123456789abcdef',
  old: 'page-token-before-it-changed',
  reader: 'reader-token-0123456789abcdef',
  both: 'both-token-0123456789abcdef',
};
const JWT_SECRET = 'a shared secret of more than 32 characters';

/** Listens on this machine. */
export async function listen(handle) {
  const server = createServer(handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close() && server.closeAllConnections(),
  };
}

/** `origins` are allowed by CORS, `host` is workerd or a runtime, `flags` are workerd's compatibility flags. */
export async function startRelay(folder, { origins = [], flags = [], host = 'workerd' } = {}) {
  const served = await startGateway(folder);
  const seen = [];
  const upstream = await listen((request, response) => {
    seen.push({ method: request.method, url: request.url, headers: request.headers });
    forward(request, response, served.url);
  });
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' };
  const issuer = await listen((_, response) => response.end(JSON.stringify({ keys: [jwk] })));

  const { outerInstanceId, accountId, ...own } = served.credentials;
  const account = { ...own, baseUrl: upstream.url, requestsPerMinute: 100_000, requestsPerSecond: 10_000 };
  const bindings = {
    ACCOUNTS: { main: account, other: { ...account, appSecret: 'wrong-MARKER' } },
    ORIGINS: origins,
    JWT_SECRET,
    CALLERS: {
      page: { tokens: [TOKENS.page, TOKENS.old, ''], accounts: ['main'] },
      reader: { tokens: [TOKENS.reader], accounts: ['main'], operations: ['customers.list', 'GET /jdy/v2/bd/*'] },
      both: { tokens: [TOKENS.both], accounts: ['main', 'other'] },
    },
  };
  const jwks = `${issuer.url}/jwks`;
  const relay = await (host === 'workerd'
    ? inWorker(folder, flags, bindings, jwks)
    : inProcess(folder, host, bindings, jwks));
  const { url, lines } = relay;
  return {
    url,
    host,
    /** The requests that reached the service, with their headers. */
    seen,
    /** The log of the relay. */
    lines,
    secrets: [own.clientSecret, own.appSecret, JWT_SECRET, 'wrong-MARKER', ...Object.values(TOKENS)],
    served,
    gateway: {
      name: 'through the relay',
      relayed: true,
      credentials: own,
      // Only the tests use the credentials, for decryption.
      options: {
        relay: url,
        authorization: () => TOKENS.page,
        clientId: undefined,
        clientSecret: undefined,
        appKey: undefined,
        appSecret: undefined,
        routerAddr: undefined,
      },
      journal: async () => (await fetch(`${served.url}/__sandbox/journal`)).json(),
      faults: async (list) => {
        const answer = await fetch(`${served.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(list) });
        if (!answer.ok) throw new TypeError(await answer.text());
        return answer.json();
      },
      clearFaults: () => fetch(`${served.url}/__sandbox/faults`, { method: 'DELETE' }),
    },
    /** A token with these claims, signed by the issuer or by an attacker. */
    token: {
      shared: (claims, alg = 'HS256', secret = JWT_SECRET) => jws({ alg }, claims, (text) => hmac(secret, text)),
      issued: (claims) => jws({ alg: 'ES256', kid: 'k1' }, claims, (text) => ec(privateKey, text)),
      unsigned: (claims) => jws({ alg: 'none' }, claims, () => ''),
      /** An attack that uses the public key as a shared secret. */
      confused: (claims) => jws({ alg: 'HS256', kid: 'k1' }, claims, (text) => hmac(JSON.stringify(jwk), text)),
      foreign: (claims) => {
        const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        return jws({ alg: 'ES256', kid: 'k1' }, claims, (text) => ec(other.privateKey, text));
      },
    },
    async close() {
      await relay.close();
      for (const one of [served, upstream, issuer]) one.close();
    },
  };
}

async function inWorker(folder, flags, bindings, jwks) {
  const worker = await bundleWorker(folder, new URL('worker.mjs', import.meta.url), `relay${flags.length}`, {
    JWKS: JSON.stringify(jwks),
  });
  const lines = [];
  const relay = new Miniflare({
    ...worker,
    name: 'relay',
    compatibilityFlags: flags,
    bindings,
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    handleStructuredLogs({ message }) {
      lines.push(message);
    },
  });
  await relay.ready;
  const url = String(await relay.unsafeGetDirectURL('relay')).replace(/\/$/, '');
  return { url, lines, close: () => relay.dispose() };
}

async function inProcess(folder, host, bindings, JWKS) {
  const program = await bundleProgram(folder, new URL('server.mjs', import.meta.url), 'relay-server');
  return startProgram(host, program, { BINDINGS: JSON.stringify({ ...bindings, JWKS }) });
}

const hmac = (secret, text) => createHmac('sha256', secret).update(text).digest('base64url');
const ec = (key, text) => sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
function jws(header, claims, signature) {
  const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${signature(text)}`;
}
