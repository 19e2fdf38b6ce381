import { bind } from '../wasm/jdy_miniprogram.js';
import { provide } from '../wasm/client-module.js';
import { platform } from './platform.js';
import { gather } from './random.js';

/** Starts the module from the code package. Each start has bindings of its own. */
async function start(): Promise<WebAssembly.Module> {
  const bindings = bind();
  const random = gather();
  const made = await platform.instantiate(platform.wasm, bindings.__wbg_get_imports());
  await random;
  bindings.__wbg_finalize_init('instance' in made ? made.instance : made);
  return bindings as unknown as WebAssembly.Module;
}

provide(start);
