import { Clock } from './forward-clock.js';

// `performance` counts from when it began, whatever the wall clock is set to; in Workers it shows the wall clock, from
// the epoch on, and some runtimes have none.
const { performance } = globalThis as { performance?: Performance };
const clock = new Clock(performance?.timeOrigin ? performance : Date);

/**
 * Milliseconds by a clock that never goes back, the same for everything in this realm. Whatever measures a span asks
 * it; `Date.now()` is for dates.
 */
export const monotonic = (): number => clock.now();
