import { CallSignal, type Signal } from '../../wasm/signals.js';
import { DOMException } from './dom-exception.js';

/** Aborts calls by its `signal`, as the `AbortController` of an engine does. */
export class AbortController {
  readonly #signal = new CallSignal();
  /** Pass it to calls as the option `signal`. */
  readonly signal = this.#signal as Signal as AbortSignal;

  /**
   * Fires the signal.
   *
   * @example
   * ```ts
   * import { AbortController } from 'jdy-wasm/miniprogram';
   *
   * const leaving = new AbortController();
   * leaving.abort();
   * ```
   */
  abort(reason: unknown = new DOMException('the call was ended', 'AbortError')): void {
    this.#signal.abort(reason);
  }
}
