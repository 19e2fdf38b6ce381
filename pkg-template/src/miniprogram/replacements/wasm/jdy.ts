// The bindings of the instance that runs. The platform makes instances later, so a trapped one is not replaced at once:
// the next call starts another.
import type { bind } from '../../../wasm/jdy_miniprogram.js';

type Bindings = ReturnType<typeof bind>;

let running: Bindings | undefined;
/** The client in WebAssembly, of the latest instance. */
export let Client: Bindings['Client'];

export const isRunning = (): boolean => running !== undefined;

/** Sets the bindings of a running instance. */
export function initSync({ module }: { module: unknown }): void {
  running = module as Bindings;
  ({ Client } = running);
}

/** Drops the instance, which must not be used any more. */
export function __wbg_reset_state(): void {
  running = undefined;
}
