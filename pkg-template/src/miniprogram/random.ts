import { platform } from './platform.js';

/** The number of bytes that WebAssembly takes at a time. */
const LENGTH = 512;

let gathered: Uint8Array | undefined;

/** Gets random bytes for WebAssembly, which cannot wait for them. */
export async function gather(): Promise<void> {
  try {
    gathered = new Uint8Array(await platform.random(LENGTH));
  } catch {
    // They only spread repeated calls over time, so those of the engine are good enough.
  }
}

/** Fills `bytes` from the bytes at hand, and gets more. */
export function fill(bytes: Uint8Array): void {
  const stock = gathered;
  gathered = undefined;
  for (const at of bytes.keys()) bytes[at] = stock?.[at] ?? Math.random() * 256;
  void gather();
}
