import type { Answered } from './exchange.js';
import type { Task } from './jdy.js';
import { inBatches } from '../util/in-batches.js';
import type { Wait } from '../util/slot-waiters.js';
import type { Signal } from './signals.js';
import { attempt, enter, generation, checkAlive } from './instance.js';

/** A call that WebAssembly has completed. */
export interface Outcome {
  readonly value: unknown;
  readonly response: Answered | undefined;
  readonly attempts: number;
}

/** Why a task is polled: it begins or its wait is over, its promise rejected, its signal fired, its time is over. */
type Wake = readonly [kind: 0 | 1 | 2 | 3, value?: unknown];

/**
 * Polls a task to its end: WebAssembly never waits, this does.
 *
 * @throws what `enter` throws, and the task's error as plain data
 */
export async function runTask(task: Task): Promise<Outcome> {
  const born = generation;
  let wake: Wake = [0];
  try {
    for (;;) {
      checkAlive(born);
      const [kind, value] = wake;
      const step = enter(() => task.poll(kind, value));
      if (step[0] === 1) return { value: step[1], response: step[2], attempts: step[3] };
      if (step[0] === 2) throw step[1];
      wake = await nextWake(step[1], step[2], step[3]);
    }
  } finally {
    if (born === generation) attempt(() => enter(() => task.free()));
  }
}

/** Waits for a promise, a time or a slot, unless the signal fires first or `ms` are over. Leaves no timer and no listener. */
function nextWake(
  what: Promise<unknown> | Wait | number,
  signal: Signal | undefined,
  ms: number | undefined,
): Promise<Wake> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    const end = (wake: Wake) => {
      clearTimeout(timer);
      stop?.();
      signal?.removeEventListener('abort', fired);
      resolve(wake);
    };
    const ended = () => end([2]);
    // Thousands of calls may wait for a slot and end together.
    const fired = typeof what === 'function' ? () => inBatches(ended) : ended;
    // Handled in any case: a promise may still reject after the wait for it has ended.
    if (typeof what === 'object') {
      Promise.resolve(what).then(
        (value) => end([0, value]),
        (thrown: unknown) => end([1, thrown]),
      );
    }
    if (signal?.aborted) return fired();
    // No timer for no time: where a test has frozen time, it would never fire.
    if (what === 0) return end([0]);
    signal?.addEventListener('abort', fired);
    if (typeof what === 'function') {
      // A call that is aborted ends with its batch, and must not begin a chain that ends all others now.
      stop = what(() => {
        if (!signal?.aborted) end([0]);
      });
    } else if (typeof what === 'number') timer = setTimeout(end, what, [0]);
    else if (ms !== undefined) timer = setTimeout(end, ms, [3]);
  });
}
