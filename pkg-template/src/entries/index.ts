/**
 * The client, for every runtime, and what signs and checks requests without one.
 *
 * @module jdy-wasm
 */

// Everywhere but in workerd and on edge-light: the module is inside, so there is no file to find at run time.
import { decode } from '../util/base64.js';
import { provide } from '../wasm/client-module.js';
import { base64 } from '../wasm/jdy-inlined.js';

provide(() => WebAssembly.compile(decode(base64)));

export * from './api.js';
