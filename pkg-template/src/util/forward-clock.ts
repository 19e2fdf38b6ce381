/** What tells a time in milliseconds. */
interface Counter {
  now(): number;
}

/**
 * A clock that never goes back: it adds up the steps forward of another clock. When that one is set back, this one
 * stops for that moment and then goes on. So a duration by this clock is neither cut short nor extended by the amount
 * of the step.
 */
export class Clock {
  readonly #counter: Counter;
  #last = 0;
  #ahead = 0;

  /** @param counter the clock that it follows */
  constructor(counter: Counter = Date) {
    this.#counter = counter;
  }

  /** Milliseconds, to be compared with what this clock gave before. */
  now(): number {
    const last = this.#counter.now();
    if (last !== this.#last) {
      if (last < this.#last) this.#ahead += this.#last - last;
      this.#last = last;
      this.keep(last, this.#ahead);
    }
    return last + this.#ahead;
  }

  /** The time at which it continues. */
  protected resume(last: number, ahead: number): void {
    [this.#last, this.#ahead] = [last, ahead];
  }

  /** Keeps the time. */
  protected keep(_last: number, _ahead: number): void {}
}
