import { cannotBeIterated } from '../generated/messages/client.js';
import { refusal } from '../wasm/error-data.js';

/** How many results may be ready or in progress beyond the one that is read. */
const AHEAD = 1000;
/** How long the pool waits for the `return` of the inputs. */
const RETURN_MS = 5000;

/**
 * Does the work on every input from the index `from` on, at most `concurrency` at a time, and gives the results in the
 * order of the inputs. `work` gets the promise of its input, which rejects if reading the input throws. `work` itself
 * never rejects.
 *
 * When `stopped` fires, or the reader ends the loop, no further work is started, and the work under way is awaited. An
 * error of the inputs is thrown after the results.
 */
export async function* pool<Input, Result>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  work: (input: Promise<Input>, index: number) => Promise<Result>,
  concurrency: number,
  from: number,
  stopped: AbortSignal,
): AsyncGenerator<Result, void, undefined> {
  const results: Promise<Result>[] = [];
  const { ring, rung } = bell();
  let [underWay, ahead] = [0, 0];
  let [drawing, drawn, left] = [false, false, false];
  const over = () => left || stopped.aborted;

  const begin = async (input: Promise<Input>, index: number) => {
    underWay++;
    ahead++;
    try {
      return await work(input, index);
    } finally {
      underWay--;
      ring();
    }
  };
  const draw = async () => {
    let source: Iterator<Input> | AsyncIterator<Input> | undefined;
    for (let index = 0; ; index++) {
      while (!over() && (underWay === concurrency || ahead === AHEAD)) await rung();
      if (over()) break;
      drawing = true;
      source ??= iteratorOf(inputs);
      const next = await source.next();
      // A result that is not an object has no `done`, so the inputs would never end.
      if (Object(next) !== next) throw refusal('invalid_request', 'inputs', cannotBeIterated);
      const { done, value } = next;
      if (done) return;
      // `for await` would end at an input whose `then` throws.
      const input = (async () => value)();
      await input.catch(() => {});
      drawing = false;
      if (over()) break;
      if (index < from) continue;
      results.push(begin(input, index));
      ring();
    }
    const timer = setTimeout(() => {
      drawing = true;
      ring();
    }, RETURN_MS);
    try {
      await source?.return?.();
    } finally {
      clearTimeout(timer);
    }
  };

  stopped.addEventListener('abort', ring);
  const draws = draw().finally(() => {
    drawn = true;
    ring();
  });
  draws.catch(() => {});
  try {
    for (;;) {
      const result = results.shift();
      if (result) {
        yield await result;
        ahead--;
        ring();
      } else if (drawn || (drawing && over())) {
        // A stopped pool does not wait for the next input.
        break;
      } else {
        await rung();
      }
    }
  } finally {
    left = true;
    ring();
    await Promise.all(results);
    while (!drawn && !drawing) await rung();
    stopped.removeEventListener('abort', ring);
  }
  if (drawn) await draws;
}

/** The iterator of the inputs, synchronous or asynchronous. */
function iteratorOf<Input>(inputs: Iterable<Input> | AsyncIterable<Input>): Iterator<Input> | AsyncIterator<Input> {
  const { [Symbol.asyncIterator]: make } = inputs as Partial<AsyncIterable<Input>>;
  return make ? make.call(inputs) : (inputs as Iterable<Input>)[Symbol.iterator]();
}

/** `ring` wakes the waiter of `rung`, which then checks its condition again. */
function bell() {
  let waiting: (() => void)[] = [];
  return {
    ring(): void {
      const wakened = waiting;
      waiting = [];
      for (const wake of wakened) wake();
    },
    rung: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
}
