import * as bindings from '../wasm/jdy_sandbox.js';
import { loader } from '../wasm/loader.js';

/** `provide` sets the source of the module, `start` returns its bindings. */
export const { provide, start } = loader(bindings);
