import type { HostFunctions } from './host.js';
import { Client as Handle } from './jdy.js';
import { jsonText } from './json-text.js';
import { attempt, generation, onReset, type Resettable } from './instance.js';
import { Locks } from '../token-store.js';
import { slotWaiters, type SlotWaiters } from '../util/slot-waiters.js';

export type { Handle };

/**
 * The client's handle in WebAssembly. It is made anew after the instance is replaced; rate limit and clock are kept.
 */
export class ClientHandle implements Resettable {
  readonly #options: object;
  readonly #host: (locks: Locks, waiters: SlotWaiters) => HostFunctions;
  #text: string | undefined;
  #generation = 0;
  #handle: Handle | undefined;
  #locks: Locks | undefined;
  #waiters: SlotWaiters | undefined;
  #state: Float64Array | undefined;
  /** The numbers of the operations whose tables the handle has read. */
  readonly #operations = new Map<string, number>();

  constructor(options: object, host: (locks: Locks, waiters: SlotWaiters) => HostFunctions) {
    this.#options = options;
    this.#host = host;
    onReset(this);
  }

  /** The options as JSON text. Call it outside of `enter`: options may have getters. */
  optionsText(): string {
    return (this.#text ??= jsonText(this.#options, 'config'));
  }

  /** The handle, made if needed. Call it inside `enter`: making it throws if the options are refused. */
  handle(options: string): Handle {
    if (this.#generation !== generation) this.reset();
    if (!this.#handle) {
      const state = this.#state;
      // Cleared first: if restoring the state traps, the next attempt starts without it.
      this.#state = undefined;
      this.#locks = new Locks();
      this.#waiters = slotWaiters();
      this.#handle = new Handle(options, this.#host(this.#locks, this.#waiters), state);
      this.#generation = generation;
    }
    return this.#handle;
  }

  /** The number of the operation of a table. To be called inside `enter`. */
  operation(handle: Handle, table: string): number {
    let number = this.#operations.get(table);
    if (number === undefined) this.#operations.set(table, (number = handle.operation(table)));
    return number;
  }

  reset(): void {
    this.#operations.clear();
    const handle = this.#handle;
    if (!handle) return;
    this.#handle = undefined;
    this.#locks?.giveBack();
    this.#waiters?.wakeAll();
    // The memory of a trapped instance can usually still be read.
    attempt(() => (this.#state = handle.state()));
  }
}
