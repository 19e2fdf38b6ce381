/**
 * The client, for every runtime, and what signs and checks requests without one.
 *
 * @module jdy-wasm
 */

// Everywhere but in workerd and on edge-light: the module is inside, so there is no file to find at run time.
import { decode } from './lib/base64.js';
import { provide } from './lib/instance.js';
import { base64 } from './lib/jdy-inlined.js';

provide(() => WebAssembly.compile(decode(base64)));

export * from './api.js';
