// Makes the monotonic clock of a process as fast as ../worker/clock.mjs makes the wall clock and timers.
const speed = Number(globalThis.process.env.SPEED ?? 1);
const now = performance.now.bind(performance);

performance.now = () => now() * speed;
