/**
 * The client, for every runtime, and functions that sign and check requests without a client.
 *
 * @module jdy-wasm
 */

// For all runtimes but workerd and edge-light: the module is embedded, so there is no file to find at run time.
import { decode } from '../wasm/module-text.js';
import { provide } from '../wasm/client-module.js';
import { text } from '../wasm/jdy-inlined.js';

provide(() => WebAssembly.compile(decode(text)));

export * from './api.js';
