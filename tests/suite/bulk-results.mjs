// Helpers of the tests of `saveAll`.

/** Reads all results, into `into`. */
export async function all(results, into = []) {
  for await (const result of results) into.push(result);
  return into;
}

/** An iterator that counts its reads, and records whether it was closed. */
export function drawn(inputs) {
  const source = inputs[Symbol.iterator]();
  return {
    drawn: 0,
    ended: false,
    [Symbol.iterator]() {
      return this;
    },
    next() {
      const next = source.next();
      if (!next.done) this.drawn++;
      return next;
    },
    return() {
      this.ended = true;
      return { done: true, value: undefined };
    },
  };
}
