import { isRunning } from './jdy.js';

/**
 * Starts the module at its first use, and again after a trap. A failed start is forgotten, so the next call tries
 * again.
 */
export function loader<B extends { initSync(options: { module: unknown }): void }>(bindings: B) {
  let source: () => Promise<unknown>;
  let starting: Promise<B> | undefined;

  const begin = async (): Promise<B> => {
    try {
      bindings.initSync({ module: await source() });
      return bindings;
    } finally {
      starting = undefined;
    }
  };

  return {
    /** Sets the source of the bindings of a running instance. */
    provide(from: () => Promise<unknown>): void {
      source = from;
    },
    /** The bindings of the running module; a promise of them if it does not run yet. */
    start: (): B | Promise<B> => (isRunning() ? bindings : (starting ??= begin())),
  };
}
