// The relays of answers.mjs, one for each edge case of service, log and network.

/** The client secret. */
export const SECRET = 'f2adcfef73369bfc4e1384677d38a0ff';

/** A value that throws at every access. */
function unreadable() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** For a Worker, which gets its environment with each request, and for a process, whose environment is `given`. */
export function edges({ createRelay, custom }, given) {
  const entries = [];
  const authorize = custom(() => ({ name: 'page' }));
  const decrypting = custom(() => ({ name: 'page', decrypt: true }));
  const allow = ['customers.list', 'customers.get', 'customers.save'];
  const account = (env) => ({
    clientId: '203421',
    clientSecret: SECRET,
    appKey: 'EyFRZyVw',
    appSecret: '0a84ff3b6de1a8e5dda0b3b21e6ed5f6d8b4cd84',
    routerAddr: 'https://tf.jdy.com',
    baseUrl: env.UPSTREAM,
  });
  const relay = (change = () => ({}), settings = {}) =>
    createRelay({
      accounts: (env) => ({ main: { ...account(given ?? env), ...change() } }),
      authorize,
      allow,
      log: (entry) => void entries.push(entry),
      timeoutMs: 1_000,
      ...settings,
    });
  /** A network that fails after the token was fetched. */
  const network = (answer) => () => ({
    fetch: (url, init) => (url.includes('/jdyconnector/') ? fetch(url, init) : answer()),
  });
  /** A `fetch` that ignores its signal, and an answer that stalls after these bytes, or is cut off. */
  const stalling = (bytes, isCutOff = false) =>
    network(async () => {
      let begun = false;
      const body = new ReadableStream({
        pull(controller) {
          if (!begun) controller.enqueue(new TextEncoder().encode('{"data":{"n":"'.padEnd(bytes, 'x')));
          else if (isCutOff) controller.error(new RangeError('MARKER'));
          begun = true;
        },
        cancel: () => void entries.push('cancelled'),
      });
      return new Response(body, { headers: { 'Content-Type': 'application/json' } });
    });
  const cors = { origins: ['https://page.example'], allowHeaders: ['traceparent', 'X-Request-Id'] };

  const relays = {
    plain: relay(undefined, { cors }),
    // An account set gets two tokens a minute.
    chunks: relay(),
    zipped: relay(),
    length: relay(),
    status: relay(),
    'no-token': relay(() => ({ appKey: 'silent' })),
    'no-leave': relay(() => ({ permit: () => new Promise(() => {}) })),
    // A store that never gives another token than the first.
    'stuck-token': relay(() => {
      let kept;
      const get = (_key, stale) => (stale === undefined ? kept : new Promise(() => {}));
      return { tokenStore: { get, set: (_key, value) => void (kept = value) } };
    }),
    deaf: relay(network(() => new Promise(() => {}))),
    throwing: relay(
      network(() => {
        throw new Error('MARKER');
      }),
    ),
    nothing: relay(network(() => Promise.resolve(undefined))),
    unreadable: relay(
      network(() => {
        throw unreadable();
      }),
    ),
    'unreadable-caller': relay(undefined, { authorize: custom(() => Promise.reject(unreadable())) }),
    noisy: relay(undefined, {
      log() {
        throw new Error('the log is full');
      },
    }),
    rejecting: relay(undefined, { log: () => Promise.reject(new Error('the log is away')) }),
    hanging: relay(undefined, { log: () => new Promise(() => {}) }),
    decrypting: relay(undefined, { authorize: decrypting }),
    'decrypting-members': relay(undefined, {
      authorize: custom(() => ({ name: 'page', decrypt: true, operations: ['members.list'] })),
    }),
    'stalled-short': relay(stalling(100)),
    'stalled-decrypting': relay(stalling(10_000), { authorize: decrypting }),
    'stalled-plain': relay(stalling(10_000)),
    'cut-off-short': relay(stalling(100, true)),
    'cut-off-decrypting': relay(stalling(10_000, true), { authorize: decrypting }),
    'rate-limit': relay(() => ({ requestsPerMinute: 5 })),
  };
  return { relays, entries };
}
