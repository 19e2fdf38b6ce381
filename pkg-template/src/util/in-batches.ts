import { monotonic } from './clock.js';
import { requestsAreApart } from './requests-are-apart.js';

// Taken at import, before fake timers replace it. Browsers have no `setImmediate`; a message does the same.
const { setImmediate } = globalThis as { setImmediate?: (act: () => void) => unknown };

/** The number of acts that run in one task of the event loop. Each takes up to 0.1 ms. */
const BATCH = 100;
/** Acts within this many milliseconds count as one burst. */
const BURST_MS = 20;

const queue: (() => void)[] = [];
let next = 0;
let since = 0;
let count = 0;

/** Runs `act` now; in a burst of many, in a later task of the event loop. */
export function inBatches(act: () => void): void {
  const now = monotonic();
  if (now - since > BURST_MS) [since, count] = [now, 0];
  if (!queue.length && (count++ < BATCH || !canDefer())) act();
  else if (queue.push(act) === 1) later(runBatch);
}

function runBatch(): void {
  for (const end = Math.min(next + BATCH, queue.length); next < end; ) queue[next++]?.();
  if (next < queue.length) later(runBatch);
  else next = queue.length = 0;
}

function canDefer(): boolean {
  return !requestsAreApart() && (setImmediate !== undefined || typeof MessageChannel !== 'undefined');
}

function later(act: () => void): void {
  if (setImmediate) {
    setImmediate(act);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(0);
}
