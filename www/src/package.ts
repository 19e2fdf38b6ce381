// The package, with its WebAssembly as a file of its own: it is smaller and starts sooner than inlined in a script.
import { useModule } from 'jdy-wasm/slim';

export { Client, decrypt, JdyError } from 'jdy-wasm/slim';
export type { ErrorTexts, Explainable } from 'jdy-wasm/slim';

async function load(): Promise<WebAssembly.Module> {
  const answer = await fetch('jdy.wasm');
  if (!answer.ok) throw new Error(`jdy.wasm: HTTP ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

const module = load();
useModule(module);

/** Settles when the module has loaded or has failed to load. */
export const loaded: Promise<unknown> = module;
