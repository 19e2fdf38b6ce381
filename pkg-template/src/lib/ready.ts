import { start } from './instance.js';
import { toError, wasmError } from './to-error.js';

type Bindings = Awaited<ReturnType<typeof start>>;

/** The bindings, once WebAssembly runs. */
export async function ready(): Promise<Bindings> {
  try {
    return await start();
  } catch (cause) {
    throw wasmError(cause);
  }
}

/** What `use` makes of the bindings, errors as the package's own. */
export function guarded<T>(use: () => T): T {
  try {
    return use();
  } catch (thrown) {
    throw toError(thrown);
  }
}
