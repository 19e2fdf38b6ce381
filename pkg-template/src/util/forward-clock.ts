/** A source of time in milliseconds. */
interface Counter {
  now(): number;
}

/**
 * A clock that never goes back: it adds up the steps forward of another clock and ignores the steps back. So setting
 * the other clock back changes no duration by the amount of the step.
 */
export class Clock {
  readonly #counter: Counter;
  #last = 0;
  #ahead = 0;

  /** @param counter the clock that it follows */
  constructor(counter: Counter = Date) {
    this.#counter = counter;
  }

  /** Milliseconds. Only differences between two readings of this clock mean something. */
  now(): number {
    const last = this.#counter.now();
    if (last !== this.#last) {
      if (last < this.#last) this.#ahead += this.#last - last;
      this.#last = last;
      this.keep(last, this.#ahead);
    }
    return last + this.#ahead;
  }

  /** Continues from a kept time. */
  protected resume(last: number, ahead: number): void {
    [this.#last, this.#ahead] = [last, ahead];
  }

  /** Keeps the time. A subclass may store it. */
  protected keep(_last: number, _ahead: number): void {}
}
