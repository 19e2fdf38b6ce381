/** What tells a time in milliseconds. */
interface Counter {
  now(): number;
}

/**
 * A clock that never goes back: it counts what another goes forward. Where that is set back, this one stands for that
 * moment and goes on, so what lasts a minute by it never ends early, nor lasts longer by what was set back.
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

  /** Goes on from where it was. */
  protected resume(last: number, ahead: number): void {
    [this.#last, this.#ahead] = [last, ahead];
  }

  /** Keeps where it is. */
  protected keep(_last: number, _ahead: number): void {}
}
