import { start } from './instance.js';
import { enter, trap } from './lives.js';
import { toError } from './to-error.js';

type Bindings = Awaited<ReturnType<typeof start>>;

/** The bindings, once WebAssembly runs. What it throws becomes an error by `toError`. */
export async function ready(): Promise<Bindings> {
  try {
    return await start();
  } catch (cause) {
    throw trap(cause);
  }
}

/** What `use` makes of the bindings, errors as the package's own. */
export async function guarded<T>(use: (bindings: Bindings) => T): Promise<T> {
  try {
    const bindings = await ready();
    return enter(() => use(bindings));
  } catch (thrown) {
    throw toError(thrown);
  }
}
