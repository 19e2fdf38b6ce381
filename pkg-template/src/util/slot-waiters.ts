import { requestsAreApart } from './requests-are-apart.js';

/** Waits: calls `wake` once. Gives what ends the waiting. */
export type Wait = (wake: () => void) => () => void;

/** How the calls of one client wait for a slot of the rate limit. WebAssembly calls all but `wakeAll`. */
export interface SlotWaiters {
  /** Whether `wake` reaches the calls that wait for a slot of the rate limit. */
  readonly wakes: boolean;
  /** Waits until `wake` has this ticket, or for `ms` where they are given. */
  waitForSlot(ticket: number, ms: number | undefined): Wait;
  wake(ticket: number): void;
  /** Wakes all of them: the instance of WebAssembly that would wake them has died. */
  wakeAll(): void;
}

export function slotWaiters(): SlotWaiters {
  const waiters = new Map<number, () => void>();
  // Where resets are not announced, each call asks again by itself.
  const wakes = !requestsAreApart() && typeof FinalizationRegistry !== 'undefined';
  return {
    wakes,
    waitForSlot: (ticket, ms) => (wake) => {
      if (wakes) waiters.set(ticket, wake);
      const timer = ms === undefined ? undefined : setTimeout(wake, ms);
      return () => {
        clearTimeout(timer);
        waiters.delete(ticket);
      };
    },
    wake: (ticket) => waiters.get(ticket)?.(),
    wakeAll() {
      for (const wake of waiters.values()) wake();
    },
  };
}
