/**
 * Turns a generator of pages into one of rows. A row of the current page costs one promise. An async generator function
 * would cost several, which for all rows is as much as a call.
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
  /** Reads on after the read `before`, then calls `ended` for the next one. */
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
      // The next caller waits for this read, whether it succeeds or fails. It gets a promise of its own: for async
      // stack traces, engines only follow promises with a single follower.
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
