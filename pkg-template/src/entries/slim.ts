/**
 * All of `jdy-wasm`, with a WebAssembly module that you provide: call `useModule` first.
 *
 * @module jdy-wasm/slim
 */

import { moduleNotGiven } from '../generated/messages/client.js';
import { provide, provideDefault } from '../wasm/client-module.js';
import { problem } from '../wasm/error-data.js';

provideDefault(() => {
  throw problem('config', '', moduleNotGiven);
});

/**
 * Sets the WebAssembly module: `jdy-wasm/jdy.wasm`, compiled, or a promise of it.
 *
 * Call it before anything else of this entry. If the promise rejects, every call fails until another module is set.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { fileURLToPath } from 'node:url';
 * import { useModule } from 'jdy-wasm/slim';
 *
 * const file = fileURLToPath(import.meta.resolve('jdy-wasm/jdy.wasm'));
 * useModule(readFile(file).then((bytes) => WebAssembly.compile(bytes)));
 * ```
 */
export function useModule(module: WebAssembly.Module | Promise<WebAssembly.Module>): void {
  provide(() => module);
}

export * from './api.js';
