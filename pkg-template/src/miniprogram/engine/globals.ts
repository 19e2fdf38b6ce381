// What the package uses of an engine and a mini-program has not. The bundler puts these in the place of the globals.
import { fill } from '../random.js';
import { CallSignal, type Signal } from '../../wasm/signals.js';

export { TextDecoder, TextEncoder } from './text-coder.js';
export { clearForegroundTimeout, setForegroundTimeout } from './timers.js';

/** Ends calls by its `signal`, as the `AbortController` of an engine does. */
export class AbortController {
  readonly #signal = new CallSignal();
  /** To be given to calls. */
  readonly signal = this.#signal as Signal as AbortSignal;

  /** Fires the signal. */
  abort(reason: unknown = new DOMException('the call was ended', 'AbortError')): void {
    this.#signal.abort(reason);
  }
}

export class DOMException extends Error {
  constructor(message: string, name: string) {
    super(message);
    this.name = name;
  }
}

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
