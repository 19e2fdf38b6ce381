import type { TokenStore } from '../../token-store.js';
import { redisReply } from '../../generated/messages/relay-options.js';
import { refusal } from '../../wasm/error-data.js';
import type { Scripts } from './run-script.js';
import { END_LEASE, GET, SET, TAKE_LEASE } from './scripts.js';

/**
 * How long the lease to fetch a token lasts after its process has ended. It is extended while the fetch is under way.
 */
const LEASE_MS = 30_000;
/** How often another process looks whether the lease is free. */
const POLL_MS = 50;

/** The token store of an account set in Redis. */
export function tokenStoreIn(scripts: Scripts): TokenStore {
  return {
    async get(key) {
      const value = await scripts.run(GET, [`value:${key}`], []);
      if (typeof value === 'string') return value;
      // Bytes, or what else is no text, would hide every token: each process would fetch its own.
      if (value === null || value === undefined || value === false) return undefined;
      throw refusal('config', 'eval', redisReply);
    },
    async set(key, value, expires) {
      const lifetimeMs = Math.floor(expires - Date.now());
      if (lifetimeMs > 0) await scripts.run(SET, [`value:${key}`], [value, lifetimeMs]);
    },
    async withLock(key, run) {
      const [keys, lease] = [[`lease:${key}`], crypto.randomUUID()];
      const take = async () => (await scripts.numbers(TAKE_LEASE, keys, [lease, LEASE_MS]))[0] === 1;
      while (!(await take())) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      const extend = setInterval(() => void take().catch(() => {}), LEASE_MS / 3);
      try {
        return await run();
      } finally {
        clearInterval(extend);
        // Where this gets lost, the lease ends by itself.
        await scripts.run(END_LEASE, keys, [lease]).catch(() => {});
      }
    },
  };
}
