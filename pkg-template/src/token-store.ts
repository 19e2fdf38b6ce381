/**
 * A store of tokens that processes and Workers share, because the service gives out only two tokens a minute.
 *
 * A key names the application and the account set, and holds no secret. A value is text in a format of this package; it
 * holds a secret.
 *
 * A call waits for each function within its `totalTimeoutMs`, for `set` at most 5 seconds. If `get` or `withLock`
 * fails, the call ends as `config` with the error as `cause`. If `set` fails, `console.error` reports it once, and the
 * token is used from memory.
 */
export interface TokenStore {
  /**
   * The value of a key, if there is one. `stale` is a value of the client that is no longer valid: a store that renews
   * values itself returns another one.
   */
  get(key: string, stale?: string): string | null | undefined | Promise<string | null | undefined>;
  /** Keeps a value. It is valid until `expires`, in milliseconds since the epoch. */
  set(key: string, value: string, expires: number): void | Promise<void>;
  /**
   * Runs `run` under a lock of the key, and resolves as `run` does. Without locks, several clients that find no token
   * at the same moment fetch one each.
   */
  withLock?<T>(key: string, run: () => Promise<T>): Promise<T>;
}

/** A store for a single client. */
export function memoryStore(): TokenStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
  };
}

/**
 * The token store of a relay's client: it gives the caller's authorization, asks for it each time, and keeps nothing.
 */
export function authorizationStore(authorization: (() => string | Promise<string>) | undefined): TokenStore {
  return { get: () => authorization?.(), set() {} };
}

/** The locks of one instance's calls. */
export class Locks {
  readonly #held = new Set<() => void>();
  #over = false;

  /** Waits for a lock and gives the function that releases it. It is also released when the signal fires. */
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
      // Once the lock was acquired, both do nothing.
      ran.then(() => reject(new TypeError('tokenStore.withLock did not run what it was given')), reject);
    });
  }

  /** Releases every lock: the instance whose calls hold them has trapped. */
  giveBack(): void {
    this.#over = true;
    for (const release of this.#held) release();
  }
}
