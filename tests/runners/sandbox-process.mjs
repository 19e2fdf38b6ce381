// The installed `jdy-wasm sandbox` as a process, and calls to it over real HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

import { sign } from '../suite/independent-signer.mjs';

/** The folder with the package: the first argument of a runner. */
export const installed = join(process.argv[2], 'node_modules');

const start = (...options) => {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return spawn(join(installed, '.bin/jdy-wasm'), ['sandbox', ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
};

/** Runs `jdy-wasm sandbox` to its end. */
export const run = (...options) => ended(start(...options));

/** Runs `jdy-wasm` to its end. It has no terminal, so it cannot ask questions. */
export function runCommand(words, { input = '', onOutput = () => {}, ...options }) {
  const child = spawn(resolve(installed, '.bin/jdy-wasm'), words, { ...options, detached: true });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  child.stdout.once('data', onOutput);
  return ended(child);
}

async function ended(child) {
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code };
}

/** Starts the command, gives what it printed to `use`, and ends it. */
export async function serving(options, use) {
  const child = start(...options);
  try {
    child.stdout.setEncoding('utf8');
    const [greeting] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(20_000) });
    await use(greeting, child);
  } finally {
    child.kill('SIGKILL');
  }
}

/** The answer, with its headers as sent. */
export async function call(url, { method = 'GET', headers = {}, body } = {}) {
  const outgoing = request(url, { method, headers });
  outgoing.end(body);
  const [answer] = await once(outgoing, 'response');
  return { status: answer.statusCode, rawHeaders: answer.rawHeaders, body: await text(answer) };
}

/** The raw answer on a separate connection. */
export async function bytes(url, path, host = new URL(url).host) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

let nonce = 4_427_456_950;

/** A call signed with node:crypto alone. */
export function signed({ url, credentials }, method, path, query, { headers, body, target } = {}) {
  const { clientId, clientSecret } = credentials;
  const unsigned = {
    method,
    path,
    query: Object.entries(query),
    nonce: String(++nonce),
    timestamp: String(Date.now()),
  };
  const signature = {
    'X-Api-ClientID': clientId,
    'X-Api-Auth-Version': '2.0',
    'X-Api-TimeStamp': unsigned.timestamp,
    'X-Api-Nonce': unsigned.nonce,
    'X-Api-SignHeaders': 'X-Api-TimeStamp,X-Api-Nonce',
    'X-Api-Signature': sign(unsigned, clientSecret),
    'Content-Type': 'application/json',
  };
  target ??= `${path}?${new URLSearchParams(query)}`;
  return call(`${url}${target}`, { method, headers: { ...signature, ...headers }, body });
}
