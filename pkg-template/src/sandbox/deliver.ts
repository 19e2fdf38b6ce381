import type { SandboxHandle } from '../wasm/jdy_sandbox.js';

type Answer = ReturnType<SandboxHandle['handle']>;

/** Makes of the sandbox's answer what an engine's `fetch` would, broken connections included. */
export async function deliver(answer: Answer, request: Request): Promise<Response> {
  const { status, headers, body, delayMs, lost, arriving } = answer;
  if (delayMs > 0) await pause(delayMs, request);
  if (lost) throw broken();
  const init = { status, headers: pairs(headers) };
  if (arriving === body.length) return new Response(mayHaveBody(status) ? body : null, init);
  init.headers.push(['content-length', String(body.length)]);
  return new Response(cut(body.subarray(0, arriving)), init);
}

/** `Response` throws where one of these has a body, even an empty one. */
const mayHaveBody = (status: number): boolean => ![101, 204, 205, 304].includes(status);

/** A list of pairs keeps a header that comes twice, as the service's doubled CORS headers do. */
function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []));
}

/** What every engine's `fetch` rejects with; the texts differ. */
const broken = (): TypeError => new TypeError('the sandbox broke the connection: a fault asked for it');

/** A body that fails once this part of it was read. */
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
