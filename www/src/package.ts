// The package, with its WebAssembly as a file beside the page: smaller and sooner there than inside a script.
import { useModule } from 'jdy-wasm/slim';

export { Client, createSigner, decrypt, JdyError } from 'jdy-wasm/slim';
export type { ErrorTexts, Explainable, SignedRequest } from 'jdy-wasm/slim';

async function load(): Promise<WebAssembly.Module> {
  const answer = await fetch('jdy.wasm');
  if (!answer.ok) throw new Error(`jdy.wasm: HTTP ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

const module = load();
useModule(module);

/** Ends when the package is ready, and badly when it will never be. */
export const loaded: Promise<unknown> = module;
