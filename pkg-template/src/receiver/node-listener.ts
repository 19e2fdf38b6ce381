import { bodyReadAlready, noReceiver } from '../generated/messages/servers.js';
import { refusal } from '../wasm/error-data.js';
import type { AuthorizationReceiver } from './receiver.js';

/** As much of Node's `IncomingMessage` as is read. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  /** The HTTP method. */
  readonly method?: string | undefined;
  /** Path and query. */
  readonly url?: string | undefined;
  /** Whether its body was read, as by `express.json()`. */
  readonly readableDidRead?: boolean | undefined;
}

/** As much of Node's `ServerResponse` as is used. */
export interface NodeResponse {
  /** Sends the status and the headers. */
  writeHead(status: number, headers: Record<string, string>): unknown;
  /** Sends the body. */
  end(body: string): unknown;
}

/**
 * A receiver as a listener of Node's `http`. In Express, it comes before what reads bodies, as `express.json()`.
 *
 * @example
 * ```ts
 * createServer(nodeListener(receiver)).listen(8080);
 * ```
 * @throws {InvalidRequestError} where this is no receiver
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
      // A method or an address that `Request` does not take, such as TRACE or `//`.
      response.writeHead(400, { connection: 'close' });
      response.end('');
      return;
    }
    const answer = await receiver(pushed);
    // What is left of a body that was too large is not waited for.
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
