/** What wasm-bindgen's `web` target makes of a crate, as far as starting it goes. */
interface Bindings {
  initSync(options: { module: WebAssembly.Module }): unknown;
}

type Source = () => WebAssembly.Module | Promise<WebAssembly.Module>;

/**
 * Starts a WebAssembly module when it is first wanted, and once. A start that fails is forgotten, so the next call
 * tries again.
 *
 * Where the module is at hand, as in Workers, nothing is waited for: a promise that one request began there would hang
 * the next.
 */
export function starter<B extends Bindings>(bindings: B) {
  let source: Source | undefined;
  let running: B | undefined;
  let starting: Promise<B> | undefined;

  const instantiate = (module: WebAssembly.Module): B => {
    bindings.initSync({ module });
    return (running = bindings);
  };

  const begin = (): B | Promise<B> => {
    if (!source) throw new Error('no WebAssembly module was given: call useModule(module) of jdy-wasm/slim first');
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
    /** Says where the module comes from. What is running already is kept. */
    provide(from: Source): void {
      source = from;
      starting = undefined;
    },
    /** The bindings of the running instance. */
    start(): B | Promise<B> {
      return running ?? starting ?? begin();
    },
  };
}
