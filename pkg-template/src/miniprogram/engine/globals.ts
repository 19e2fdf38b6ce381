// What the package uses of an engine and a mini-program has not. The bundler puts these in the place of the globals.
import { fill } from '../random.js';

export { AbortController } from './abort-controller.js';
export { DOMException } from './dom-exception.js';
export { TextDecoder, TextEncoder } from './text-coder.js';
export { clearForegroundTimeout, setForegroundTimeout } from './timers.js';

export const crypto = { getRandomValues: fill };

/** Keeps its target: a client lives as long as the program. */
export class WeakRef<T> {
  readonly #target: T;

  constructor(target: T) {
    this.#target = target;
  }

  deref(): T {
    return this.#target;
  }
}

/** Is never told that an object has gone. */
export class FinalizationRegistry {
  register(): void {}
}
