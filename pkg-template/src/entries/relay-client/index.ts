/**
 * The client of a relay, for pages: smaller than `jdy-wasm`, because it signs nothing.
 *
 * @module jdy-wasm/relay-client
 */

// For all runtimes but workerd and edge-light: the module is embedded, so there is no file to find at run time.
import { decode } from '../../wasm/module-text.js';
import { provide } from '../../wasm/client-module.js';
import { text } from '../../wasm/jdy_relay-inlined.js';

provide(() => WebAssembly.compile(decode(text)));

export * from './api.js';
