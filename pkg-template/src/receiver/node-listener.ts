import { bodyReadAlready, noReceiver } from '../generated/messages/servers.js';
import { refusal } from '../wasm/error-data.js';
import type { AuthorizationReceiver } from './receiver.js';

/** The part of Node's `IncomingMessage` that is read. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  /** The HTTP method. */
  readonly method?: string | undefined;
  /** Path and query. */
  readonly url?: string | undefined;
  /** Whether its body was read, for example by `express.json()`. */
  readonly readableDidRead?: boolean | undefined;
}

/** The part of Node's `ServerResponse` that is used. */
export interface NodeResponse {
  /** Sends the status and the headers. */
  writeHead(status: number, headers: Record<string, string>): unknown;
  /** Sends the body. */
  end(body: string): unknown;
}

/**
 * Turns a receiver into a listener of Node's `http`. In Express, use it before `express.json()` and other body parsers.
 *
 * @example
 * ```ts
 * createServer(nodeListener(receiver)).listen(8080);
 * ```
 * @throws {InvalidRequestError} if this is not a receiver
 */
export function nodeListener(
  receiver: AuthorizationReceiver,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  if (typeof receiver !== 'function') throw refusal('invalid_request', 'receiver', noReceiver);
  return async (request, response) => {
    if (request.readableDidRead) {
      const error = refusal('config', 'request', bodyReadAlready);
      console.error(`jdy-wasm: ${error.message}`);
      response.writeHead(500, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify({ errcode: '500', description: 'the push was read by another handler' }));
      return;
    }
    const method = request.method ?? 'GET';
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const init = hasBody ? { method, body: streamOf(request), duplex: 'half' } : { method };
    let pushed: Request;
    try {
      pushed = new Request(new URL(request.url ?? '/', 'http://localhost'), init);
    } catch {
      // `Request` refuses some methods and addresses, such as TRACE or `//`.
      response.writeHead(400, { connection: 'close' });
      response.end('');
      return;
    }
    const answer = await receiver(pushed);
    // Does not wait for the rest of a body that was too large.
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: 'close' });
    response.end(await answer.text());
  };
}

/** A stream of the body of a request, read on demand. */
function streamOf(request: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
