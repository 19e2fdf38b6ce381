import { waitUntil } from 'cloudflare:workers';

import { monotonic } from '../../util/clock.js';
import type { PermitEnd } from '../../options.js';
import { sleep } from '../relay/sleep.js';
import type { Lease } from './slots.js';
import type { AccountSetStub } from './stub.js';

/** How soon those look again who are about to get a permit. */
const SOON_MS = 10;
/** How long somebody who waits sleeps at most. */
const BEAT_MS = 1_000;
/** Somebody who waits and has not been seen for so long is gone: a Worker ends requests without a word. */
const GONE_MS = 5_000;
/** As long a question may take; after that somebody else asks. */
const ASKED_MS = 10_000;

/** Permits of one lease. */
interface Batch {
  readonly lease: number;
  /** When they may not be used any more. */
  readonly until: number;
  /** How many are still to be used. */
  left: number;
}

/**
 * The permits of one account set in this isolate: asked for by one request for all that wait, and told of when they were
 * used.
 *
 * Plain numbers only: in a Worker, a promise that another request began hangs. Who waits sleeps, and looks again.
 */
export class Permits {
  readonly #worker = crypto.randomUUID();
  readonly #line: { readonly turn: number; seen: number }[] = [];
  #turns = 0;
  #batches: Batch[] = [];
  readonly #ended = { answered: new Map<number, number>(), unanswered: new Map<number, number>() };
  /** Somebody is asking until then. */
  #asking = 0;
  /** There is nothing to be had until then. */
  #nothingUntil = 0;

  /** Waits for a permit; gives what gives it back. */
  async enter(object: () => AccountSetStub, signal: AbortSignal): Promise<(end: PermitEnd) => void> {
    const turn = ++this.#turns;
    try {
      for (;;) {
        signal.throwIfAborted();
        const now = monotonic();
        const before = this.#standInLine(turn, now);
        const batch = this.#batchOf(before, now);
        if (batch) {
          batch.left--;
          this.#stepOut(turn);
          return (end) => this.#leave(object, batch, end);
        }
        if (now >= this.#asking && now >= this.#nothingUntil) await this.#ask(object());
        else await sleep(Math.min(this.#pause(now) + before, BEAT_MS), signal);
      }
    } catch (thrown) {
      this.#stepOut(turn);
      this.#tellSoon(object);
      throw thrown;
    }
  }

  #stepOut(turn: number): void {
    const place = this.#line.findIndex((waiting) => waiting.turn === turn);
    if (place >= 0) this.#line.splice(place, 1);
  }

  #pause(now: number): number {
    return now < this.#asking ? SOON_MS : Math.max(this.#nothingUntil - now, SOON_MS);
  }

  /** How many are before `turn`, who is here now. */
  #standInLine(turn: number, now: number): number {
    const line = this.#line;
    for (let place = line.length; place--; ) {
      const { turn: other, seen } = line[place] ?? { turn, seen: now };
      if (other !== turn && seen + GONE_MS < now) line.splice(place, 1);
    }
    let place = line.findIndex((waiting) => waiting.turn >= turn);
    if (place < 0) place = line.length;
    const own = line[place];
    if (own?.turn === turn) own.seen = now;
    else line.splice(place, 0, { turn, seen: now });
    return place;
  }

  /** A batch with a permit for somebody with `before` others before him. */
  #batchOf(before: number, now: number): Batch | undefined {
    let left = 0;
    let first: Batch | undefined;
    for (const batch of this.#batches) {
      if (batch.until <= now || batch.left <= 0) continue;
      first ??= batch;
      left += batch.left;
    }
    return left > before ? first : undefined;
  }

  async #ask(object: AccountSetStub): Promise<void> {
    const [now, waiting] = [monotonic(), this.#line.length];
    const over = (this.#asking = now + ASKED_MS);
    try {
      const { lease, granted, startMs, waitMs } = await this.#tell(object, waiting, now);
      // Permits may be used as long as they last from when they were asked for: from then the lease lasts longer.
      if (granted) this.#batches.push({ lease, left: granted, until: now + startMs });
      this.#nothingUntil = granted < waiting ? monotonic() + waitMs : 0;
    } finally {
      if (this.#asking === over) this.#asking = 0;
    }
  }

  /** Tells what has ended and what is not needed any more. What does not arrive the object finds out by itself, later. */
  #tell(object: AccountSetStub, waiting: number, now: number): Promise<Lease> {
    const [ended, unanswered] = [[...this.#ended.answered], [...this.#ended.unanswered]];
    this.#ended.answered.clear();
    this.#ended.unanswered.clear();
    const needless = (batch: Batch) => !waiting || batch.until <= now;
    const unused = this.#batches.filter((batch) => batch.left > 0 && needless(batch));
    this.#batches = this.#batches.filter((batch) => batch.left > 0 && !needless(batch));
    return object.lease({
      worker: this.#worker,
      waiting,
      ended,
      unanswered,
      unused: unused.map(({ lease, left }) => [lease, left] as const),
    });
  }

  #leave(object: () => AccountSetStub, batch: Batch, end: PermitEnd): void {
    if (end === 'unsent') {
      // As if it had never been used: for whoever waits, or told as unused.
      batch.left++;
      if (!this.#batches.includes(batch)) this.#batches.push(batch);
    } else {
      this.#ended[end].set(batch.lease, (this.#ended[end].get(batch.lease) ?? 0) + 1);
    }
    this.#tellSoon(object);
  }

  /** Tells the object what there is to tell, unless somebody waits, who does so with his next question. */
  #tellSoon(object: () => AccountSetStub): void {
    const { answered, unanswered } = this.#ended;
    if (this.#line.length || !(answered.size || unanswered.size || this.#batches.length)) return;
    // Whether it arrives or not is nothing that a call has to do with.
    waitUntil(this.#tell(object(), 0, monotonic()).catch(() => {}));
  }
}
