import type { RejectionReason } from './generated/reason.js';
import { received } from './util/received.js';
import { withBindings } from './wasm/client-module.js';

export type { RejectionReason } from './generated/reason.js';

/** A received request, unchanged. */
export interface ReceivedRequest {
  /** The HTTP method. */
  method: string;
  /** The URL, or its path and query; still encoded. */
  url: string | URL;
  /** The headers; the case of names does not matter. */
  headers: Headers | Readonly<Record<string, string>> | Iterable<readonly [name: string, value: string]>;
  /** The client secret (应用密钥) of the application that the request names. */
  clientSecret: string;
  /** Milliseconds since the epoch. Default: now. */
  now?: number;
}

/** Whether a request is signed correctly, and if not, why not. */
export type Verification =
  | {
      /** It is accepted. */
      ok: true;
    }
  | {
      /** It is refused. */
      ok: false;
      /** The first check that fails. */
      reason: RejectionReason;
      /** The reason as an English sentence; `zh.explain()` of `jdy-wasm/zh` gives it in Chinese. */
      message: string;
      /** The header's name of `missing_header`; the seconds of `timestamp_expired` by which the timestamp is ahead. */
      args: string[];
    };

/**
 * Checks a request as the service does: every header, the timestamp within 5 minutes, the signature in constant time.
 * It also accepts letters in the nonce and the sign headers in either order, as the service does.
 *
 * @example
 * ```ts
 * import { verify } from 'jdy-wasm';
 *
 * const { method, url, headers } = received;
 * const checked = await verify({ method, url, headers, clientSecret });
 * if (!checked.ok) console.log(checked.reason, checked.message);
 * ```
 */
export async function verify(request: ReceivedRequest): Promise<Verification> {
  const { method, url, headers, clientSecret, now } = received(request);
  const rejection = await withBindings((bindings) => bindings.verify(method, url, headers, clientSecret, now));
  if (rejection === undefined) return { ok: true };
  const [reason, message = '', ...args] = rejection;
  return { ok: false, reason: reason as RejectionReason, message, args };
}
