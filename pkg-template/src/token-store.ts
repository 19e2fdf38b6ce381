/**
 * Where tokens are kept, so that processes and Workers share them: the service gives out two a minute.
 *
 * A key says which application and which account set, and holds no secret. A value is text that means nothing outside
 * this package, and it holds one.
 *
 * Each function is waited for within the call's `totalTimeoutMs`, `set` for 5 seconds at most. Where `get` or `withLock` fails,
 * the call ends as `config` with the error as `cause`; where `set` fails, `console.error` tells it once, and the token is used
 * from memory.
 */
export interface TokenStore {
  /**
   * The value of a key, if there is one. `stale` is the value that is known and of no use any more: a store that renews
   * values itself gives another one.
   */
  get(key: string, stale?: string): string | null | undefined | Promise<string | null | undefined>;
  /** Keeps a value. It is of no use any more after `expires`, in milliseconds since the epoch. */
  set(key: string, value: string, expires: number): void | Promise<void>;
  /**
   * Runs `run` while no other user of the store runs anything for the same key, and resolves as it does. Without
   * it each client may fetch a token of its own where several find none at the same moment.
   */
  withLock?<T>(key: string, run: () => Promise<T>): Promise<T>;
}

/** A store for one client alone. */
export function memoryStore(): TokenStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
  };
}

/** What a relay's client has in place of tokens: what authorises the caller, asked each time and never kept. */
export function authorizationStore(authorization: (() => string | Promise<string>) | undefined): TokenStore {
  return { get: () => authorization?.(), set() {} };
}

/** The locks of one instance's calls. */
export class Locks {
  readonly #held = new Set<() => void>();
  #over = false;

  /** Waits for a lock; gives what gives it back. Once the signal has fired it is free. */
  take(store: TokenStore, key: string, signal: AbortSignal | undefined): Promise<() => void> {
    return new Promise((resolve, reject) => {
      let taken = false;
      const run = (): Promise<void> =>
        new Promise((end) => {
          const release = () => {
            this.#held.delete(release);
            signal?.removeEventListener('abort', release);
            end();
          };
          if (taken || this.#over || signal?.aborted) return end();
          taken = true;
          this.#held.add(release);
          signal?.addEventListener('abort', release);
          resolve(release);
        });
      const ran = Promise.resolve(key).then((key) => store.withLock?.(key, run));
      // Once the lock was had, neither says anything new.
      ran.then(() => reject(new TypeError('tokenStore.withLock did not run what it was given')), reject);
    });
  }

  /** Gives everything back, since who holds it is dead. */
  giveBack(): void {
    this.#over = true;
    for (const release of this.#held) release();
  }
}
