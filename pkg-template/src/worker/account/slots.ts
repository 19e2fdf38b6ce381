import { IN_TRANSIT_MS, TOTAL_TIMEOUT_MS } from '../../generated/wire.js';
import { START_MS, type Lease, type LeaseRequest } from '../../relay/lease.js';
import type { Sql } from './storage.js';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/**
 * The pause after which a waiting Worker asks again: at least this time, and more for each other Worker that waits.
 */
const SOON_MS = 100;
const SOON_EACH_MS = 10;
const LATEST_MS = 10_000;
/** A Worker that asks this much later than it should counts as ended. */
const GRACE_MS = 2_000;

/** A Worker that waits for slots. */
interface Waiter {
  waiting: number;
  /** How many slots it has got. A new waiter starts with the smallest number among the others. */
  got: number;
  /** When it counts as ended. */
  until: number;
}

/**
 * The slots of all calls of an account set. They keep the limit of the service, at whatever moment between sending and
 * answer it counts a call.
 *
 * The service can count a call from the grant of its slot until the answer, or until `IN_TRANSIT_MS` after the call was
 * given up. It does not count a call that was never sent. A call holds its slot for that time and a minute more, so any
 * two calls that are counted within one minute hold slots at the same moment.
 *
 * A Worker reports later when a call has ended. The minute counts from the arrival of that report, so it never begins
 * too early, and only the object's clock is used. Calls of a Worker that ends without a report count as given up
 * `START_MS` and `TOTAL_TIMEOUT_MS` after the grant.
 *
 * Slots are rows, since memory is lost with the object. A row holds a number of slots until a time: the slots of a
 * lease until a minute after its calls must have ended. Slots whose calls have ended move to a row of their own.
 *
 * The limit per second applies to grants: slots are used at once, or given back.
 */
export class Slots {
  readonly #sql: Sql;
  readonly #perMinute: number;
  readonly #perSecond: number;
  /** Kept in memory only: a Worker that still waits asks again. */
  readonly #waiters = new Map<string, Waiter>();

  constructor(sql: Sql, perMinute: number, perSecond: number) {
    this.#sql = sql;
    this.#perMinute = perMinute;
    this.#perSecond = perSecond;
    sql.exec(`CREATE TABLE IF NOT EXISTS slots (
      lease INTEGER PRIMARY KEY AUTOINCREMENT, calls INTEGER NOT NULL, granted INTEGER NOT NULL, until INTEGER NOT NULL
    )`);
    sql.exec('CREATE INDEX IF NOT EXISTS slots_until ON slots (until)');
  }

  /** Records the report of a Worker, and grants its share of the free slots. */
  lease({ worker, waiting, ended, unanswered, unused }: LeaseRequest, now: number): Lease {
    for (const [lease, calls] of ended) this.#end(lease, calls, now);
    for (const [lease, calls] of unanswered) this.#end(lease, calls, now + IN_TRANSIT_MS);
    for (const [lease, slots] of unused) this.#take(lease, slots);
    this.#sql.exec('DELETE FROM slots WHERE until <= ? OR calls <= 0', now);

    const { free, waitMs } = this.#free(now);
    const waiter = this.#waiterOf(worker, waiting, now);
    if (!waiter) return { lease: 0, granted: 0, startMs: 0, waitMs: 0 };
    const granted = shareOf(waiter, this.#waiters.values(), free);
    waiter.got += granted;
    waiter.waiting -= granted;
    const soon = Math.min(Math.max(waitMs, SOON_MS + this.#waiters.size * SOON_EACH_MS), LATEST_MS);
    waiter.until = now + soon + GRACE_MS;
    if (!waiter.waiting) this.#waiters.delete(worker);
    return { lease: granted && this.#grant(granted, now), granted, startMs: START_MS, waitMs: soon };
  }

  /** How many slots are free, and how long until there are more. */
  #free(now: number): { free: number; waitMs: number } {
    const row = 'SELECT coalesce(sum(calls), 0) AS calls, coalesce(min(until), 0) AS until FROM slots';
    const [minute] = this.#sql.exec(row);
    const [second] = this.#sql.exec(`${row} WHERE granted > ?`, now - SECOND_MS);
    const free = Math.min(this.#perMinute - Number(minute?.['calls']), this.#perSecond - Number(second?.['calls']));
    const waitMs = Number(minute?.['calls']) < this.#perMinute ? SOON_MS : Number(minute?.['until']) - now;
    return { free: Math.max(free, 0), waitMs };
  }

  #grant(calls: number, now: number): number {
    // One millisecond more: clocks cut fractions off.
    const until = now + START_MS + TOTAL_TIMEOUT_MS + IN_TRANSIT_MS + MINUTE_MS + 1;
    const added = this.#sql.exec(
      'INSERT INTO slots (calls, granted, until) VALUES (?, ?, ?) RETURNING lease',
      calls,
      now,
      until,
    );
    return Number([...added][0]?.['lease']);
  }

  /** Begins the minute of calls that the service can count until `at`. */
  #end(lease: number, calls: number, at: number): void {
    this.#sql.exec(
      'INSERT INTO slots (calls, granted, until) SELECT min(calls, ?), granted, ? FROM slots WHERE lease = ?',
      calls,
      at + MINUTE_MS + 1,
      lease,
    );
    this.#take(lease, calls);
  }

  #take(lease: number, calls: number): void {
    this.#sql.exec('UPDATE slots SET calls = calls - ? WHERE lease = ?', calls, lease);
  }

  /** The Worker as a waiter, if it waits. Drops the waiters that have ended. */
  #waiterOf(worker: string, waiting: number, now: number): Waiter | undefined {
    for (const [other, { until }] of this.#waiters) if (until <= now) this.#waiters.delete(other);
    let waiter = this.#waiters.get(worker);
    if (waiting > 0 && !waiter) {
      // A new waiter gets no slots for the time before its first request.
      const got = Math.min(...[...this.#waiters.values()].map(({ got }) => got));
      waiter = { waiting, got: Number.isFinite(got) ? got : 0, until: 0 };
      this.#waiters.set(worker, waiter);
    }
    if (waiting > 0 && waiter) waiter.waiting = waiting;
    else this.#waiters.delete(worker);
    return waiting > 0 ? waiter : undefined;
  }
}

/** How many of the free slots one waiter gets. Each slot goes to the waiter that has got the fewest. */
function shareOf(one: Waiter, all: Iterable<Waiter>, free: number): number {
  const shares = [...all].map((waiter) => ({ one: waiter === one, got: waiter.got, waiting: waiter.waiting }));
  let share = 0;
  for (; free > 0; free--) {
    let next: (typeof shares)[number] | undefined;
    for (const other of shares) if (other.waiting > 0 && !(next && next.got <= other.got)) next = other;
    if (!next) break;
    next.got++;
    next.waiting--;
    if (next.one) share++;
  }
  return share;
}
