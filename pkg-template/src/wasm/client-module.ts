import { toError } from './error-data.js';
import { enter, trap } from './instance.js';
import * as bindings from './jdy.js';
import { loader } from './loader.js';

const client = loader(bindings);

/** Says where the client's module comes from. Each entry calls it. */
export const { provide } = client;

/**
 * The bindings of the running client module.
 *
 * @throws error data with the code `wasm` where the module cannot start
 */
export async function start(): Promise<typeof bindings> {
  try {
    return await client.start();
  } catch (cause) {
    throw trap(cause);
  }
}

/** Calls `use` with the bindings. What it throws becomes a `JdyError`. */
export async function withBindings<T>(use: (running: typeof bindings) => T): Promise<T> {
  try {
    const running = await start();
    return enter(() => use(running));
  } catch (thrown) {
    throw toError(thrown);
  }
}
