import type { ResponseDetails, Underway } from '../call.js';
import type { Answered } from './exchange.js';
import type { Task } from './jdy.js';
import type { OfCall } from '../hooks.js';
import { inBatches } from '../util/in-batches.js';
import { readable } from '../util/readable.js';
import { monotonic } from '../util/clock.js';
import { WaitWatch, type WaitHook } from './wait-watch.js';
import { SlotWait } from '../util/slot-waiters.js';
import { CallSignal, follow, unfollow, type Signal } from './signals.js';
import { attempt, enter, generation, checkAlive } from './instance.js';
import type { Files } from './upload.js';

// Why a task is polled: the numbers that `Task.poll` in src/task.rs takes.
/** It begins, or its wait is over. */
const RESUMED = 0;
/** The promise that it waited for rejected. */
const REJECTED = 1;
/** Its signal fired. */
const ABORTED = 2;
/** The promise that it waited for exceeded the time limit. */
const TIMED_OUT = 3;
type PollReason = typeof RESUMED | typeof REJECTED | typeof ABORTED | typeof TIMED_OUT;

/** The client of a call. */
export interface CallOwner {
  /** Called with the waits of the call. */
  readonly waitHook: WaitHook | undefined;
  /** Makes an error of a value that a call threw. */
  errorOfCall(thrown: unknown, call: RunningCall): unknown;
  /** The call has ended; with this error, if it failed. */
  ended(call: RunningCall, error?: unknown): void;
}

/** The common properties of all events of a call. */
export const callOf = ({ number, operation }: RunningCall): OfCall => ({ call: number, operation });

/**
 * One call, from its beginning to its end, and its signal. Thousands of calls may wait for a slot, so the state of a
 * waiting call is in this object and not in promises and closures.
 *
 * WebAssembly never waits. This waits for it, and polls the task when a wait is over.
 */
export class RunningCall extends CallSignal implements Underway<unknown> {
  readonly data: Promise<unknown>;
  response: ResponseDetails | undefined;
  /** The method of a save. */
  readonly saves: string | undefined;
  /** The files that its request carries, by field. */
  files: Files | undefined;
  /** The last step on the value. */
  change: ((value: unknown) => Promise<unknown>) | undefined;
  /** When it, or an earlier call of the same save that was cut off, began, in milliseconds since the epoch. */
  since = Date.now();
  /** Its number among the calls of its client, and the name of its operation. */
  readonly number: number;
  readonly operation: string;
  readonly #owner: CallOwner;
  #resolve!: (data: unknown) => void;
  readonly #started = monotonic();
  #followed: AbortSignal | null | undefined;
  #generation = 0;
  #task: Task | undefined;
  /** The current wait. Promises of earlier waits are ignored. */
  #wait = 0;
  /** The timer, or the wait for a slot, that ends the wait. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slot: SlotWait | undefined;
  /** The signal that ends the wait, and its listener if the signal is not this object. */
  #signal: Signal | undefined;
  #fired: (() => void) | undefined;
  readonly #watch: WaitWatch | undefined;

  constructor(owner: CallOwner, saves: string | undefined, number: number, operation: string) {
    super();
    this.number = number;
    this.operation = operation;
    this.#owner = owner;
    this.data = new Promise((resolve) => (this.#resolve = resolve));
    this.saves = saves;
    this.#watch = owner.waitHook && new WaitWatch(owner.waitHook, callOf(this));
  }

  /** How long it has been going on, in milliseconds. */
  durationMs(): number {
    return Math.round(monotonic() - this.#started);
  }

  /** Aborts this when the caller's signal fires. */
  follow(signal: AbortSignal | null | undefined): void {
    this.#followed = signal;
    follow(this, signal);
  }

  run(task: Task): void {
    [this.#task, this.#generation] = [task, generation];
    this.#poll(RESUMED);
  }

  fail(thrown: unknown): void {
    this.#free();
    // The error is made while `data` follows this promise, so that the engine finds the function that awaits the call.
    const failed = Promise.resolve()
      .then(() => {})
      .then(() => {
        const error = this.#owner.errorOfCall(thrown, this);
        this.#owner.ended(this, error);
        throw error;
      });
    this.#resolve(failed);
  }

  override abort(reason: unknown): void {
    if (this.aborted) return;
    super.abort(reason);
    if (this.#signal === this) this.#abortWait();
  }

  /** The wait for a slot is over. */
  wake(): void {
    // An aborted call ends with its batch; waking the next one here would end all of them at once.
    if (!this.#signal?.aborted) this.#end(RESUMED);
  }

  #poll(reason: PollReason, value?: unknown): void {
    let step: ReturnType<Task['poll']>;
    try {
      checkAlive(this.#generation);
      this.#watch?.polling();
      step = enter(() => (this.#task as Task).poll(reason, value));
      if (step[0] === 2) throw step[1];
    } catch (thrown) {
      this.fail(thrown);
      return;
    }
    if (step[0] === 1) {
      this.#free();
      void this.#finish(step[1], step[2], step[3]);
    } else this.#waitFor(step[1], step[2], step[3]);
  }

  /** Waits for a promise, a time or a slot, unless the signal fires first or `ms` are over. */
  #waitFor(what: Promise<unknown> | SlotWait | number, signal: Signal | undefined, ms: number | undefined): void {
    const own = this.#wait;
    const isSlot = what instanceof SlotWait;
    this.#watch?.waits(what);
    if (isSlot) this.#slot = what;
    else if (typeof what === 'object') {
      // Handled in any case: the promise may reject after its wait has ended.
      Promise.resolve(what).then(
        (value) => this.#end(RESUMED, value, own),
        (thrown: unknown) => this.#end(REJECTED, readable(thrown), own),
      );
    }
    this.#signal = signal;
    if (signal?.aborted) {
      this.#abortWait();
      return;
    }
    // No timer for 0 ms: it would never fire under frozen time.
    if (what === 0) {
      this.#end(RESUMED);
      return;
    }
    if (signal && signal !== this) signal.addEventListener('abort', (this.#fired = () => this.#abortWait()));
    if (isSlot) what.begin(this);
    else if (typeof what === 'number') this.#timer = setTimeout(() => this.#end(RESUMED), what);
    else if (ms !== undefined) this.#timer = setTimeout(() => this.#end(TIMED_OUT), ms);
  }

  #abortWait(): void {
    const own = this.#wait;
    // Thousands of calls may wait for a slot and end together.
    if (this.#slot) inBatches(() => this.#end(ABORTED, undefined, own));
    else this.#end(ABORTED);
  }

  /** Ends the wait, and polls the task in a later microtask. Leaves no timer and no listener. */
  #end(reason: PollReason, value?: unknown, wait = this.#wait): void {
    if (wait !== this.#wait) return;
    this.#wait++;
    clearTimeout(this.#timer);
    this.#slot?.end();
    if (this.#fired) this.#signal?.removeEventListener('abort', this.#fired);
    this.#timer = this.#slot = this.#signal = this.#fired = undefined;
    void Promise.resolve().then(() => this.#poll(reason, value));
  }

  async #finish(value: unknown, answered: Answered | undefined, attempts: number): Promise<void> {
    try {
      const data = this.change ? await this.change(value) : value;
      if (answered) this.response = { ...answered, attempts, durationMs: this.durationMs() };
      this.#resolve(data);
      this.#owner.ended(this);
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  #free(): void {
    this.#watch?.end();
    unfollow(this, this.#followed);
    const task = this.#task;
    this.#task = undefined;
    if (task && this.#generation === generation) attempt(() => enter(() => task.free()));
  }
}
