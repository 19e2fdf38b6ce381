import { mustBeObjects, mustBeText } from './must-be.js';
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
  const { href: url = request.url as string } = Object(request.url) as Partial<URL>;
  mustBeText({ method, url, clientSecret });
  if (!Array.isArray(headers)) mustBeObjects({ headers });
  const pairs = Symbol.iterator in headers ? [...(headers as Iterable<readonly string[]>)] : Object.entries(headers);
  // A clock may give parts of a millisecond, which WebAssembly cuts off.
  if (now !== undefined && !(Number.isFinite(now) && now >= 0)) {
    throw refusal('invalid_request', 'now', noWholeNumberFrom, 0);
  }
  return { method, url, headers: pairs.flat().map(String), clientSecret, now };
}
