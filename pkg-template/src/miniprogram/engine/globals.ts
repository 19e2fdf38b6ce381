// Globals that the package uses and a mini-program lacks. The bundler replaces the globals by these.
import { fill } from '../random.js';

export { AbortController } from './abort-controller.js';
export { DOMException } from './dom-exception.js';
export { TextDecoder, TextEncoder } from './text-coder.js';
export { clearForegroundTimeout, setForegroundTimeout } from './timers.js';

export const crypto = { getRandomValues: fill };

/** Holds its target strongly: a client is used as long as the program runs. */
export class WeakRef<T> {
  readonly #target: T;

  constructor(target: T) {
    this.#target = target;
  }

  deref(): T {
    return this.#target;
  }
}

/** Its callback is never called. */
export class FinalizationRegistry {
  register(): void {}
}
