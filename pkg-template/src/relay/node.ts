/**
 * Serves a relay with Node's own HTTP server, or inside Express and Koa.
 *
 * @module jdy-wasm/relay/node
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';

import { noSignalName } from '../generated/messages/relay-options.js';
import { wholeNumber } from '../util/whole-number.js';
import { refusal } from '../wasm/error-data.js';
import { mustBeFilled, mustBeFunction, mustBeList, mustBeObject } from './option-check.js';
import type { Relay } from './relay.js';

/** Where a relay listens, and how it ends. */
export interface ServeOptions {
  /** The port; 0 picks a free one. */
  port: number;
  /**
   * The address to listen on. Default: `127.0.0.1`, for a proxy on the same machine that has the certificate. In a
   * container `0.0.0.0`.
   */
  hostname?: string | undefined;
  /**
   * How long calls under way may go on after the first signal, in milliseconds. Connections that are still open then
   * are cut off. Default: 75,000; a call may take 60,000.
   */
  graceMs?: number | undefined;
  /** The signals that end it gracefully; the second one ends the process at once. Default: `SIGTERM` and `SIGINT`. */
  signals?: readonly ('SIGTERM' | 'SIGINT' | 'SIGHUP')[] | undefined;
}

/** A relay that listens. */
export interface Server {
  /** Its address, as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Resolves when it has ended, by a signal or by `close`: the time to end what the process has open, as Redis. */
  readonly closed: Promise<void>;
  /** Accepts no more connections and calls, and resolves when those under way have ended. */
  close(): Promise<void>;
}

const SIGNALS: readonly unknown[] = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** How often connections without a call are closed while the server ends. */
const IDLE_MS = 100;

/**
 * Serves a relay over HTTP. A signal ends it gracefully: it accepts nothing more, and waits for the calls under way.
 * TLS is for the proxy in front.
 *
 * @throws {Error} where it cannot listen; a ConfigError or an InvalidRequestError where an option is missing or wrong
 *
 * @example
 * ```ts
 * import { serve } from 'jdy-wasm/relay/node';
 *
 * const { url, closed } = await serve(relay, { port: 8080 });
 * console.log(`listening on ${url}`);
 * await closed;
 * ```
 */
export async function serve(relay: Relay, options: ServeOptions): Promise<Server> {
  const { port, hostname, graceMs, signals } = readOptions(relay, options);
  const server = createServer(listener(relay));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: given } = server.address() as AddressInfo;
  const ended = new Promise<void>((resolve) => server.once('close', resolve));

  let closing: Promise<void> | undefined;
  const end = async () => {
    for (const signal of signals) process.off(signal, close);
    server.close();
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    // A connection is kept open after its answer.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
    const answered = relay.close();
    await ended;
    clearInterval(idle);
    clearTimeout(cut);
    // After the cut no caller waits for an answer any more.
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, IDLE_MS))]);
  };
  const close = () => (closing ??= end());
  for (const signal of signals) process.once(signal, close);
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${given}`,
    closed: ended.then(() => closing),
    close,
  };
}

/**
 * The listener of a relay for `node:http`, Express and Koa. It is mounted before anything that reads bodies.
 *
 * @example
 * ```ts
 * app.use('/jdy-relay', listener(relay)); // Express
 * app.use((context) => { // Koa
 *   context.respond = false;
 *   return listener(relay)(context.req, context.res);
 * });
 * ```
 */
export function listener(
  relay: Pick<Relay, 'fetch'>,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  mustBeRelay(relay);
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => outgoing.writableFinished || gone.abort());
    try {
      const request = requestOf(incoming, gone.signal);
      const { status, headers, body } = request ? await relay.fetch(request) : new Response(null, { status: 400 });
      outgoing.writeHead(status, Object.fromEntries(headers));
      if (body) await pipeline(Readable.fromWeb(body as NodeStream), outgoing);
      else outgoing.end();
    } catch {
      // The answer was cut off, by the service or by the caller, and must not look complete.
      outgoing.destroy();
    }
    // An unread rest of the body would block the next request of the connection.
    incoming.removeAllListeners('data').resume();
  };
}

function mustBeRelay(relay: Pick<Relay, 'fetch'>): void {
  mustBeObject(relay, 'relay', 'createRelay(settings)');
  mustBeFunction(relay.fetch, 'relay.fetch', '(request) => relay.fetch(request)');
}

/** The options with their defaults. */
function readOptions(relay: Relay, options: ServeOptions) {
  mustBeRelay(relay);
  mustBeFunction(relay.close, 'relay.close', '() => relay.close()');
  mustBeObject(options, 'options', '{ port: 8080 }');
  const { port, hostname = '127.0.0.1', graceMs = 75_000, signals = ['SIGTERM', 'SIGINT'] } = options;
  wholeNumber(port, 'port', 0, 65_535);
  mustBeFilled(hostname, 'hostname', "'127.0.0.1'");
  wholeNumber(graceMs, 'graceMs', 0, 0x7fff_ffff);
  mustBeList(signals, 'signals', "['SIGTERM']");
  for (const [index, signal] of signals.entries()) {
    if (!SIGNALS.includes(signal)) throw refusal('config', `signals[${index}]`, noSignalName);
  }
  return { port, hostname, graceMs, signals };
}

/** The request, as a fetch handler gets it; `undefined` where it cannot be one. */
function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const { method = '', url = '', rawHeaders } = incoming;
  try {
    const headers = new Headers();
    for (let index = 0; index < rawHeaders.length; index += 2) {
      headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
    }
    const hasBody = headers.has('Content-Length') || headers.has('Transfer-Encoding');
    const body = hasBody && method !== 'GET' && method !== 'HEAD' ? streamOf(incoming) : null;
    // TypeScript's own types of a request lack `duplex`.
    const init = { method, headers, body, signal, duplex: 'half' };
    return new Request(`http://localhost${escaped(url)}`, init);
  } catch {
    return undefined;
  }
}

/**
 * The target of a request, so that a URL parser keeps it: the parser would read `\` as `/` and bytes as characters, and
 * the relay would check another request. Node gives a byte as a character.
 */
function escaped(target: string): string {
  const path = target.startsWith('/') ? target : `/${target}`;
  return path.replace(/[\\#\x80-\uffff]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** The body. Node's own conversion ends the connection, and the answer with it, where a body is not read to its end. */
function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      start(controller) {
        incoming.on('data', (part: Buffer<ArrayBuffer>) => {
          incoming.pause();
          controller.enqueue(new Uint8Array(part));
        });
        incoming.once('end', () => incoming.listenerCount('data') && controller.close());
        incoming.once('error', (error) => controller.error(error));
        incoming.pause();
      },
      pull: () => void incoming.resume(),
      cancel: () => void incoming.removeAllListeners('data').resume(),
    },
    { highWaterMark: 0 },
  );
}
