import type { SignableRequest } from './signable-request.js';
import { Signer as Handle } from './wasm/jdy.js';
import { checkedText } from './wasm/json-text.js';
import { enter, generation } from './wasm/instance.js';
import { packRequest, type PackedRequest } from './wasm/pack-request.js';
import { withBindings } from './wasm/client-module.js';
import { toError } from './wasm/error-data.js';
import { reading } from './util/must-be.js';

const SIGNATURE_LENGTH = 88;

/** The application that signs (应用). */
export interface SignerOptions {
  /** The application's client id (应用 id). */
  clientId: string;
  /** The application's client secret (应用密钥). */
  clientSecret: string;
}

/** Every stage of a signature. */
export interface SignedRequest {
  /** The query as it must be sent, without `?`. */
  query: string;
  /** The text that was signed; its last character is a newline. */
  stringToSign: string;
  /** The value of `X-Api-Signature`, 88 characters. */
  signature: string;
  /** The six `X-Api-…` headers and `Content-Type`. */
  headers: Record<string, string>;
}

/** Signs requests for one application. Its methods are synchronous. */
export interface Signer {
  /**
   * The value of `X-Api-Signature`, 88 characters. It is faster than `sign`.
   *
   * @throws {InvalidRequestError} where the request could not be sent as it is described
   */
  signature(request: SignableRequest): string;
  /**
   * The signature with every stage that leads to it.
   *
   * @throws {InvalidRequestError} where the request could not be sent as it is described
   */
  sign(request: SignableRequest): SignedRequest;
}

/**
 * Prepares a signer.
 *
 * @throws {ConfigError} where the client id or the secret cannot be right
 *
 * @example
 * ```ts
 * import { createSigner } from 'jdy-wasm';
 *
 * const signer = await createSigner({ clientId, clientSecret });
 * const { headers, query } = signer.sign({ method: 'GET', path: '/jdy/v2/bd/customer', query: { page: 1 } });
 * ```
 */
export async function createSigner(options: SignerOptions): Promise<Signer> {
  // What is checked here must be what a later instance is made with.
  const own = checkedText(
    reading('options', 'config', () => ({ ...options })),
    'config',
  );
  return withBindings(() => new HandleSigner(own));
}

// Made when they are first used: jsdom has none.
let encoder: TextEncoder | undefined;
let decoder: TextDecoder | undefined;

class HandleSigner implements Signer {
  readonly #options: string;
  #handle: Handle;
  #generation = generation;
  /** The buffer in WebAssembly's memory for requests and signatures. */
  #room: Uint8Array = new Uint8Array();
  #signature: Uint8Array = this.#room;

  /** To be called inside `enter`. */
  constructor(options: string) {
    this.#options = options;
    this.#handle = new Handle(options);
  }

  signature(request: SignableRequest): string {
    const packed = packRequest(request);
    // If the fast path gives no result, the slow one gives it, or throws the reason.
    return (packed && this.#use((handle) => this.#fast(handle, packed))) ?? this.sign(request).signature;
  }

  #fast(handle: Handle, { text, pairs }: PackedRequest): string | undefined {
    this.#look(handle);
    const { read, written } = (encoder ??= new TextEncoder()).encodeInto(text, this.#room);
    if (read !== text.length || !handle.signature(written, pairs)) return undefined;
    this.#look(handle);
    return (decoder ??= new TextDecoder()).decode(this.#signature);
  }

  /** Finds the buffer again: when memory grows, the old view of it is detached. */
  #look(handle: Handle): void {
    if (this.#room.length) return;
    this.#room = handle.room();
    this.#signature = this.#room.subarray(0, SIGNATURE_LENGTH);
  }

  sign(request: SignableRequest): SignedRequest {
    const text = checkedText(request);
    return this.#use((handle) => handle.sign(text) as SignedRequest);
  }

  #use<T>(use: (handle: Handle) => T): T {
    try {
      return enter(() => {
        if (this.#generation !== generation) {
          this.#handle = new Handle(this.#options);
          this.#generation = generation;
          this.#room = new Uint8Array();
        }
        return use(this.#handle);
      });
    } catch (thrown) {
      throw toError(thrown);
    }
  }
}
