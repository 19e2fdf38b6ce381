// One instance of WebAssembly after the other: what traps is dead, and another one takes its place.
import { wasmDetails } from '../generated/error-classes.js';
import { __wbg_reset_state as replace } from './jdy.js';
import { isRaw, type Raw } from './error-data.js';

/** Something that has to do with the instance. */
export interface Mortal {
  /** Saves from the dead instance what can be saved, and lets go of the rest. Never throws. */
  bury(): void;
}

/** Which instance it is. What was made by another one must not be used, nor even freed. */
export let generation = 0;

const mourners = new Set<WeakRef<Mortal>>();
// Old Workers have neither. What is not told of a death finds out by `generation`.
const forgotten =
  typeof FinalizationRegistry === 'undefined'
    ? undefined
    : new FinalizationRegistry<WeakRef<Mortal>>((mourner) => mourners.delete(mourner));

let depth = 0;
let dead = false;
let death = trap(undefined);

/** Calls back `one` when the instance dies, as long as other code still references `one`. */
export function mourn(one: Mortal): void {
  if (!forgotten) return;
  const mourner = new WeakRef(one);
  mourners.add(mourner);
  forgotten.register(one, mourner);
}

/**
 * The only way into WebAssembly. What comes out of it is an error of the package, as plain data. Anything else that is
 * thrown is a trap, or has cut through the frames of WebAssembly as a trap does: no instance may be used after that.
 */
export function enter<T>(use: () => T): T {
  depth++;
  try {
    if (dead && depth === 1) revive();
    return use();
  } catch (thrown) {
    const before = dead;
    // At the end of the stack even the next line may throw.
    dead = true;
    if (!isRaw(thrown)) throw (death = trap(thrown));
    dead = before;
    throw thrown;
  } finally {
    // A getter in some input may have entered once more: the instance is replaced when all are out.
    if (!--depth && dead) attempt(revive);
  }
}

/** Does what may fail as well: whoever enters next finds out. */
export function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}

/** Throws where the instance of a generation is no more. */
export function mustLive(born: number): void {
  if (born !== generation) throw death;
}

/** What is thrown where the instance could not start, or died. */
export function trap(cause: unknown): Raw {
  const description = cause instanceof Error ? cause.message : 'the instance died';
  return { code: 'wasm', ...wasmDetails, description, message: '', cause };
}

function revive(): void {
  generation++;
  for (const mourner of mourners) mourner.deref()?.bury();
  replace();
  dead = false;
}
