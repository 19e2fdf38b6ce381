// `npx jdy-sandbox`, without a command's name: the sandbox behind a socket, for every HTTP client.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import type { SandboxHandle } from '../wasm/jdy_sandbox.js';
import type { SandboxCredentials, SandboxOptions } from './api.js';
import { faultsHelp } from './faults-help.js';
import './index.js';
import { start } from './module.js';

const HELP = `The gateway of the Kingdee jdy v2 open API (金蝶云星辰), to build and test against.

It checks signatures, tokens and bodies as the service does and repeats its pitfalls. It serves all 375 operations with
demo data from memory, which ends with the program. GET /__sandbox/journal lists the calls that were carried out.

Usage: jdy-sandbox [OPTIONS]
       jdy-sandbox verify [OPTIONS] [REQUEST]   says why a signature is wrong; see verify --help

Options:
      --port <PORT>
          The port to listen on; 0 picks a free one [default: 8787]
      --host <HOST>
          The IP address to listen on. With another than 127.0.0.1 every computer of the network can call, since the
          credentials are public [default: 127.0.0.1]
      --allow-host <HOST>
          Also accept calls of /__sandbox/ with this Host, such as the name of a container; may be repeated. Default:
          only localhost, 127.0.0.1 and --host
      --allow-origin <ORIGIN>
          Also accept calls of /__sandbox/ from pages of this origin, such as https://app.example; may be repeated.
          Default: only from pages of this machine
      --seed <SEED>
          Decides demo data, ids and tokens; the same seed gives the same ones [default: 20260202]
      --customers <CUSTOMERS>
          The number of customers of each account set at the start [default: 320]
      --members <MEMBERS>
          The number of members of each account set at the start [default: 240]
      --requests-per-minute <NUMBER>
          Business calls that one account set may make within 60 seconds [default: 500]
      --token-requests-per-minute <NUMBER>
          Token calls that one appKey may make within 60 seconds [default: 2]
      --requests-per-second <NUMBER>
          Calls that one application may make to one operation within a second [default: 100]
      --strict
          Accept only what the official pages describe, not all that working clients send: nonces of at least 10 digits,
          each used once; Content-Type; X-Api-SignHeaders in the order of the pages; X-GW-Router-Addr as authorised
      --json
          Print one line of JSON, {"url", "credentials"}, instead of text
  -h, --help
          Print help
  -V, --version
          Print version

${faultsHelp}`;

/** The options of the sandbox that are numbers, and the largest value of each. The smallest is 0. */
const NUMBERS = [
  ['seed', 'seed', Number.MAX_SAFE_INTEGER],
  ['customers', 'customers', 100_000],
  ['members', 'members', 50_000],
  ['requests-per-minute', 'requestsPerMinute', 2 ** 32 - 1],
  ['token-requests-per-minute', 'tokenRequestsPerMinute', 2 ** 32 - 1],
  ['requests-per-second', 'requestsPerSecond', 2 ** 32 - 1],
] as const;

/** Far more than any body of the service. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The time limits of the head of a request and of a whole request, and how often Node checks them. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1000 };

/** Node closes further connections at once. */
const MAX_CONNECTIONS = 512;

interface Choices {
  port: number;
  host: string;
  json: boolean;
  /** The hosts and the origins of pages that may use the control endpoints, beside those of this machine. */
  hosts: string[];
  origins: string[];
  sandbox: SandboxOptions;
}

/** The options of the command line. */
function choices(): Choices {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      port: { ...text, default: '8787' },
      host: { ...text, default: '127.0.0.1' },
      'allow-host': { ...text, multiple: true, default: [] },
      'allow-origin': { ...text, multiple: true, default: [] },
      seed: text,
      customers: text,
      members: text,
      'requests-per-minute': text,
      'token-requests-per-minute': text,
      'requests-per-second': text,
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
    },
  });
  if (values.help) leave(0, HELP);
  if (values.version) leave(0, `jdy-sandbox ${version()}`);
  const { port, host, json } = values;
  if (isIP(host) === 0) throw new TypeError(`--host is ${JSON.stringify(host)}: give an IP address, such as 127.0.0.1`);
  const sandbox: SandboxOptions = { strict: values.strict };
  for (const [option, name, most] of NUMBERS) {
    const given = values[option];
    if (given !== undefined) sandbox[name] = whole(option, given, most);
  }
  const hosts = [isIP(host) === 6 ? `[${host}]` : host, ...values['allow-host']];
  return { port: whole('port', port, 65_535), host, json, hosts, origins: values['allow-origin'], sandbox };
}

