/** The options of a client, with a `fetch` that gets a `Request`, which is easier to inspect in tests. */
export function taking(options) {
  const { fetch } = options ?? {};
  return typeof fetch === 'function' ? { ...options, fetch: (url, init) => fetch(new Request(url, init)) } : options;
}
