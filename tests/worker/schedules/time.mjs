// Virtual time for this process: timers fire one after the other, without waiting.
import { AsyncLocalStorage } from 'node:async_hooks';

const drained = setImmediate;
/** A schedule with more timers counts as endless. */
const MOST = 60_000;

/** The isolate or the object whose code runs. Timers of a dead one do not fire. */
export const owner = new AsyncLocalStorage();

export class Time {
  now = 1_769_961_600_000;
  #timers = [];
  #made = 0;

  /** Replaces the runtime's time and random numbers. */
  install(random) {
    Date.now = () => Math.floor(this.now);
    performance.now = () => this.now;
    globalThis.setTimeout = (work, ms = 0, ...values) =>
      this.#at(this.now + Math.max(Number(ms) || 0, 0), work, values);
    globalThis.clearTimeout = (timer) => {
      if (timer) timer.work = undefined;
    };
    Math.random = () => random.real();
    Object.defineProperty(crypto, 'getRandomValues', {
      configurable: true,
      value: (array) => {
        const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
        for (let index = 0; index < bytes.length; index++) bytes[index] = random.below(256);
        return array;
      },
    });
  }

  #at(at, work, values) {
    const timer = { at, nth: this.#made++, work, values, owner: owner.getStore(), unref() {} };
    let index = this.#timers.length;
    while (index > 0 && this.#timers[index - 1].at > at) index--;
    this.#timers.splice(index, 0, timer);
    return timer;
  }

  sleep(ms) {
    return new Promise((resolve) => this.#at(this.now + ms, resolve, []));
  }

  /** Lets time pass until `isOver`, or until `end`. Returns whether there were too many timers. */
  async run(isOver, end) {
    for (let left = MOST; left--; ) {
      await new Promise((resolve) => drained(resolve));
      if (isOver()) return false;
      const timer = this.#timers.shift();
      if (!timer || timer.at > end) return false;
      const { at, work, values } = timer;
      if (!work || timer.owner?.dead) continue;
      this.now = Math.max(this.now, at);
      owner.run(timer.owner, work, ...values);
    }
    return true;
  }
}

/** Random numbers of a seed. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = (seed * 2_654_435_761 + 12_345) >>> 0;
    for (let times = 0; times < 4; times++) this.real();
  }

  real() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count) {
    return Math.floor(this.real() * count);
  }

  between(least, most) {
    return least + this.below(most - least + 1);
  }

  chance(perMille) {
    return this.below(1000) < perMille;
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}
