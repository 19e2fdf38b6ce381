import { monotonic } from './clock.js';
import { reporter } from './report.js';

/** The progress of a run. Inputs before `from` are not counted. */
export interface Progress {
  /** The number of inputs that are done, whether they succeeded or failed. */
  done: number;
  /** How many of them failed. */
  failed: number;
  /** The number of all inputs, if it is known. */
  total?: number;
  /** The rate of the last minute, in inputs per minute. */
  perMinute: number;
  /** How long the rest will take at this rate, in milliseconds, if `total` is known. */
  remainingMs?: number;
}

/** A little more than 100 ms, because a timer may fire early. */
const PAUSE_MS = 102;
const MINUTE_MS = 60_000;

/** Counts the finished items of a run and reports progress at intervals. */
export class Meter {
  readonly #callback: (progress: Progress) => void;
  readonly #total: number | undefined;
  readonly #reportError = reporter('onProgress');
  #done = 0;
  #failed = 0;
  /** Counts with their times, one for each report of the last minute and one before. */
  readonly #history = [{ at: monotonic(), done: 0 }];
  #reportedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(callback: (progress: Progress) => void, total: number | undefined) {
    this.#callback = callback;
    this.#total = total;
  }

  /** Counts a finished item. It is reported after a pause, together with others. */
  count(ok: boolean): void {
    this.#done++;
    if (!ok) this.#failed++;
    this.#timer ??= setTimeout(() => this.#report(), PAUSE_MS);
  }

  /** Reports the final numbers if they are not reported yet. */
  async end(): Promise<void> {
    if (!this.#timer && this.#reportedAt > 0) return;
    clearTimeout(this.#timer);
    const wait = this.#reportedAt + PAUSE_MS - monotonic();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    this.#report();
  }

  #report(): void {
    this.#timer = undefined;
    const [done, total] = [this.#done, this.#total];
    const now = (this.#reportedAt = monotonic());
    const history = this.#history;
    history.push({ at: now, done });
    while (history[1] && history[1].at <= now - MINUTE_MS) history.shift();
    const { at, done: before } = history[0] ?? { at: now, done };
    const perMinute = ((done - before) / Math.max(now - at, 1)) * MINUTE_MS;
    const progress = {
      done,
      failed: this.#failed,
      perMinute: Math.round(perMinute),
      ...(total !== undefined && { total }),
      ...(total !== undefined &&
        perMinute > 0 && { remainingMs: Math.round(((total - done) / perMinute) * MINUTE_MS) }),
    };
    new Promise((resolve) => resolve(this.#callback(progress))).catch(this.#reportError);
  }
}
