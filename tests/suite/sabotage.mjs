// Ends the WebAssembly instance on purpose.

/** Ends the instance at the next time that WebAssembly reads the clock: an error thrown there acts like a trap. */
export function sabotage() {
  const real = [Date, performance].map((clock) => [clock, clock.now]);
  for (const [clock, now] of real) {
    clock.now = () => {
      // Only reads by WebAssembly, not by the sandbox, the runtime or QUnit. Bun does not name frames of WebAssembly.
      if (!/wasm-function|at unknown$/m.test(new Error().stack)) return now.call(clock);
      for (const [other, before] of real) other.now = before;
      throw new RangeError('sabotaged');
    };
  }
}
