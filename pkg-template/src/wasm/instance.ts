// The WebAssembly instance. A trap makes it unusable; it is then replaced by a new instance of the same module.
import { wasmDetails } from '../generated/error-classes.js';
import { isData, type ErrorData } from './error-data.js';
import { __wbg_reset_state as startNewInstance } from './jdy.js';

/** An object that holds a resource of the instance. */
export interface Resettable {
  /** Saves what it can from the old instance, and drops the rest. Never throws. */
  reset(): void;
}

/** The number of the current instance. Objects of another instance must not be used, and not even freed. */
export let generation = 0;

const resettables = new Set<WeakRef<Resettable>>();
// Old Workers lack it. An object that is not reset notices by `generation`.
const registry =
  typeof FinalizationRegistry === 'undefined'
    ? undefined
    : new FinalizationRegistry<WeakRef<Resettable>>((reference) => resettables.delete(reference));

let depth = 0;
let trapped = false;
let lastTrap = trap(undefined);

/** Resets `one` when the instance is replaced, as long as other code references `one`. */
export function onReset(one: Resettable): void {
  if (!registry) return;
  const reference = new WeakRef(one);
  resettables.add(reference);
  registry.register(one, reference);
}

/**
 * The only way to call WebAssembly. It throws the package's errors as plain data. Any other exception is a trap, or has
 * unwound frames of WebAssembly as a trap does: the instance must not be used any more.
 */
export function enter<T>(use: () => T): T {
  depth++;
  try {
    if (trapped && depth === 1) replaceInstance();
    return use();
  } catch (thrown) {
    const before = trapped;
    // Set first: after a stack overflow even the next line may throw.
    trapped = true;
    if (!isData(thrown)) throw (lastTrap = trap(thrown));
    trapped = before;
    throw thrown;
  } finally {
    // A getter of an input may have entered again: the instance is replaced when all have left.
    if (!--depth && trapped) attempt(replaceInstance);
  }
}

/** Runs `act` and ignores its failure: the next `enter` finds the cause. */
export function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}

/** Throws the trap if the instance of `since` was replaced. */
export function checkAlive(since: number): void {
  if (since !== generation) throw lastTrap;
}

/** The error data of an instance that could not start, or trapped. */
export function trap(cause: unknown): ErrorData {
  const description = cause instanceof Error ? cause.message : 'the instance died';
  const message = `wasm: ${description}. ${wasmDetails.hint}`;
  return { code: 'wasm', ...wasmDetails, description, message, cause };
}

function replaceInstance(): void {
  generation++;
  for (const reference of resettables) reference.deref()?.reset();
  startNewInstance();
  trapped = false;
}
