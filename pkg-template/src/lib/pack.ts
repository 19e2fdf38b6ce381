import type { QueryValue, SignableRequest } from '../signer.js';
import { randomNonce } from './nonce.js';

const SEPARATOR = '\0';

/**
 * A request as the one text that crosses into WebAssembly:
 * `method NUL path NUL nonce NUL timestamp (NUL key NUL value)*`.
 *
 * Nothing comes back for a request that is not plain: this is the fast path, and no judge of what is wrong.
 */
export function pack(request: SignableRequest): string | undefined {
  const { method, path, query, nonce = randomNonce(), timestamp = Date.now() } = request;
  if (!isText(method) || !isText(path) || !isText(nonce)) return undefined;
  if (!Number.isSafeInteger(timestamp) || timestamp < 0) return undefined;
  const parts = [method, path, nonce, String(timestamp)];
  if (query !== undefined && !pushQuery(parts, query)) return undefined;
  return parts.join(SEPARATOR);
}

function pushQuery(parts: string[], query: unknown): boolean {
  if (typeof query !== 'object' || query === null) return false;
  if (Array.isArray(query)) {
    return query.every((pair) => Array.isArray(pair) && pair.length === 2 && push(parts, pair[0], pair[1]));
  }
  const prototype: unknown = Object.getPrototypeOf(query);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(query).every(([key, value]: [string, unknown]) =>
    Array.isArray(value) ? value.every((one) => push(parts, key, one)) : push(parts, key, value),
  );
}

function push(parts: string[], key: unknown, value: unknown): boolean {
  if (!isText(key) || !isPlain(value)) return false;
  parts.push(key, String(value));
  return true;
}

function isPlain(value: unknown): value is QueryValue {
  return isText(value) || typeof value === 'boolean' || Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes(SEPARATOR);
}
