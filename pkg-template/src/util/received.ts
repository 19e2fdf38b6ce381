import { mustBeObjects, mustBeText, reading } from './must-be.js';
import { noWholeNumberFrom } from '../generated/messages/input.js';
import { refusal } from '../wasm/error-data.js';

/** A request that arrived, as `verify` and `diagnose` take it. */
interface Received {
  readonly method: string;
  readonly url: string | URL;
  readonly headers: object;
  readonly clientSecret: string;
  readonly now?: number;
}

/**
 * A request that arrived, as WebAssembly takes it.
 *
 * @throws {InvalidRequestError} where a part of it is missing or of another type
 */
export function received(request: Received) {
  mustBeObjects({ request });
  const { method, headers, clientSecret, now } = request;
  // A `URL` of any realm.
  const url = reading(
    'url',
    'invalid_request',
    () => (Object(request.url) as Partial<URL>).href ?? request.url,
  ) as string;
  mustBeText({ method, url, clientSecret });
  if (!reading('headers', 'invalid_request', () => Array.isArray(headers))) mustBeObjects({ headers });
  const pairs = reading('headers', 'invalid_request', () => {
    const isIterable = Symbol.iterator in headers;
    return (isIterable ? [...(headers as Iterable<readonly string[]>)] : Object.entries(headers)).flat().map(String);
  });
  // A clock may give parts of a millisecond, which WebAssembly cuts off.
  if (now !== undefined && !(Number.isFinite(now) && now >= 0)) {
    throw refusal('invalid_request', 'now', noWholeNumberFrom, 0);
  }
  return { method, url, headers: pairs, clientSecret, now };
}
