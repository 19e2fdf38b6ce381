import { monotonic } from './clock.js';
import { reporter } from './report.js';

/** How far a run is. Inputs before `from` are not counted. */
export interface Progress {
  /** Inputs that are done, saved or failed. */
  done: number;
  /** Those of them that failed. */
  failed: number;
  /** Inputs in all, where that is known. */
  total?: number;
  /** Inputs dealt with per minute, as the last minute was. */
  perMinute: number;
  /** Milliseconds that the rest will take at this rate, where `total` is known. */
  remainingMs?: number;
}

/** A little over a tenth of a second: a timer may be early. */
const PAUSE_MS = 102;
const MINUTE_MS = 60_000;

/** Counts the finished items of a run and reports progress at intervals. */
export class Meter {
  readonly #tell: (progress: Progress) => void;
  readonly #total: number | undefined;
  readonly #mistake = reporter('onProgress');
  #done = 0;
  #failed = 0;
  /** Counts with their times, one for each report of the last minute and one before. */
  readonly #past = [{ at: monotonic(), done: 0 }];
  #told = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (progress: Progress) => void, total: number | undefined) {
    this.#tell = tell;
    this.#total = total;
  }

  /** Counts one more. It is reported after a pause, together with others. */
  count(ok: boolean): void {
    this.#done++;
    if (!ok) this.#failed++;
    this.#timer ??= setTimeout(() => this.#report(), PAUSE_MS);
  }

  /** Reports the final numbers, unless that is done. */
  async end(): Promise<void> {
    if (!this.#timer && this.#told > 0) return;
    clearTimeout(this.#timer);
    const wait = this.#told + PAUSE_MS - monotonic();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    this.#report();
  }

  #report(): void {
    this.#timer = undefined;
    const [done, total] = [this.#done, this.#total];
    const now = (this.#told = monotonic());
    const past = this.#past;
    past.push({ at: now, done });
    while (past[1] && past[1].at <= now - MINUTE_MS) past.shift();
    const { at, done: before } = past[0] ?? { at: now, done };
    const perMinute = ((done - before) / Math.max(now - at, 1)) * MINUTE_MS;
    const progress = {
      done,
      failed: this.#failed,
      perMinute: Math.round(perMinute),
      ...(total !== undefined && { total }),
      ...(total !== undefined &&
        perMinute > 0 && { remainingMs: Math.round(((total - done) / perMinute) * MINUTE_MS) }),
    };
    new Promise((resolve) => resolve(this.#tell(progress))).catch(this.#mistake);
  }
}
