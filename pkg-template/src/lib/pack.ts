import type { SignableRequest } from '../signer.js';

const SEPARATOR = '\0';

/**
 * A request as the one text that crosses into WebAssembly:
 * `method NUL path NUL nonce NUL timestamp (NUL key NUL value)*`, nonce and timestamp empty where none is given.
 *
 * Nothing comes back for a request that is not plain: this is the fast path, and no judge of what is wrong.
 */
export function pack({ method, path, query, nonce = '', timestamp }: SignableRequest): string | undefined {
  if (!isText(method) || !isText(path) || !isText(nonce)) return undefined;
  if (timestamp !== undefined && !Number.isSafeInteger(timestamp)) return undefined;
  const parts = [method, path, nonce, timestamp === undefined ? '' : String(timestamp)];
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
  for (const key of Object.keys(query)) {
    const value: unknown = (query as Record<string, unknown>)[key];
    if (!(Array.isArray(value) ? value.every((one) => push(parts, key, one)) : push(parts, key, value))) return false;
  }
  return true;
}

function push(parts: string[], key: unknown, value: unknown): boolean {
  if (!isText(key)) return false;
  if (isText(value)) parts.push(key, value);
  // Other numbers JavaScript and Rust may write differently.
  else if (typeof value === 'boolean' || Number.isSafeInteger(value)) parts.push(key, String(value));
  else return false;
  return true;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes(SEPARATOR);
}
