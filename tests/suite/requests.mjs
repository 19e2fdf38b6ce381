/** The options of a client, with a `fetch` that takes a `Request`, as tests want to look at one. */
export function taking(options) {
  const { fetch } = options ?? {};
  return typeof fetch === 'function' ? { ...options, fetch: (url, init) => fetch(new Request(url, init)) } : options;
}
