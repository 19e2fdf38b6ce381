import { classes } from '../../generated/error-classes.js';
import { tokenRepeated } from '../../generated/messages/worker.js';
import { problem } from '../../wasm/error-data.js';
import type { Clock } from '../../util/forward-clock.js';
import type { Sql } from './storage.js';

const FIRST_PAUSE_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Rejected tokens that the token endpoint has given again. Asking again at once would use both calls of every minute,
 * so the pause before the next call doubles each time, up to the lifetime that the endpoint states.
 */
export class Repeats {
  readonly #sql: Sql;
  readonly #clock: Clock;

  constructor(sql: Sql, clock: Clock) {
    this.#sql = sql;
    this.#clock = clock;
    sql.exec(`CREATE TABLE IF NOT EXISTS repeats (
      token TEXT PRIMARY KEY, until INTEGER NOT NULL, pause INTEGER NOT NULL, ends INTEGER NOT NULL
    )`);
  }

  /** @throws {TokenError} if it is too early to ask for another token */
  check(token: string): void {
    const [row] = this.#sql.exec('SELECT until FROM repeats WHERE token = ?', token);
    if (Number(row?.['until'] ?? 0) > this.#clock.now()) throw repeated();
  }

  /** Records that the endpoint gave `token` again, with a lifetime of `lifetimeMs`. */
  note(token: string, lifetimeMs: number): void {
    const now = this.#clock.now();
    this.#sql.exec('DELETE FROM repeats WHERE ends <= ?', now);
    const [known] = this.#sql.exec('SELECT pause FROM repeats WHERE token = ?', token);
    const longest = lifetimeMs > 0 ? Math.max(lifetimeMs, FIRST_PAUSE_MS) : DAY_MS;
    const pause = Math.min(known ? Number(known['pause']) * 2 : FIRST_PAUSE_MS, longest);
    this.#sql.exec(
      'INSERT OR REPLACE INTO repeats (token, until, pause, ends) VALUES (?, ?, ?, ?)',
      token,
      now + pause,
      pause,
      now + pause + longest,
    );
  }
}

function repeated(): Error {
  return new classes.token({ ...problem('token', '', tokenRepeated), retryable: true });
}
