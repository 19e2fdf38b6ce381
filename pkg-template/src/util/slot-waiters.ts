import { requestsAreApart } from './requests-are-apart.js';

/** A call that waits for a slot. */
interface Waiter {
  /** Ends its wait. */
  wake(): void;
}

/** How the calls of one client wait for a slot of the rate limit. WebAssembly calls all but `wakeAll`. */
export interface SlotWaiters {
  /** Whether `wake` reaches the calls that wait for a slot of the rate limit. */
  readonly wakes: boolean;
  /** Waits until `wake` is called with this ticket, at most `ms` if given. */
  waitForSlot(ticket: number, ms: number | undefined): SlotWait;
  wake(ticket: number): void;
  /** Wakes all calls, after the instance of WebAssembly that would wake them has trapped. */
  wakeAll(): void;
}

/** A wait for a slot. Thousands of calls may wait, so it is one object without closures. */
export class SlotWait {
  readonly #waiting: Map<number, SlotWait> | undefined;
  readonly #ticket: number;
  readonly #ms: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiter: Waiter | undefined;

  /** @param waiting the map in which `wake` finds it; undefined if each call asks again by itself */
  constructor(waiting: Map<number, SlotWait> | undefined, ticket: number, ms: number | undefined) {
    [this.#waiting, this.#ticket, this.#ms] = [waiting, ticket, ms];
  }

  /** Wakes the waiter once, unless `end` comes first. */
  begin(waiter: Waiter): void {
    this.#waiter = waiter;
    this.#waiting?.set(this.#ticket, this);
    if (this.#ms !== undefined) this.#timer = setTimeout(() => this.wake(), this.#ms);
  }

  wake(): void {
    this.#waiter?.wake();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#waiting?.delete(this.#ticket);
    this.#waiter = undefined;
  }
}

export function slotWaiters(): SlotWaiters {
  const waiting = new Map<number, SlotWait>();
  // Without `FinalizationRegistry` a reset is not announced: each call then asks again by itself.
  const wakes = !requestsAreApart() && typeof FinalizationRegistry !== 'undefined';
  return {
    wakes,
    waitForSlot: (ticket, ms) => new SlotWait(wakes ? waiting : undefined, ticket, ms),
    wake: (ticket) => waiting.get(ticket)?.wake(),
    wakeAll() {
      for (const wait of waiting.values()) wait.wake();
    },
  };
}
