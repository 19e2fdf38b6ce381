import * as bindings from './jdy_sandbox.js';
import { starter } from './starter.js';

/** As instance.ts, for the sandbox's own WebAssembly. */
export const { provide, start } = starter(bindings);
