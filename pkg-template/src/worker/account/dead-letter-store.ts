import type { DeadLetter, SaveMessage } from '../queue/messages.js';
import type { Journal } from './journal.js';
import type { Sql } from './storage.js';

/** A dead letter that an operator has to deal with. */
export interface KeptLetter extends DeadLetter {
  /** When it was kept, in milliseconds since the epoch. */
  readonly keptAt: number;
  /** When it was retried the last time, in milliseconds since the epoch. It is gone when that save is carried out. */
  readonly retriedAt?: number;
}

/** Which letters to list. */
export interface LetterQuery {
  /** The `messageId` of the last letter of the page before. Default: the first page. */
  readonly after?: string | undefined;
  /** How many letters, 100 at most. Default: 100. */
  readonly limit?: number | undefined;
}

/** How to retry a letter. */
export interface LetterRetry {
  /**
   * Confirms that you have looked in the account set and the save was not carried out: it is sent without a look-up.
   * Otherwise a save whose outcome is unknown is looked up by its number, and not sent if that is impossible.
   */
  readonly notCarriedOut?: boolean | undefined;
}

const MOST = 100;

/** The dead letters of an account set: kept until their save is carried out or they are discarded. */
export class DeadLetterStore {
  readonly #sql: Sql;
  readonly #journal: Journal;

  constructor(sql: Sql, journal: Journal) {
    this.#sql = sql;
    this.#journal = journal;
    sql.exec(`CREATE TABLE IF NOT EXISTS letters (
      message TEXT PRIMARY KEY, body TEXT NOT NULL, attempts INTEGER NOT NULL, error TEXT NOT NULL, since INTEGER,
      kept INTEGER NOT NULL, retried INTEGER
    )`);
  }

  /**
   * Keeps a letter; a later one of the same message replaces it. A queue may deliver it again after its save was
   * carried out.
   */
  keep({ messageId, message, attempts, error }: DeadLetter, now: number, wall: number): void {
    if (this.#journal.look({ message: messageId }, now).state === 'done') return;
    this.#sql.exec(
      'INSERT OR REPLACE INTO letters (message, body, attempts, error, since, kept) VALUES (?, ?, ?, ?, ?, ?)',
      messageId,
      JSON.stringify(message ?? null),
      attempts,
      JSON.stringify(error),
      // The journal deletes its entries after days; an operator may retry a letter years later.
      this.#journal.since(messageId) ?? null,
      wall,
    );
  }

  list({ after = '', limit = MOST }: LetterQuery): KeptLetter[] {
    const rows = this.#sql.exec(
      'SELECT * FROM letters WHERE message > ? ORDER BY message LIMIT ?',
      after,
      Math.max(1, Math.min(limit, MOST)),
    );
    return [...rows].map(({ message, body, attempts, error, kept, retried }) => ({
      messageId: String(message),
      message: JSON.parse(String(body)) as unknown,
      attempts: Number(attempts),
      error: JSON.parse(String(error)) as DeadLetter['error'],
      keptAt: Number(kept),
      ...(retried !== null && { retriedAt: Number(retried) }),
    }));
  }

  /**
   * The message to send again. Undefined if there is no such letter, if it is not a save, or if it was carried out
   * after all, even in part: sending saved records again would create duplicates.
   */
  retry(messageId: string, { notCarriedOut = false }: LetterRetry, now: number, wall: number): SaveMessage | undefined {
    const [letter] = this.#sql.exec('SELECT body, error, since FROM letters WHERE message = ?', messageId);
    const body: unknown = letter && JSON.parse(String(letter['body']));
    if (!letter || typeof body !== 'object' || body === null) return undefined;
    const { code } = Object(JSON.parse(String(letter['error']))) as DeadLetter['error'];
    if (code === 'incomplete') return undefined;
    if (this.#journal.look({ message: messageId }, now).state === 'done') {
      this.discard(messageId);
      return undefined;
    }
    const since = this.#journal.since(messageId) ?? (letter['since'] as number | null) ?? undefined;
    this.#journal.reopen(messageId, notCarriedOut ? undefined : since, now);
    this.#sql.exec('UPDATE letters SET retried = ? WHERE message = ?', wall, messageId);
    return { ...(body as SaveMessage), retryOf: messageId };
  }

  /** Whether there was such a letter. */
  discard(messageId: string): boolean {
    return [...this.#sql.exec('DELETE FROM letters WHERE message = ? RETURNING message', messageId)].length > 0;
  }
}
