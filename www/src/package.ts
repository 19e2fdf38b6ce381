// The package, with its WebAssembly as a file beside the page: smaller and sooner there than inside a script.
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

/** Settles when the module is there, or cannot be had. */
export const loaded: Promise<unknown> = module;
