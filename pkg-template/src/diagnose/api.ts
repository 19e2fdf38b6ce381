// Everything public of `jdy-wasm/diagnose`, whichever entry it is reached through.
export { diagnose } from './diagnose.js';
export type { Bilingual, Diagnosis, Mistake, SuspectRequest } from './diagnose.js';
export { parseRequest } from './parse-request.js';
export type { ParsedRequest } from './parse-request.js';
