import type { Answered } from './exchange.js';
import type { Task } from './jdy.js';
import { attempt, enter, generation, mustLive } from './instance.js';

/** A call that WebAssembly has brought to its good end. */
export interface Outcome {
  readonly value: unknown;
  readonly response: Answered | undefined;
  readonly attempts: number;
}

/** What a task wants to know: that it may begin or go on, what a promise gave, that the signal fired or the time is over. */
type News = readonly [kind: 0 | 1 | 2 | 3, value?: unknown];

/**
 * Drives a task to its end: WebAssembly never waits, this does.
 *
 * @throws what enter throws, and how the task failed, as plain data
 */
export async function drive(task: Task): Promise<Outcome> {
  const born = generation;
  let news: News = [0];
  try {
    for (;;) {
      mustLive(born);
      const [kind, value] = news;
      const step = enter(() => task.poll(kind, value));
      if (step[0] === 1) return { value: step[1], response: step[2], attempts: step[3] };
      if (step[0] === 2) throw step[1];
      news = await newsOf(step[1], step[2], step[3]);
    }
  } finally {
    if (born === generation) attempt(() => enter(() => task.free()));
  }
}

/** Waits for a promise or a time, unless the signal fires first or `ms` are over. Nothing is left behind. */
function newsOf(
  what: Promise<unknown> | number,
  signal: AbortSignal | undefined,
  ms: number | undefined,
): Promise<News> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (news: News) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', fired);
      resolve(news);
    };
    const fired = () => end([2]);
    // Looked after in any case: what nobody waits for any more may still reject.
    if (typeof what !== 'number') {
      Promise.resolve(what).then(
        (value) => end([0, value]),
        (thrown: unknown) => end([1, thrown]),
      );
    }
    if (signal?.aborted) return fired();
    // No timer for no time: where a test has frozen time, it would never fire.
    if (what === 0) return end([0]);
    signal?.addEventListener('abort', fired);
    if (typeof what === 'number') timer = setTimeout(end, what, [0]);
    else if (ms !== undefined) timer = setTimeout(end, ms, [3]);
  });
}
