/**
 * The gateway of the service in process, to build and test against.
 *
 * @module jdy-wasm/sandbox
 */

// For all runtimes but workerd and edge-light: the module is embedded, so there is no file to find at run time.
import { decode } from '../wasm/module-text.js';
import { text } from '../wasm/jdy_sandbox-inlined.js';
import { provide } from './module.js';

provide(() => WebAssembly.compile(decode(text)));

export * from './api.js';
