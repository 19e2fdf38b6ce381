/** A value of a query; it is signed and sent as text. */
export type QueryValue = string | number | boolean;

/**
 * The query of a request, unescaped. In an object a list of values repeats its key, and what is null or undefined is
 * left out; where that is not enough, give a list of pairs, or a `URLSearchParams`.
 */
export type Query =
  | URLSearchParams
  | { readonly [key: string]: QueryValue | readonly QueryValue[] | null | undefined }
  | ReadonlyArray<readonly [key: string, value: QueryValue]>;

/** What a signature covers. The body takes no part in it. */
export interface SignableRequest {
  /** The HTTP method, in capitals. */
  method: string;
  /** The path, unescaped, from its first `/`. */
  path: string;
  /** The query. */
  query?: Query;
  /** A positive integer as text that was never used before (随机正整数). Default: 16 random digits. */
  nonce?: string;
  /** Milliseconds since the epoch (时间戳). Default: now. */
  timestamp?: number;
}
