/** Runs `act` now: few calls of a mini-program end together. */
export function inBatches(act: () => void): void {
  act();
}
