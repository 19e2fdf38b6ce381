import { Clock } from './forward-clock.js';

// Setting the wall clock does not affect `performance`. In Workers its `timeOrigin` is 0 and it shows the wall clock.
// Some runtimes have no `performance`.
const { performance } = globalThis as { performance?: Performance };
const clock = new Clock(performance?.timeOrigin ? performance : Date);

/** Milliseconds by a clock that never goes back. Use it to measure durations; `Date.now()` is for dates. */
export const monotonic = (): number => clock.now();
