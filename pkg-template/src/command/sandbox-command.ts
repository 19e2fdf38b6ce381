// `npx jdy-wasm sandbox`: serves the sandbox over HTTP, for clients in every language.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import '../sandbox/index.js';
import type { SandboxCredentials, SandboxOptions } from '../sandbox/api.js';
import { start } from '../sandbox/module.js';
import type { Explainable } from '../messages.js';
import type { SandboxHandle } from '../wasm/jdy_sandbox.js';
import zh from '../zh/index.js';
import { parse, refuseWords } from './arguments.js';
import { print } from './print.js';
import type { Say } from './say.js';
import { UsageError } from './usage-error.js';

/** The options of the sandbox that are numbers, and the smallest and the largest value of each. */
const NUMBERS = [
  ['seed', 'seed', 0, Number.MAX_SAFE_INTEGER],
  ['customers', 'customers', 0, 100_000],
  ['members', 'members', 0, 50_000],
  ['requests-per-minute', 'requestsPerMinute', 1, 2 ** 32 - 1],
  ['token-requests-per-minute', 'tokenRequestsPerMinute', 1, 2 ** 32 - 1],
  ['requests-per-second', 'requestsPerSecond', 1, 2 ** 32 - 1],
] as const;

/** The most bytes of a body. Bodies of the service are far smaller. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The time limits of the head of a request and of a whole request, and how often Node checks them. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1000 };

/** The most connections. Node closes further ones at once. */
const MAX_CONNECTIONS = 512;

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  env: { type: 'boolean' },
  port: TEXT,
  host: TEXT,
  'allow-host': { ...TEXT, multiple: true },
  'allow-origin': { ...TEXT, multiple: true },
  seed: TEXT,
  customers: TEXT,
  members: TEXT,
  'requests-per-minute': TEXT,
  'token-requests-per-minute': TEXT,
  'requests-per-second': TEXT,
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * Runs the command with the arguments after its name. The server goes on after this has resolved, until it is
 * interrupted.
 */
export async function sandboxCommand(given: string[], say: Say): Promise<number> {
  const { values, positionals } = parse(given, OPTIONS, say);
  if (values.help) {
    await print(`${say('sandbox.help')}\n`);
    return 0;
  }
  refuseWords(positionals, say);
  const { host = '127.0.0.1', json } = values;
  if (isIP(host) === 0) throw new UsageError(say('sandbox.host', { given: JSON.stringify(host) }));
  const port = whole('port', values.port ?? '8787', 0, 65_535, say);
  const sandbox: SandboxOptions = { strict: values.strict };
  for (const [option, name, least, most] of NUMBERS) {
    const number = values[option];
    if (number !== undefined) sandbox[name] = whole(option, number, least, most, say);
  }
  mustBeExact('allow-host', values['allow-host'], say);
  mustBeExact('allow-origin', values['allow-origin'], say);
  const { SandboxHandle: Sandbox } = await start();
  const handle = new Sandbox(JSON.stringify(sandbox));
  const credentials = JSON.parse(handle.demo()) as SandboxCredentials;
  if (values.env) {
    if (json) throw new UsageError(say('sandbox.env_json'));
    if (port === 0) throw new UsageError(say('sandbox.env_port'));
    await print(`${variables(host, port, credentials, say)}\n`);
    return 0;
  }
  handle.allow([bracketed(host), ...values['allow-host']], values['allow-origin']);
  // The first process of a container has no default action for signals.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  const url = await listening(handle, host, port, say);
  await print(`${json ? JSON.stringify({ url, credentials }) : greeting(url, host, credentials, say)}\n`);
  return 0;
}

function whole(option: string, given: string, least: number, most: number, say: Say): number {
  const number = /^\d+$/.test(given) ? Number(given) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(say('sandbox.whole', { option, given: JSON.stringify(given), least, most }));
}

/** Refuses a host or an origin that differs from the spelling of browsers: it would allow nothing. */
function mustBeExact(option: 'allow-host' | 'allow-origin', given: readonly string[], say: Say): void {
  for (const one of given) {
    const address = option === 'allow-host' ? `http://${one}` : one.replace(/\/$/, '');
    const url = /[*\s\\]/.test(one) || !URL.canParse(address) ? undefined : new URL(address);
    // A browser leaves the default port out, so neither option takes it.
    const written = option === 'allow-host' ? `http://${url?.host}` : url?.origin;
    if (written === address.toLowerCase()) continue;
    throw new UsageError(say(`sandbox.${option}`, { given: JSON.stringify(one) }));
  }
}

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

