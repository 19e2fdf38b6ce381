import type { OfCall, WaitReason } from '../hooks.js';
import { SlotWait } from '../util/slot-waiters.js';

/** A wait is reported after this time. */
const TOLD_MS = 2_000;

const reasons = new WeakMap<object, WaitReason>();

/** Records why a call waits for this promise. */
export function waitedFor<T extends object>(reason: WaitReason, promise: T): T {
  reasons.set(promise, reason);
  return promise;
}

/** Receives the waits of one client. */
export interface WaitHook {
  /** Reports that a call waits. */
  tell(call: OfCall, reason: WaitReason, waitedMs: number): void;
  /** Whether the last event was that of another attempt: a pause comes before it. */
  retries: boolean;
}

/** Watches how long one call waits. */
export class WaitWatch {
  readonly #hook: WaitHook;
  readonly #call: OfCall;
  #reason: WaitReason | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hook: WaitHook, call: OfCall) {
    this.#hook = hook;
    this.#call = call;
  }

  /** Forgets the last announcement of an attempt. */
  polling(): void {
    this.#hook.retries = false;
  }

  /**
   * The call waits for this: a slot of the rate limit, a promise, or so many milliseconds. A wait may come in pieces.
   */
  waits(what: object | number): void {
    const hook = this.#hook;
    const pause = hook.retries ? 'retry' : 'token';
    const reason = what instanceof SlotWait ? 'rate_limit' : typeof what === 'number' ? pause : reasons.get(what);
    if (reason === this.#reason) return;
    this.end();
    this.#reason = reason;
    if (reason) this.#timer = setTimeout(() => hook.tell(this.#call, reason, TOLD_MS), TOLD_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#reason = undefined;
  }
}
