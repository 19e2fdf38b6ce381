/** The target of a request. */
export interface Target {
  /** The name of the account set, where the path begins with `/accounts/<name>`. */
  readonly account: string | undefined;
  /** The path of the service. */
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
}

/**
 * Splits a URL as it was received. A URL parser would rewrite dots and escapes, and the relay would check another
 * request.
 */
export function targetOf(url: string): Target {
  const [, path = '', query = ''] = /^https?:\/\/[^/?#]*([^?#]*)\??([^#]*)/i.exec(url) ?? [];
  const [, account, rest] = /^\/accounts\/([\w-]+)(\/.*)$/.exec(path) ?? [];
  return { account, path: rest ?? path, query };
}

/**
 * Whether every escape of a query is one, and all of them are UTF-8. `URLSearchParams` puts U+FFFD in the place of
 * other bytes, and workerd does so with bytes that came without an escape: the service would search for another text.
 */
export function isUtf8(query: string): boolean {
  if (query.includes('\ufffd')) return false;
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}
