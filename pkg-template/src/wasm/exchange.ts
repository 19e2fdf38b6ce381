import { readable } from '../util/readable.js';
import { isControlFlow } from './error-data.js';

/** Status and headers of an answer, for the caller. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
}

/**
 * The faults of a given `fetch`: it throws synchronously, has a programming error, returns no Response, or one whose
 * headers or body are not text.
 */
type Fault = 'threw' | 'mistake' | 'response' | 'headers' | 'text';

/** An answer as plain values; or why there is none, the thrown value, and whether anything may have been sent. */
export type Exchanged =
  | readonly [status: number, headers: readonly (string | null)[], text: string, response: Answered]
  | readonly [fault: Fault, cause: unknown, path: string, sent: boolean];

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Sends a request and reads all parts of its answer that WebAssembly needs, so that no code of the caller runs inside
 * of WebAssembly. `input` is a `Request`, or the URL with `init`. Rejects if the service cannot be reached.
 */
export async function exchange(
  fetch: Fetch | undefined,
  input: Request | string,
  init: RequestInit,
  names: string,
): Promise<Exchanged> {
  // In a later microtask: WebAssembly is on the stack, and a given `fetch` may call the client.
  await undefined;
  // An error in reading the answer comes after the request was sent.
  const fault = (what: Fault, cause?: unknown, sent = true): Exchanged => [
    what,
    readable(cause),
    fetch ? 'fetch' : '',
    sent,
  ];
  let promise: Promise<Response>;
  try {
    promise = fetch ? fetch(input as string, init) : byEngine(input, init);
  } catch (thrown) {
    return fault('threw', thrown, false);
  }
  let response: Partial<Response> | null | undefined;
  try {
    response = await promise;
  } catch (cause) {
    const thrown = readable(cause);
    if (!isMistake(thrown) && !isControlFlow(thrown)) throw thrown;
    return fault('mistake', thrown);
  }
  let headers: (string | null)[];
  let answered: Answered;
  let reading: unknown;
  try {
    answered = { status: response?.status as number, headers: response?.headers as Headers };
    const { status } = answered;
    if (!Number.isInteger(status) || status < 0 || status > 999) return fault('response');
    headers = names.split(',').map((name) => answered.headers.get(name));
    if (headers.some((value) => value !== null && typeof value !== 'string')) {
      return fault('headers');
    }
    reading = (response as Response).text();
  } catch (thrown) {
    return fault('response', thrown);
  }
  const text = await reading;
  if (typeof text !== 'string') return fault('text');
  return [answered.status, headers, text, answered];
}

/** Looked up for each call, so that a later replacement takes effect. */
function byEngine(input: Request | string, init: RequestInit): Promise<Response> {
  const { fetch } = globalThis as { fetch?: typeof globalThis.fetch };
  if (typeof fetch !== 'function') throw new TypeError('there is no fetch here: give the option `fetch`');
  if (typeof input !== 'string') return fetch(input);
  return takesSignal(input, init) ? fetch(input, init) : unsignalled(fetch, input, init);
}

let takenSignals: unknown;

/** Whether the engine accepts this signal in a request: Node refuses jsdom's. Tried once for each class of signals. */
function takesSignal(url: string, { signal }: RequestInit): boolean {
  if (typeof Request !== 'function' || signal?.constructor === takenSignals) return true;
  try {
    new Request(url, { signal: signal as AbortSignal });
    takenSignals = signal?.constructor;
    return true;
  } catch {
    return false;
  }
}

/** Without a signal the request is not cancelled, but waiting for it ends. */
function unsignalled(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Response> {
  const { signal, ...others } = init;
  return new Promise((resolve, reject) => {
    const fired = () => reject(signal?.reason);
    const end = () => signal?.removeEventListener('abort', fired);
    signal?.addEventListener('abort', fired);
    fetch(url, others).then(resolve, reject).finally(end);
  });
}

/** Errors of a faulty program. `TypeError` is not among them: engines throw it when the service cannot be reached. */
function isMistake(thrown: unknown): boolean {
  const { name, message } = Object(thrown) as Partial<Error>;
  if (name === 'ReferenceError') return true;
  const ofValues = /undefined|null|not a function|not a constructor|not iterable|not an object|Illegal invocation/;
  const ofUrls = /instance of|Failed to parse URL|Invalid URL|absolute URL/;
  return name === 'TypeError' && (ofValues.test(String(message)) || ofUrls.test(String(message)));
}

let canSayNoStore: boolean | undefined;

/**
 * Whether a request may have the option that forbids caching: Next.js writes answers to disk. Workers with old
 * compatibility dates throw at the option.
 */
export function noStore(): boolean {
  if (canSayNoStore === undefined) {
    try {
      canSayNoStore = Boolean(new Request('https://localhost', { cache: 'no-store' }));
    } catch {
      canSayNoStore = false;
    }
  }
  return canSayNoStore;
}
