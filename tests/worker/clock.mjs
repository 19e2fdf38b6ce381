// Time that passes faster: the clock and the timers of whoever imports this, the package's among them. The package itself
// knows nothing of it. In a Worker esbuild puts the numbers in; a process finds them in its environment.
/* global SPEED, START */
const { env } = globalThis.process ?? {};
const speed = typeof SPEED === 'number' ? SPEED : Number(env?.SPEED ?? 1);
const start = typeof START === 'number' ? START : Number(env?.START ?? 0);

const { now } = Date;
const { setTimeout } = globalThis;

Date.now = () => start + (now() - start) * speed;
globalThis.setTimeout = (run, ms = 0, ...rest) => setTimeout(run, ms / speed, ...rest);
