import type { Sql } from './storage.js';
import type { SaveEnd, SaveKey } from './stub.js';

/** A queue keeps a message for 14 days at most; nothing is delivered again after that. */
const KEPT_MS = 15 * 24 * 60 * 60 * 1000;

/** What is known of a save. */
export interface JournalEntry {
  /**
   * `new`: nobody has sent it. `begun`: it may have been sent, and nobody knows what became of it. `done`: it was
   * carried out. `dead`: it is among the dead letters.
   */
  readonly state: 'new' | 'begun' | 'done' | 'dead';
  /**
   * When it may have been sent for the first time, in milliseconds since the epoch; of a new one, when another message
   * with its number was.
   */
  readonly since?: number;
  /** The ids that were saved. */
  readonly ids?: readonly string[];
}

/**
 * What became of the saves that messages asked for: a queue delivers a message at least once, perhaps twice, and the
 * service has no idempotency key.
 *
 * An entry is written before its save is sent, so a message without one was never sent. It is kept for 15 days, longer
 * than any queue keeps a message; it goes when the next one is written.
 */
export class Journal {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS saves (
      message TEXT PRIMARY KEY, number TEXT, state TEXT NOT NULL, ids TEXT, since INTEGER NOT NULL
    )`);
    sql.exec('CREATE INDEX IF NOT EXISTS saves_number ON saves (number)');
    sql.exec('CREATE INDEX IF NOT EXISTS saves_since ON saves (since)');
  }

  look({ message, number }: SaveKey): JournalEntry {
    const [own] = this.#sql.exec('SELECT state, since, ids FROM saves WHERE message = ?', message);
    if (own) {
      const ids = own['ids'] as string | null;
      return {
        state: own['state'] as JournalEntry['state'],
        since: Number(own['since']),
        ...(ids !== null && { ids: JSON.parse(ids) as string[] }),
      };
    }
    const [other] = this.#sql.exec(
      "SELECT since FROM saves WHERE number = ? AND state <> 'dead' ORDER BY since LIMIT 1",
      number ?? null,
    );
    return { state: 'new', ...(other && { since: Number(other['since']) }) };
  }

  begin({ message, number }: SaveKey, now: number): void {
    this.#sql.exec('DELETE FROM saves WHERE since < ?', now - KEPT_MS);
    // What was begun before keeps its time.
    this.#sql.exec(
      "INSERT OR IGNORE INTO saves (message, number, state, since) VALUES (?, ?, 'begun', ?)",
      message,
      number ?? null,
      now,
    );
  }

  end(message: string, end: SaveEnd, now: number): void {
    if (end === 'not carried out') {
      this.#sql.exec("DELETE FROM saves WHERE message = ? AND state = 'begun'", message);
    } else if (end === 'dead') {
      const insert = "INSERT INTO saves (message, state, since) VALUES (?, 'dead', ?)";
      this.#sql.exec(`${insert} ON CONFLICT (message) DO UPDATE SET state = 'dead'`, message, now);
    } else {
      const ids = JSON.stringify(end.ids);
      this.#sql.exec("UPDATE saves SET state = 'done', ids = ? WHERE message = ?", ids, message);
    }
  }
}
