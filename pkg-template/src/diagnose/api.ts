// Everything public of `jdy-wasm/diagnose`, whichever entry it is reached through.
export type { MistakeCode } from '../generated/mistakes.js';
export { diagnose } from './diagnose.js';
export type { Bilingual, Diagnosis, Mistake, SuspectRequest } from './diagnose.js';
export { parseRequest } from './parse-request.js';
export type { ParsedRequest } from './parsed-request.js';
export { UnreadableRequestError } from './unreadable-request-error.js';
