import { start } from './lib/instance.js';
import type { Signer as Handle } from './lib/jdy.js';
import { pack } from './lib/pack.js';

/** The application that signs (应用). */
export interface SignerOptions {
  /** The application's client id (应用 id). */
  clientId: string;
  /** The application's client secret (应用密钥). */
  clientSecret: string;
}

/** A value of a query; it is signed and sent as text. */
export type QueryValue = string | number | boolean;

/** What a signature covers. The body takes no part in it. */
export interface SignableRequest {
  /** The HTTP method, in capitals. */
  method: string;
  /** The path, unescaped, from its first `/`. */
  path: string;
  /** The query, unescaped. A list of values repeats its key; where that is not enough, give a list of pairs. */
  query?:
    | { readonly [key: string]: QueryValue | readonly QueryValue[] }
    | ReadonlyArray<readonly [key: string, value: QueryValue]>;
  /** A positive integer as text that was never used before (随机正整数). Default: 16 random digits. */
  nonce?: string;
  /** Milliseconds since the epoch (时间戳). Default: now. */
  timestamp?: number;
}

/** Signs requests for one application. Its methods are synchronous. */
export interface Signer {
  /** The value of `X-Api-Signature`, 88 characters. */
  signature(request: SignableRequest): string;
}

/** Prepares a signer: starts the WebAssembly where this is the first call, and the key. */
export async function createSigner({ clientId, clientSecret }: SignerOptions): Promise<Signer> {
  const { Signer } = await start();
  return new FastSigner(new Signer(clientId, clientSecret));
}

class FastSigner implements Signer {
  readonly #handle: Handle;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  signature(request: SignableRequest): string {
    const packed = pack(request);
    const signature = packed === undefined ? undefined : this.#handle.signature(packed);
    if (signature === undefined) {
      throw new TypeError(
        'cannot sign: method, path and nonce must be text, timestamp milliseconds, and query an object or a list of ' +
          'pairs whose values are text, finite numbers or booleans; no text may contain U+0000',
      );
    }
    return signature;
  }
}
