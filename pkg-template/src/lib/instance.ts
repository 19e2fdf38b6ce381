import * as bindings from './jdy.js';
import { starter } from './starter.js';

/** `provide` is called by an entry, `start` by everything that needs the client's WebAssembly. */
export const { provide, start } = starter(bindings);
