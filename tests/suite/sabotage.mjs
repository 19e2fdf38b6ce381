// Ends the WebAssembly instance on purpose.

/** Ends the instance when WebAssembly next asks for the time: an error thrown there ends it as a trap does. */
export function sabotage() {
  const real = [Date, performance].map((clock) => [clock, clock.now]);
  for (const [clock, now] of real) {
    clock.now = () => {
      // The sandbox, the runtime and QUnit read the clock, too. Bun has no name for a frame of WebAssembly.
      if (!/wasm-function|at unknown$/m.test(new Error().stack)) return now.call(clock);
      for (const [other, before] of real) other.now = before;
      throw new RangeError('sabotaged');
    };
  }
}
