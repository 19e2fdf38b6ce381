import type { Sql } from './storage.js';
import type { SaveBegin, SaveEnd, SaveKey } from './stub.js';

/** A queue keeps a message for 14 days at most; nothing is delivered again after that. */
const KEPT_MS = 15 * 24 * 60 * 60 * 1000;

/** What is known of a save. */
export interface JournalEntry {
  /**
   * `open`: it is not carried out as far as is known, and nothing sends it now. `leased`: another consumer may be sending
   * it, or another save of its number. `done`: it was carried out. `dead`: it is among the dead letters.
   */
  readonly state: 'open' | 'leased' | 'done' | 'dead';
  /** How often it was begun. */
  readonly attempts: number;
  /** Of an open one: when it may have been sent for the first time, in milliseconds since the epoch. */
  readonly since?: number;
  /** Of a leased one: when the lease ends at the latest, in milliseconds from now. */
  readonly waitMs?: number;
  /** The lease that `begin` has given. */
  readonly lease?: string;
  /** The ids that were saved. */
  readonly ids?: readonly string[];
}

/** A row of the journal. */
interface Row {
  readonly state: 'open' | 'done' | 'dead';
  readonly attempts: number;
  readonly ids: string | null;
  /** When it may have been sent for the first time, by the wall clock, the lease that it has left out. */
  readonly since: number | null;
  readonly lease: string | null;
  /** When the lease began, by the wall clock. */
  readonly begun: number;
  /** When the lease ends, by the object's clock. */
  readonly until: number;
}

/**
 * What became of the saves that messages asked for: a queue delivers a message at least once, perhaps twice at the same
 * time, and the service has no idempotency key.
 *
 * A save is sent under a lease, which is noted before; so a message without an entry was never sent, and one with a lease
 * that has run out may have been. Each entry is about its own message alone: what is known of another message with the
 * same number says nothing about it, it only waits while that one is under lease. An entry is kept for 15 days, longer than
 * any queue keeps a message; it goes when the next one is written.
 */
export class Journal {
  readonly #sql: Sql;
  readonly #leaseMs: number;

  /** `leaseMs` is longer than any call can be under way after it began. */
  constructor(sql: Sql, leaseMs: number) {
    this.#sql = sql;
    this.#leaseMs = leaseMs;
    sql.exec(`CREATE TABLE IF NOT EXISTS saves (
      message TEXT PRIMARY KEY, number TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL, ids TEXT, since INTEGER,
      lease TEXT, begun INTEGER NOT NULL, until INTEGER NOT NULL
    )`);
    sql.exec('CREATE INDEX IF NOT EXISTS saves_number ON saves (number)');
    sql.exec('CREATE INDEX IF NOT EXISTS saves_until ON saves (until)');
  }

  look({ message, number }: SaveKey, now: number): JournalEntry {
    const row = this.#row(message);
    if (row && row.state !== 'open') {
      const { state, attempts, ids } = row;
      return { state, attempts, ...(ids !== null && { ids: JSON.parse(ids) as string[] }) };
    }
    const attempts = row?.attempts ?? 0;
    const until = Math.max(row?.lease ? row.until : 0, this.#leasedUntil(message, number));
    if (until > now) return { state: 'leased', attempts, waitMs: until - now };
    const since = row?.since ?? (row?.lease ? row.begun : null);
    return { state: 'open', attempts, ...(since !== null && { since }) };
  }

  /** Leases a save where its entry is still as the consumer knows it, or goes on with the lease that it has. */
  begin({ message, number, since, lease }: SaveBegin, now: number, wall: number): JournalEntry {
    const row = this.#row(message);
    const isOwn = lease !== undefined && row?.lease === lease;
    const until = now + this.#leaseMs;
    if (isOwn && (row.until > now || this.#leasedUntil(message, number) <= now)) {
      this.#sql.exec('UPDATE saves SET until = ? WHERE message = ?', until, message);
      return { state: 'open', attempts: row.attempts, lease };
    }
    const entry = this.look({ message, number }, now);
    if (entry.state !== 'open' || lease !== undefined || entry.since !== since) return entry;
    this.#sql.exec('DELETE FROM saves WHERE until < ?', now - KEPT_MS);
    const given = crypto.randomUUID();
    this.#sql.exec(
      `INSERT OR REPLACE INTO saves (message, number, state, attempts, since, lease, begun, until)
        VALUES (?, ?, 'open', ?, ?, ?, ?, ?)`,
      message,
      number ?? null,
      entry.attempts + 1,
      entry.since ?? null,
      given,
      wall,
      until,
    );
    return { ...entry, attempts: entry.attempts + 1, lease: given };
  }

  /** What was carried out stays so. All else is heard only from whoever has the lease. */
  end(message: string, lease: string, end: SaveEnd): void {
    if (typeof end === 'object') {
      const ids = JSON.stringify(end.ids);
      this.#sql.exec("UPDATE saves SET state = 'done', ids = ?, lease = NULL WHERE message = ?", ids, message);
      return;
    }
    const changes = {
      dead: "state = 'dead'",
      unknown: 'since = coalesce(since, begun)',
      'not carried out': 'state = state',
      'not sent': 'attempts = attempts - 1',
    };
    this.#sql.exec(`UPDATE saves SET ${changes[end]}, lease = NULL WHERE message = ? AND lease = ?`, message, lease);
  }

  #row(message: string): Row | undefined {
    const [row] = this.#sql.exec('SELECT * FROM saves WHERE message = ?', message);
    return row as Row | undefined;
  }

  /** Until when another message with this number is under lease. */
  #leasedUntil(message: string, number: string | undefined): number {
    const [other] = this.#sql.exec(
      'SELECT coalesce(max(until), 0) AS until FROM saves WHERE number = ? AND message <> ? AND lease IS NOT NULL',
      number ?? null,
      message,
    );
    return Number(other?.['until']);
  }
}
