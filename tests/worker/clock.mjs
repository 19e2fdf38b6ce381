// Importing this makes clock and timers run faster, those of the package too. In a Worker esbuild inserts the numbers;
// a process reads them from its environment.
/* global SPEED, START */
const { env } = globalThis.process ?? {};
const speed = typeof SPEED === 'number' ? SPEED : Number(env?.SPEED ?? 1);
const start = typeof START === 'number' ? START : Number(env?.START ?? 0);

const { now } = Date;
const { setTimeout } = globalThis;

Date.now = () => start + (now() - start) * speed;
globalThis.setTimeout = (run, ms = 0, ...rest) => setTimeout(run, ms / speed, ...rest);
