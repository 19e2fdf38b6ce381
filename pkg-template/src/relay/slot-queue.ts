import { classes } from '../generated/error-classes.js';
import type { PermitEnd } from '../options.js';
import { monotonic } from '../util/clock.js';
import { queue } from '../util/permit-queue.js';
import { sleep } from '../util/sleep.js';
import { answered, unanswered, type SharedStore } from './answer-limit.js';
import type { Host } from './host.js';
import type { Lease, Lessor } from './lease.js';
import { TicketQueue } from './ticket-queue.js';

/** How soon a waiter checks again while another one asks. */
const SOON_MS = 10;
/** The longest sleep of a waiter: shorter than the time after which the queue drops it. */
const LONGEST_SLEEP_MS = 1_000;
/** After this time another waiter asks too: the request that asked may have ended without notice. */
const ASKED_MS = 10_000;

/** The `permit` of a client, of what waits for a slot and gives what gives it back. */
export function leasedPermit(enter: (signal: AbortSignal) => Promise<(end: PermitEnd) => void>) {
  return queue(async (signal) => {
    const giveBack = await enter(signal);
    return (end: PermitEnd = signal.aborted ? 'unanswered' : 'answered') => giveBack(end);
  });
}

/** Slots of one lease that are still to be used. */
interface LeasedSlots {
  readonly lease: number;
  /** When they may not be used any more. */
  readonly until: number;
  left: number;
}

/**
 * The queue of one isolate or process for the slots of an account set. One waiter asks the shared store for all of
 * them, and tells it how the calls before have ended.
 *
 * It keeps plain numbers only: in a Worker, a promise that another request began hangs. A waiter sleeps, and checks
 * again.
 */
export class SlotQueue {
  readonly #worker = crypto.randomUUID();
  readonly #queue = new TicketQueue();
  #leased: LeasedSlots[] = [];
  readonly #ended = { answered: new Map<number, number>(), unanswered: new Map<number, number>() };
  /** Until when a waiter is asking. */
  #askingUntil = 0;
  /** Until when the shared store has no slot. */
  #emptyUntil = 0;
  /** When the last request to the shared store began that it did not answer in time. */
  #unansweredAt = -1;
  readonly #store: SharedStore;
  readonly #waitUntil: Host['waitUntil'];

  constructor(store: SharedStore, waitUntil: Host['waitUntil']) {
    this.#store = store;
    this.#waitUntil = waitUntil;
  }

  /**
   * Waits for a slot, and gives the function that gives it back.
   *
   * @throws {TimeoutError} where the shared store does not answer
   */
  async enter(lessor: () => Lessor, signal: AbortSignal): Promise<(end: PermitEnd) => void> {
    const ticket = this.#queue.draw();
    const came = monotonic();
    try {
      for (;;) {
        signal.throwIfAborted();
        const now = monotonic();
        const before = this.#queue.position(ticket, now);
        const slots = this.#slotsFor(before, now);
        if (slots) {
          slots.left--;
          this.#queue.leave(ticket);
          return (end) => this.#giveBack(lessor, slots, end);
        }
        // The request was made for this waiter too.
        if (came <= this.#unansweredAt) throw unanswered(this.#store, 'lease');
        if (now >= this.#askingUntil && now >= this.#emptyUntil) await this.#ask(lessor);
        else await sleep(Math.min(this.#pause(now) + before, LONGEST_SLEEP_MS), signal);
      }
    } catch (thrown) {
      this.#queue.leave(ticket);
      this.#reportSoon(lessor);
      throw thrown;
    }
  }

  #pause(now: number): number {
    return now < this.#askingUntil ? SOON_MS : Math.max(this.#emptyUntil - now, SOON_MS);
  }

  /** Slots with one for the waiter that has `before` others before it. */
  #slotsFor(before: number, now: number): LeasedSlots | undefined {
    let left = 0;
    let first: LeasedSlots | undefined;
    for (const slots of this.#leased) {
      if (slots.until <= now || slots.left <= 0) continue;
      first ??= slots;
      left += slots.left;
    }
    return left > before ? first : undefined;
  }

  async #ask(lessor: () => Lessor): Promise<void> {
    const [now, waiting] = [monotonic(), this.#queue.length];
    const until = (this.#askingUntil = now + ASKED_MS);
    let isLate = false;
    const taken = this.#report(lessor(), waiting, now).then(({ lease, granted, startMs, waitMs }) => {
      // Counted from the request, which is before the grant: the lease lasts longer than that.
      if (granted) this.#leased.push({ lease, left: granted, until: now + startMs });
      this.#emptyUntil = granted < waiting ? monotonic() + waitMs : 0;
      // Perhaps no waiter is left that uses them.
      if (isLate) this.#reportSoon(lessor);
    });
    try {
      await answered(this.#store, 'lease', taken);
    } catch (thrown) {
      isLate = thrown instanceof classes.timeout;
      if (isLate) this.#unansweredAt = Math.max(this.#unansweredAt, now);
      throw thrown;
    } finally {
      if (this.#askingUntil === until) this.#askingUntil = 0;
    }
  }

  /** Reports which calls have ended and which slots are not needed. If it gets lost, the leases end by themselves. */
  #report(lessor: Lessor, waiting: number, now: number): Promise<Lease> {
    const [ended, unanswered] = [[...this.#ended.answered], [...this.#ended.unanswered]];
    this.#ended.answered.clear();
    this.#ended.unanswered.clear();
    const needless = (slots: LeasedSlots) => !waiting || slots.until <= now;
    const unused = this.#leased.filter((slots) => slots.left > 0 && needless(slots));
    this.#leased = this.#leased.filter((slots) => slots.left > 0 && !needless(slots));
    return lessor.lease({
      worker: this.#worker,
      waiting,
      ended,
      unanswered,
      unused: unused.map(({ lease, left }) => [lease, left] as const),
    });
  }

  #giveBack(lessor: () => Lessor, slots: LeasedSlots, end: PermitEnd): void {
    if (end === 'unsent') {
      slots.left++;
      if (!this.#leased.includes(slots)) this.#leased.push(slots);
    } else {
      this.#ended[end].set(slots.lease, (this.#ended[end].get(slots.lease) ?? 0) + 1);
    }
    this.#reportSoon(lessor);
  }

  /** Reports what there is to report, unless a waiter will do so with its next question. */
  #reportSoon(lessor: () => Lessor): void {
    const { answered, unanswered } = this.#ended;
    if (this.#queue.length || !(answered.size || unanswered.size || this.#leased.length)) return;
    // No call depends on whether it arrives.
    this.#waitUntil(this.#report(lessor(), 0, monotonic()).catch(() => {}));
  }
}