function whole(option: string, given: string, most: number): number {
  const number = /^\d+$/.test(given) ? Number(given) : NaN;
  if (number <= most) return number;
  throw new TypeError(`--${option} is ${JSON.stringify(given)}: give a whole number from 0 to ${most}`);
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

function leave(code: number, message: string): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}

function wrong(error: unknown): never {
  leave(2, `jdy-sandbox: ${(error as Error).message}\n\nFor more information, try --help.`);
}

/**
 * Answers one request. Headers are flat lists, as on the wire: `Headers` would join the CORS headers that the service
 * sends twice, and pages would not see the fault that they see with the service.
 */
async function answer(handle: SandboxHandle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // A body that is too long is read to its end and dropped, so that the client reads the answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) return refuse(response, 413, `more than ${MAX_BODY_BYTES} bytes`);
  const { method = '', url = '', rawHeaders } = request;
  let answered;
  try {
    answered = handle.serve(method, url, rawHeaders, Buffer.concat(chunks), Date.now());
  } catch (error) {
    // A trap ends the instance. Other errors mean that the request is no valid HTTP.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return refuse(response, 400, (error as Error).message);
  }
  const { status, headers, body, delayMs, lost, arriving } = answered;
  if (delayMs > 0) await setTimeout(delayMs);
  if (lost) return void request.socket.destroy();
  response.writeHead(status, [...headers, 'content-length', String(body.length)]);
  if (arriving === body.length) return void response.end(body);
  response.write(body.subarray(0, arriving));
  request.socket.destroySoon();
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${message}\n`);
}

function greeting(url: string, credentials: SandboxCredentials): string {
  const { clientId, clientSecret, appKey, appSecret, routerAddr, outerInstanceId, accountId } = credentials;
  return `jdy-sandbox answers at ${url}

  clientId         ${clientId}
  clientSecret     ${clientSecret}
  appKey           ${appKey}
  appSecret        ${appSecret}   (changes every 24 h)
  routerAddr       ${routerAddr}
  outerInstanceId  ${outerInstanceId}
  accountId        ${accountId}

Give a client these and ${url} as its base URL:
  const client = new Client({ baseUrl: '${url}', clientId: '${clientId}', clientSecret: '${clientSecret}',
    appKey: '${appKey}', appSecret: '${appSecret}', routerAddr: '${routerAddr}' });
  const rows = await client.customers.list().toArray({ limit: 20 });

${url}/__sandbox/journal lists the calls that were carried out, and
${url}/__sandbox/faults makes calls fail on purpose (see --help). Ctrl-C ends.`;
}

// The first process of a container has no default action for signals.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

let chosen: Choices;
try {
  chosen = choices();
} catch (error) {
  wrong(error);
}
const { port, host, json } = chosen;
const { SandboxHandle: Sandbox } = await start();
const handle = new Sandbox(chosen.sandbox);
handle.allow(chosen.hosts, chosen.origins);

const server = createServer(TIMEOUTS, (request, response) => {
  answer(handle, request, response).catch((error: unknown) => {
    if (error instanceof WebAssembly.RuntimeError) leave(1, `jdy-sandbox: ${error.stack}`);
    // Other errors concern this connection only: its client hung up, or Node refuses to send the answer.
    request.socket.destroy();
    if (!request.readableAborted) console.error(`jdy-sandbox: ${(error as Error).stack}`);
  });
});
server.maxConnections = MAX_CONNECTIONS;
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = `port ${port} of ${host} is taken: give another with --port, or --port 0 for a free one`;
  leave(1, `jdy-sandbox: ${error.code === 'EADDRINUSE' ? taken : `cannot listen: ${error.message}`}`);
});
server.listen(port, host, () => {
  const { address, port, family } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const credentials = JSON.parse(handle.demo()) as SandboxCredentials;
  console.log(json ? JSON.stringify({ url, credentials }) : greeting(url, credentials));
});
