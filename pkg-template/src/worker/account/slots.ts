import { IN_TRANSIT_MS, TOTAL_TIMEOUT_MS } from '../../generated/wire.js';
import type { Sql } from './storage.js';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** How long after it was asked for a permit may be used. */
const START_MS = 10_000;
/** How soon somebody is told to ask again, at the least; so much more for each who waits, since all of them ask. */
const SOON_MS = 100;
const SOON_EACH_MS = 10;
const LATE_MS = 10_000;
/** Somebody who waits and does not ask again for so long after he was told to is gone. */
const GRACE_MS = 2_000;

/** What a Worker tells and asks for. */
export interface LeaseRequest {
  /** Which Worker: text that no two isolates share. */
  readonly worker: string;
  /** How many calls wait in it. */
  readonly waiting: number;
  /** Calls that were answered since it last told, by lease. */
  readonly ended: readonly (readonly [lease: number, calls: number])[];
  /** Calls that were sent and given up since it last told, by lease: they may still be on their way. */
  readonly unanswered: readonly (readonly [lease: number, calls: number])[];
  /** Permits that it does not need any more, by lease. */
  readonly unused: readonly (readonly [lease: number, permits: number])[];
}

/** What a Worker gets. */
export interface Lease {
  /** The lease, to be named when its calls have ended. */
  readonly lease: number;
  /** How many calls may be sent. */
  readonly granted: number;
  /** How long after they were asked for they may be sent, in milliseconds. */
  readonly startMs: number;
  /** When to ask again if more are wanted, in milliseconds. */
  readonly waitMs: number;
}

/** Somebody who waits for permits. */
interface Waiter {
  waiting: number;
  /** How many he has got, counted from where those stood who waited already when he came. */
  got: number;
  /** When he counts as gone. */
  until: number;
}

/**
 * The places of all calls of an account set: no more than the service takes, wherever on their way it counts them.
 *
 * A call can be counted from when its permit is granted until it was answered, or `IN_TRANSIT_MS` after it was given up
 * without an answer; one that was never sent is not counted. It has a place all that time and a whole minute more, so any two calls that can be counted within one minute have places at the same moment, and there are
 * never more places than the service takes calls. When a call ends only its Worker knows. It says so afterwards, and what
 * it says arrives later still: the minute counts from there, so that it never begins too early, and no clock but this
 * one's is read. Of a Worker that dies nothing is heard: its calls count as given up when they must have been, `START_MS`
 * and `TOTAL_TIMEOUT_MS` after the grant, since a permit is not used after the first and a call is not under way after the second.
 * The Worker counts from when it asked, which is before the grant.
 *
 * Places are rows, since what is in memory goes when the object is evicted: a row has places until a time. The places of
 * a lease last until its calls must have ended, and a minute; those whose end is told move to a row of their own.
 *
 * The limit by the second is kept for grants: permits are used as soon as they are there, or given back.
 */
export class Places {
  readonly #sql: Sql;
  readonly #perMinute: number;
  readonly #perSecond: number;
  /** In memory alone: who still waits will ask again. */
  readonly #waiters = new Map<string, Waiter>();

  constructor(sql: Sql, perMinute: number, perSecond: number) {
    this.#sql = sql;
    this.#perMinute = perMinute;
    this.#perSecond = perSecond;
    sql.exec(`CREATE TABLE IF NOT EXISTS places (
      lease INTEGER PRIMARY KEY AUTOINCREMENT, calls INTEGER NOT NULL, granted INTEGER NOT NULL, until INTEGER NOT NULL
    )`);
    sql.exec('CREATE INDEX IF NOT EXISTS places_until ON places (until)');
  }

  /** Takes what a Worker tells, and grants as many permits as fall to it now. */
  lease({ worker, waiting, ended, unanswered, unused }: LeaseRequest, now: number): Lease {
    for (const [lease, calls] of ended) this.#end(lease, calls, now);
    for (const [lease, calls] of unanswered) this.#end(lease, calls, now + IN_TRANSIT_MS);
    for (const [lease, permits] of unused) this.#take(lease, permits);
    this.#sql.exec('DELETE FROM places WHERE until <= ? OR calls <= 0', now);

    const { free, waitMs } = this.#free(now);
    const waiter = this.#heard(worker, waiting, now);
    if (!waiter) return { lease: 0, granted: 0, startMs: 0, waitMs: 0 };
    const granted = shareOf(waiter, this.#waiters.values(), free);
    waiter.got += granted;
    waiter.waiting -= granted;
    const soon = Math.min(Math.max(waitMs, SOON_MS + this.#waiters.size * SOON_EACH_MS), LATE_MS);
    waiter.until = now + soon + GRACE_MS;
    if (!waiter.waiting) this.#waiters.delete(worker);
    return { lease: granted && this.#grant(granted, now), granted, startMs: START_MS, waitMs: soon };
  }

  /** How many places are free, and how long until there are more. */
  #free(now: number): { free: number; waitMs: number } {
    const row = 'SELECT coalesce(sum(calls), 0) AS calls, coalesce(min(until), 0) AS until FROM places';
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
      'INSERT INTO places (calls, granted, until) VALUES (?, ?, ?) RETURNING lease',
      calls,
      now,
      until,
    );
    return Number([...added][0]?.['lease']);
  }

  /** The minute of calls begins that can be counted until `at`. */
  #end(lease: number, calls: number, at: number): void {
    this.#sql.exec(
      'INSERT INTO places (calls, granted, until) SELECT min(calls, ?), granted, ? FROM places WHERE lease = ?',
      calls,
      at + MINUTE_MS + 1,
      lease,
    );
    this.#take(lease, calls);
  }

  #take(lease: number, calls: number): void {
    this.#sql.exec('UPDATE places SET calls = calls - ? WHERE lease = ?', calls, lease);
  }

  /** Notes who waits, and forgets who is gone. */
  #heard(worker: string, waiting: number, now: number): Waiter | undefined {
    for (const [other, { until }] of this.#waiters) if (until <= now) this.#waiters.delete(other);
    let waiter = this.#waiters.get(worker);
    if (waiting > 0 && !waiter) {
      // Whoever comes has no claim to what the others had before.
      const got = Math.min(...[...this.#waiters.values()].map(({ got }) => got));
      waiter = { waiting, got: Number.isFinite(got) ? got : 0, until: 0 };
      this.#waiters.set(worker, waiter);
    }
    if (waiting > 0 && waiter) waiter.waiting = waiting;
    else this.#waiters.delete(worker);
    return waiting > 0 ? waiter : undefined;
  }
}

/** How many of the free places fall to one who waits, when each falls to whoever has had the fewest. */
function shareOf(one: Waiter, all: Iterable<Waiter>, free: number): number {
  const hands = [...all].map((waiter) => ({ one: waiter === one, got: waiter.got, waiting: waiter.waiting }));
  let share = 0;
  for (; free > 0; free--) {
    let next: (typeof hands)[number] | undefined;
    for (const hand of hands) if (hand.waiting > 0 && !(next && next.got <= hand.got)) next = hand;
    if (!next) break;
    next.got++;
    next.waiting--;
    if (next.one) share++;
  }
  return share;
}
