import { GONE_MS } from '../generated/wire.js';

/** Waiters in the order of their tickets. Plain numbers only, so that requests of a Worker may share it. */
export class TicketQueue {
  readonly #waiters: { readonly ticket: number; seen: number }[] = [];
  #drawn = 0;

  /** How many wait. */
  get length(): number {
    return this.#waiters.length;
  }

  /** A ticket at the end of the queue. */
  draw(): number {
    return ++this.#drawn;
  }

  /** Notes that this waiter still waits, and gives how many are before it. */
  position(ticket: number, now: number): number {
    const waiters = this.#waiters;
    for (let index = waiters.length; index--; ) {
      const { ticket: other, seen } = waiters[index] ?? { ticket, seen: now };
      if (other !== ticket && seen + GONE_MS < now) waiters.splice(index, 1);
    }
    let position = waiters.findIndex((waiter) => waiter.ticket >= ticket);
    if (position < 0) position = waiters.length;
    const own = waiters[position];
    if (own?.ticket === ticket) own.seen = now;
    else waiters.splice(position, 0, { ticket, seen: now });
    return position;
  }

  leave(ticket: number): void {
    const position = this.#waiters.findIndex((waiter) => waiter.ticket === ticket);
    if (position >= 0) this.#waiters.splice(position, 1);
  }
}
