import type { SandboxHandle } from '../wasm/jdy_sandbox.js';

type Answer = ReturnType<SandboxHandle['handle']>;

/** Converts the sandbox's answer to a `Response`, as `fetch` does; a broken connection is an error. */
export async function deliver(answer: Answer, request: Request): Promise<Response> {
  const { status, headers, body, delayMs, lost, arriving } = answer;
  if (delayMs > 0) await pause(delayMs, request);
  if (lost) throw broken();
  const init = { status, headers: pairs(headers) };
  if (arriving === body.length) return new Response(mayHaveBody(status) ? body : null, init);
  init.headers.push(['content-length', String(body.length)]);
  return new Response(cut(body.subarray(0, arriving)), init);
}

/** `Response` throws if an answer with one of these statuses has a body, even an empty one. */
const mayHaveBody = (status: number): boolean => ![101, 204, 205, 304].includes(status);

/** A list of pairs keeps repeated headers, such as the CORS headers of the service. */
function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []));
}

/** The error of a broken connection: every engine's `fetch` rejects with a `TypeError`, whose texts differ. */
const broken = (): TypeError => new TypeError('the sandbox broke the connection: a fault asked for it');

/** A body that fails after this part. */
function cut(part: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(part),
    pull: (controller) => controller.error(broken()),
  });
}

/** Waits until the time is over or the request's signal fires. */
function pause(ms: number, request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(request.signal.reason);
    };
    // The timer holds the request, without which Node forgets that its signal follows the caller's.
    const timer = setTimeout(() => {
      request.signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    request.signal.addEventListener('abort', stop, { once: true });
  });
}
