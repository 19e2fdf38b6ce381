/**
 * The generator, with its `return()` told to `leave` at once: by itself it waits behind a `next()` that is still under
 * way.
 */
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