/** The lines of `.env` for a client of this sandbox. */
function variables(host: string, port: number, credentials: SandboxCredentials, say: Say): string {
  // These hosts mean every address of this machine; a client calls the loopback address.
  const called = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return [
    say('sandbox.env', { command: commandFor(host, port) }),
    `JDY_CLIENT_ID=${credentials.clientId}`,
    `JDY_CLIENT_SECRET=${credentials.clientSecret}`,
    `JDY_OUTER_INSTANCE_ID=${credentials.outerInstanceId}`,
    `JDY_BASE_URL=http://${bracketed(called)}:${port}`,
  ].join('\n');
}

/** The command line of a sandbox at this address. */
function commandFor(host: string, port: number, option = ''): string {
  const words = [option, host === '127.0.0.1' ? '' : `--host ${host}`, port === 8787 ? '' : `--port ${port}`];
  return ['npx jdy-wasm sandbox', ...words].filter(Boolean).join(' ');
}

/** Listens, and returns the address. Ends the process with 1 if it cannot listen. */
function listening(handle: SandboxHandle, host: string, port: number, say: Say): Promise<string> {
  const server = createServer(TIMEOUTS, (request, response) => {
    answer(handle, request, response, say).catch((error: unknown) => {
      if (error instanceof WebAssembly.RuntimeError) leave(`${error.stack}`);
      // Other errors concern this connection only: its client hung up, or Node refuses to send the answer.
      request.socket.destroy();
      if (!request.readableAborted) console.error(`jdy-wasm sandbox: ${(error as Error).stack}`);
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    leave(taken ? say('sandbox.taken', { port, host }) : say('sandbox.cannot_listen', { reason: error.message }));
  });
  return new Promise((resolve) => {
    server.listen(port, host, () => {
      const { address, port } = server.address() as AddressInfo;
      resolve(`http://${bracketed(address)}:${port}`);
    });
  });
}

function leave(message: string): never {
  console.error(`jdy-wasm sandbox: ${message}`);
  process.exit(1);
}

/**
 * Answers one request. Headers are flat lists, as on the wire: `Headers` would join the CORS headers that the service
 * sends twice, and pages would not notice this fault of the service.
 */
async function answer(
  handle: SandboxHandle,
  request: IncomingMessage,
  response: ServerResponse,
  say: Say,
): Promise<void> {
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
    // A trap ends the instance. Other errors mean that the request is not valid HTTP.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return refuse(response, 400, (error as Error).message);
  }
  const { status, headers, delayMs, lost, arriving } = answered;
  if (delayMs > 0) await setTimeout(delayMs);
  if (lost) return void request.socket.destroy();
  const isChinese = url.includes('/__sandbox/') && status >= 400 && readsChinese(request, say);
  const body = isChinese ? inChinese(answered.body) : answered.body;
  response.writeHead(status, [...headers, 'content-length', String(body.length)]);
  if (arriving === answered.body.length) return void response.end(body);
  response.write(body.subarray(0, arriving));
  request.socket.destroySoon();
}

/** Whether the caller asks for Chinese, or for no language (`fetch` of Node sends `*`) while this run is Chinese. */
function readsChinese({ headers }: IncomingMessage, { language }: Say): boolean {
  const asked = headers['accept-language'] ?? '*';
  return (asked === '*' ? language : asked).startsWith('zh');
}

/** The refusal of a control endpoint, with its message in Chinese. */
function inChinese(body: Uint8Array): Uint8Array {
  const refused = JSON.parse(new TextDecoder().decode(body)) as Explainable;
  return new TextEncoder().encode(JSON.stringify({ ...refused, message: zh.explain(refused) }));
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${message}\n`);
}

function greeting(url: string, host: string, credentials: SandboxCredentials, say: Say): string {
  const { clientId, clientSecret, appKey, appSecret, routerAddr } = credentials;
  const list = Object.entries(credentials).map(([name, value]) => `  ${name.padEnd(15)}  ${value}`);
  const application = `clientId: '${clientId}', clientSecret: '${clientSecret}'`;
  const example = `  const client = new Client({ baseUrl: '${url}', ${application},
    appKey: '${appKey}', appSecret: '${appSecret}', routerAddr: '${routerAddr}' });
  const rows = await client.customers.list().toArray({ limit: 20 });`;
  // A port of 80 is not in the address.
  const command = commandFor(host, Number(new URL(url).port || 80), '--env');
  return say('sandbox.greeting', { url, command, credentials: list.join('\n'), example });
}
