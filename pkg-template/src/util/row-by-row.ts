/**
 * The pages' generator as one of their rows. A row of the page at hand costs one promise; a generator within
 * `for await` would cost several, as much for all rows as a call.
 */
export function rowByRow<Row>(
  pages: AsyncGenerator<{ rows: Row[] }, void, undefined>,
): AsyncGenerator<Row, void, undefined> {
  const { next, return: end, throw: fail } = pages;
  let rows: Row[] = [];
  let at = 0;
  let waiting = 0;
  let last = Promise.resolve();

  const row = (): IteratorResult<Row, void> => ({ done: false, value: rows[at++] as Row });
  /** Reads on after the read `before`, and tells by `ended` that the next may. */
  const further = async (before: Promise<void>, ended: () => void): Promise<IteratorResult<Row, void>> => {
    try {
      await before;
      while (at >= rows.length) {
        const { done, value } = await next.call(pages);
        if (done) return { done, value };
        [rows, at] = [value.rows, 0];
      }
      return row();
    } finally {
      waiting--;
      ended();
    }
  };
  const generator: object = Object.assign(pages, {
    next() {
      if (!waiting && at < rows.length) return Promise.resolve(row());
      waiting++;
      // The next caller waits for this read, whether it succeeds or fails: by a promise of its own, since an engine
      // that looks for the function that awaits follows promises with one follower alone.
      const before = last;
      let ended = () => {};
      last = new Promise((resolve) => (ended = resolve));
      return further(before, ended);
    },
    return() {
      rows = [];
      return end.call(pages);
    },
    throw(error: unknown) {
      rows = [];
      return fail.call(pages, error);
    },
  });
  return generator as AsyncGenerator<Row, void, undefined>;
}
