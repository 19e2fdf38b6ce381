import { bind } from '../wasm/jdy_miniprogram.js';
import { provide } from '../wasm/client-module.js';
import { moduleNotStarted } from '../generated/messages/client.js';
import { problem } from '../wasm/error-data.js';
import { platform, type Instance, type Instantiated } from './platform.js';
import { gather } from './random.js';

/** Starts the module from the code package. Each start has bindings of its own. */
async function start(): Promise<WebAssembly.Module> {
  const bindings = bind();
  const random = gather();
  const { wasm } = platform;
  let made: Instance | Instantiated;
  try {
    made = await platform.instantiate(wasm, bindings.__wbg_get_imports());
  } catch (cause) {
    // A platform throws objects of its own, too.
    const { message, errMsg } = Object(cause) as { message?: unknown; errMsg?: unknown };
    throw problem('wasm', '', moduleNotStarted, [wasm, String(message ?? errMsg ?? cause)], cause);
  }
  await random;
  bindings.__wbg_finalize_init('instance' in made ? made.instance : made);
  return bindings as unknown as WebAssembly.Module;
}

provide(start);
