/**
 * The gateway of the service in process, to build and test against.
 *
 * @module jdy-wasm/sandbox
 */

// Everywhere but in workerd and on edge-light: the module is inside, so there is no file to find at run time.
import { decode } from '../util/base64.js';
import { base64 } from '../wasm/jdy_sandbox-inlined.js';
import { provide } from './module.js';

provide(() => WebAssembly.compile(decode(base64)));

export * from './api.js';
