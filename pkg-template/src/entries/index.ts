/**
 * The client, for every runtime, and what signs and checks requests without one.
 *
 * @module jdy-wasm
 */

// Everywhere but in workerd and on edge-light: the module is inside, so there is no file to find at run time.
import { decode } from '../wasm/module-text.js';
import { provide } from '../wasm/client-module.js';
import { text } from '../wasm/jdy-inlined.js';

provide(() => WebAssembly.compile(decode(text)));

export * from './api.js';
