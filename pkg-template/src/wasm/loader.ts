/** The part of wasm-bindgen's bindings that starts a module. */
interface Bindings {
  initSync(options: { module: WebAssembly.Module }): unknown;
}

type Source = () => WebAssembly.Module | Promise<WebAssembly.Module>;

const none: Source = () => {
  throw new Error('the entry provides no module');
};

/**
 * Starts a WebAssembly module once, at its first use. A failed start is forgotten, so the next call tries again.
 *
 * If the module is at hand, as in Workers, `start` returns no promise: in Workers, a promise of one request would hang
 * the next request.
 */
export function loader<B extends Bindings>(bindings: B) {
  let source = none;
  let running: B | undefined;
  let starting: Promise<B> | undefined;

  const instantiate = (module: WebAssembly.Module): B => {
    bindings.initSync({ module });
    return (running = bindings);
  };

  const begin = (): B | Promise<B> => {
    const module = source();
    if (!('then' in module)) return instantiate(module);
    const attempt = module.then(instantiate);
    starting = attempt;
    attempt.catch(() => {
      if (starting === attempt) starting = undefined;
    });
    return attempt;
  };

  return {
    /** Sets the source of the module. A running module is kept. */
    provide(from: Source): void {
      source = from;
      starting = undefined;
    },
    /** Sets the source of the module where no other entry has set one. */
    provideDefault(from: Source): void {
      if (source === none) source = from;
    },
    /** The bindings of the running module. */
    start(): B | Promise<B> {
      return running ?? starting ?? begin();
    },
  };
}
