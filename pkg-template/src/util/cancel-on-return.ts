/** Calls `leave` as soon as `return()` is called; by itself, `return()` waits for a pending `next()`. */
export function cancelOnReturn<T>(
  generator: AsyncGenerator<T, void, undefined>,
  leave: () => void,
): AsyncGenerator<T, void, undefined> {
  const { return: end } = generator;
  generator.return = (value) => {
    leave();
    return end.call(generator, value);
  };
  return generator;
}
