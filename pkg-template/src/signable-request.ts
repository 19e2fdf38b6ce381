/** A value of a query; it is signed and sent as text. */
export type QueryValue = string | number | boolean;

/**
 * The query of a request, not encoded. In an object, a list of values repeats its key, and null or undefined is left
 * out. If an object cannot express the query, give a list of pairs or a `URLSearchParams`.
 */
export type Query =
  | URLSearchParams
  | { readonly [key: string]: QueryValue | readonly QueryValue[] | null | undefined }
  | ReadonlyArray<readonly [key: string, value: QueryValue]>;

/** The parts of a request that the signature covers. It does not cover the body. */
export interface SignableRequest {
  /** The HTTP method, in capitals. */
  method: string;
  /** The path, not encoded, from its first `/`. */
  path: string;
  /** The query. */
  query?: Query;
  /** A positive integer as text, different for each request (随机正整数). Default: 16 random digits. */
  nonce?: string;
  /** Milliseconds since the epoch (时间戳). Default: now. */
  timestamp?: number;
}
