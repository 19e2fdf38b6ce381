import { isData, toError } from './error-data.js';
import { enter, trap } from './instance.js';
import * as bindings from './jdy.js';
import { loader } from './loader.js';

const client = loader(bindings);

/** Sets the source of the client's module. Each entry calls it. */
export const { provide, provideDefault } = client;

/**
 * The bindings of the client module; a promise of them only if the module does not run yet.
 *
 * @throws error data with the code `wasm` if the module cannot start
 */
export function start(): typeof bindings | Promise<typeof bindings> {
  try {
    const started = client.start();
    return 'then' in started ? started.catch(cannotStart) : started;
  } catch (cause) {
    return cannotStart(cause);
  }
}

function cannotStart(cause: unknown): never {
  throw isData(cause) ? cause : trap(cause);
}

/** Calls `use` with the bindings. Converts its errors to `JdyError`. */
export async function withBindings<T>(use: (running: typeof bindings) => T): Promise<T> {
  try {
    const running = await start();
    return enter(() => use(running));
  } catch (thrown) {
    throw toError(thrown);
  }
}
