/**
 * Finds out why a signature is wrong: the known mistakes that lead to exactly this signature.
 *
 * @module jdy-wasm/diagnose
 */

// For all runtimes but workerd and edge-light: the module is embedded, so there is no file to find at run time.
import { decode } from '../wasm/module-text.js';
import { provide } from './module.js';
import { text } from '../wasm/jdy_diagnosis-inlined.js';

provide(() => WebAssembly.compile(decode(text)));

export * from './api.js';
