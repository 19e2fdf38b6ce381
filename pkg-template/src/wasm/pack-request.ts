import type { SignableRequest } from '../signable-request.js';
import { isWellFormed } from '../util/well-formed.js';

const NUL = '\0';

/** A request as one text for WebAssembly, and the pairs of its query. */
export interface PackedRequest {
  readonly text: string;
  readonly pairs: number;
}

/**
 * `method NUL path NUL nonce NUL timestamp (NUL key NUL value)*`, with nonce and timestamp empty if not given. The
 * other side detects a NUL inside a part by the number of parts.
 *
 * Returns undefined for a request that is not plain: this is the fast path, and the slow path reports errors.
 */
export function packRequest(request: SignableRequest): PackedRequest | undefined {
  // Untyped callers may omit it; the slow path reports that.
  const { method, path, query, nonce = '', timestamp } = (request as Partial<SignableRequest> | undefined) ?? {};
  if (typeof method !== 'string' || typeof path !== 'string' || typeof nonce !== 'string') return undefined;
  if (timestamp !== undefined && !Number.isSafeInteger(timestamp)) return undefined;
  // Joined by `+`: intermediate arrays would cost more than all the rest.
  let text = method + NUL + path + NUL + nonce + NUL + (timestamp ?? '');
  let pairs = 0;
  if (Array.isArray(query)) {
    for (const pair of query as readonly unknown[]) {
      if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string' || !isPlain(pair[1]))
        return undefined;
      text += NUL + pair[0] + NUL + pair[1];
      pairs++;
    }
  } else if (query !== undefined) {
    if (!isObject(query)) return undefined;
    for (const key of Object.keys(query)) {
      const value = query[key];
      if (isPlain(value)) {
        text += NUL + key + NUL + value;
        pairs++;
      } else {
        if (!Array.isArray(value)) return undefined;
        for (const one of value as readonly unknown[]) {
          if (!isPlain(one)) return undefined;
          text += NUL + key + NUL + one;
          pairs++;
        }
      }
    }
  }
  return isWellFormed(text) ? { text, pairs } : undefined;
}

function isObject(query: unknown): query is Record<string, unknown> {
  if (typeof query !== 'object' || query === null) return false;
  const prototype: unknown = Object.getPrototypeOf(query);
  return prototype === Object.prototype || prototype === null;
}

/** JavaScript and Rust may format other numbers differently. */
function isPlain(value: unknown): value is string | boolean | number {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value);
}
