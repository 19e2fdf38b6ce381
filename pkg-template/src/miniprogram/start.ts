import { bind } from '../wasm/jdy_miniprogram.js';
import { provide } from '../wasm/client-module.js';
import { moduleNotStarted } from '../generated/messages/client.js';
import { problem } from '../wasm/error-data.js';
import { platform, type Instance } from './platform.js';
import { gather } from './random.js';

/** How long to wait for the platform's random bytes; after that those of the engine are good enough. */
const RANDOM_MS = 1000;

/** Starts the module from the code package. Each start has bindings of its own. */
async function start(): Promise<WebAssembly.Module> {
  const bindings = bind();
  const random = gather();
  const { wasm } = platform;
  let instance: Instance;
  try {
    const made = await platform.instantiate(wasm, bindings.__wbg_get_imports());
    // Read inside of `try`, so that a missing instance is reported.
    instance = 'instance' in made ? made.instance : made;
    if (typeof instance.exports !== 'object') throw new TypeError('`instantiate` gave no instance');
  } catch (cause) {
    // A platform may throw objects that are not errors.
    const { message, errMsg } = Object(cause) as { message?: unknown; errMsg?: unknown };
    throw problem('wasm', '', moduleNotStarted, [wasm, String(message ?? errMsg ?? cause)], cause);
  }
  await Promise.race([random, new Promise((resolve) => setTimeout(resolve, RANDOM_MS))]);
  bindings.__wbg_finalize_init(instance);
  return bindings as unknown as WebAssembly.Module;
}

provide(start);
