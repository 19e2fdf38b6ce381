/**
 * Signs and checks requests, and decrypts sensitive fields, without the client.
 *
 * @module jdy-wasm/signer
 */

// For all runtimes but workerd and edge-light: the module is embedded, so there is no file to find at run time.
import { decode } from '../../wasm/module-text.js';
import { provide } from '../../wasm/client-module.js';
import { text } from '../../wasm/jdy_signer-inlined.js';

provide(() => WebAssembly.compile(decode(text)));

export * from './api.js';
