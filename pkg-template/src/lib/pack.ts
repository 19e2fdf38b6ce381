import type { SignableRequest } from '../signer.js';

/** A request as the one text that crosses into WebAssembly, and the pairs of its query. */
export interface Packed {
  readonly text: string;
  readonly pairs: number;
}

/**
 * `method NUL path NUL nonce NUL timestamp (NUL key NUL value)*`, nonce and timestamp empty where none is given. That no
 * NUL stands in a part is seen from their number, on the other side.
 *
 * Nothing comes back for a request that is not plain: this is the fast path, and no judge of what is wrong.
 */
export function pack({ method, path, query, nonce = '', timestamp }: SignableRequest): Packed | undefined {
  if (typeof method !== 'string' || typeof path !== 'string' || typeof nonce !== 'string') return undefined;
  if (timestamp !== undefined && !Number.isSafeInteger(timestamp)) return undefined;
  // Joining piece by piece is what engines do best.
  let text = `${method}\0${path}\0${nonce}\0${timestamp ?? ''}`;
  let pairs = 0;
  const push = (key: unknown, value: unknown): boolean => {
    // Other numbers JavaScript and Rust may write differently.
    const isPlain = typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value);
    if (typeof key !== 'string' || !isPlain) return false;
    text += `\0${key}\0${value as string | boolean | number}`;
    pairs++;
    return true;
  };
  return query === undefined || pushQuery(push, query) ? { text, pairs } : undefined;
}

function pushQuery(push: (key: unknown, value: unknown) => boolean, query: unknown): boolean {
  if (typeof query !== 'object' || query === null) return false;
  if (Array.isArray(query)) {
    return query.every((pair) => Array.isArray(pair) && pair.length === 2 && push(pair[0], pair[1]));
  }
  const prototype: unknown = Object.getPrototypeOf(query);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const key of Object.keys(query)) {
    const value: unknown = (query as Record<string, unknown>)[key];
    if (!(Array.isArray(value) ? value.every((one) => push(key, one)) : push(key, value))) return false;
  }
  return true;
}
