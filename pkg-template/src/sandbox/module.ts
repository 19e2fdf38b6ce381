import * as bindings from '../wasm/jdy_sandbox.js';
import { loader } from '../wasm/loader.js';

/** `provide` says where the module comes from, `start` gives its bindings. */
export const { provide, start } = loader(bindings);
