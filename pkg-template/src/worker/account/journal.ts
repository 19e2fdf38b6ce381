import type { Sql } from './storage.js';

/** How long an entry is kept: longer than the 14 days for which a queue may keep a message. */
const KEPT_MS = 15 * 24 * 60 * 60 * 1000;

/** The entry of a save in the journal. */
export interface JournalEntry {
  /**
   * `open`: the save is not known to be carried out, and no consumer sends it now. `leased`: another consumer may be
   * sending it, or another save of its number. `done`: it was carried out. `dead`: it is among the dead letters.
   */
  readonly state: 'open' | 'leased' | 'done' | 'dead';
  /** How often a consumer began to send the save. */
  readonly attempts: number;
  /** Of an open entry: when the save may have been sent for the first time, in milliseconds since the epoch. */
  readonly since?: number;
  /** Of a leased entry: when the lease ends at the latest, in milliseconds from now. */
  readonly waitMs?: number;
  /** The lease that `begin` gave. */
  readonly lease?: string;
  /** The ids that were saved. */
  readonly ids?: readonly string[];
}

/** The save of a message. */
export interface SaveKey {
  /** The id of the message. */
  readonly message: string;
  /** The number (编码) of the save, if the service requires it to be unique. */
  readonly number?: string | undefined;
}

/** A save that is about to be sent. */
export interface SaveBegin extends SaveKey {
  /** When it may have been sent for the first time, as the consumer knows from the journal. */
  readonly since?: number | undefined;
  /** The lease that it was sent under before, by the same call. */
  readonly lease?: string | undefined;
}

/**
 * How a save ended: with its ids; `dead`, not carried out and among the dead letters; `dead and unknown`, among them
 * and may have been carried out; `unknown`, it may have been carried out; `not carried out`, it was refused; `not
 * sent`, which is no attempt.
 */
export type SaveEnd =
  | {
      /** The ids of the saved records. */
      readonly ids: readonly string[];
    }
  | 'dead'
  | 'dead and unknown'
  | 'unknown'
  | 'not carried out'
  | 'not sent';

/** A row of the journal. */
interface Row {
  readonly state: 'open' | 'done' | 'dead';
  readonly attempts: number;
  readonly ids: string | null;
  /** When it may have been sent for the first time, by the wall clock; the present lease does not count. */
  readonly since: number | null;
  readonly lease: string | null;
  /** When the lease began, by the wall clock. */
  readonly begun: number;
  /** When the lease ends, by the object's clock. */
  readonly until: number;
}

/**
 * How the saves of messages ended. A queue delivers a message at least once, perhaps twice at the same time, and the
 * service has no idempotency key.
 *
 * A save is sent under a lease, which is written first. So a message without an entry was never sent, and one whose
 * lease has run out may have been. An entry is about its own message alone: a message with the same number only waits
 * while the other one is leased. Entries are kept for 15 days and deleted when the next one is written.
 */
export class Journal {
  readonly #sql: Sql;
  readonly #leaseMs: number;

  /** @param leaseMs longer than a call can be under way */
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
    const since = this.since(message);
    return { state: 'open', attempts, ...(since !== undefined && { since }) };
  }

  /** Leases a save whose entry is still as the consumer knows it, or extends the lease that the consumer has. */
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

  /** When a save may have been sent for the first time, as far as the journal knows, even if the save has ended. */
  since(message: string): number | undefined {
    const row = this.#row(message);
    return row?.since ?? (row?.lease ? row.begun : undefined);
  }

  /**
   * A save that is among the dead letters may be sent again. `since` says when it may have been sent for the first
   * time.
   */
  reopen(message: string, since: number | undefined, now: number): void {
    this.#sql.exec(
      `INSERT INTO saves (message, state, attempts, since, begun, until) VALUES (?, 'open', 0, ?, 0, ?)
        ON CONFLICT (message) DO UPDATE SET state = 'open', attempts = 0, since = excluded.since WHERE state = 'dead'`,
      message,
      since ?? null,
      now,
    );
  }

  /**
   * `done` is final, also from a consumer without the lease. Other results count only from the consumer that has it.
   */
  end(message: string, lease: string, end: SaveEnd): void {
    if (typeof end === 'object') {
      const ids = JSON.stringify(end.ids);
      this.#sql.exec("UPDATE saves SET state = 'done', ids = ?, lease = NULL WHERE message = ?", ids, message);
      return;
    }
    const changes = {
      dead: "state = 'dead'",
      'dead and unknown': "state = 'dead', since = coalesce(since, begun)",
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

  /** Until when another message with this number is leased. */
  #leasedUntil(message: string, number: string | undefined): number {
    const [other] = this.#sql.exec(
      'SELECT coalesce(max(until), 0) AS until FROM saves WHERE number = ? AND message <> ? AND lease IS NOT NULL',
      number ?? null,
      message,
    );
    return Number(other?.['until']);
  }
}
