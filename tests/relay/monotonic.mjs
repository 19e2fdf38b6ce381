// Speeds up the monotonic clock of a process like ../worker/clock.mjs speeds up the wall clock and timers.
const speed = Number(globalThis.process.env.SPEED ?? 1);
const now = performance.now.bind(performance);

performance.now = () => now() * speed;
