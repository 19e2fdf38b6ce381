import { requestsAreApart } from '../util/requests-are-apart.js';
import { waitedFor } from './wait-watch.js';

/** The functions that WebAssembly calls while a token is fetched. */
export interface TokenWaiters {
  /** Resolves when another call has ended its fetch of a token, or after `ms`. */
  waitForToken(ms: number): Promise<void>;
  tokenFetchEnded(): void;
}

/**
 * Lets the calls of one client wait while one of them fetches a token. With timers alone, they would wait forever in a
 * test with frozen time.
 */
export function tokenWaiters(): TokenWaiters {
  const waiters = new Set<() => void>();
  return {
    waitForToken(ms) {
      const waited = new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiters.delete(end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        if (!requestsAreApart()) waiters.add(end);
      });
      return waitedFor('token', waited);
    },
    tokenFetchEnded() {
      for (const end of waiters) end();
    },
  };
}
