import * as bindings from './jdy_diagnosis.js';
import { starter } from './starter.js';

/** As instance.ts, for the WebAssembly of the diagnosis. */
export const { provide, start } = starter(bindings);
