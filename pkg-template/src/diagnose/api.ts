// All exports of `jdy-wasm/diagnose`, the same for every entry.
export type { MistakeCode } from '../generated/mistakes.js';
export { diagnose } from './diagnose.js';
export type { Bilingual, Diagnosis, Mistake, SuspectRequest } from './diagnose.js';
export { parseRequest } from './parse-request.js';
export type { ParsedRequest } from './parsed-request.js';
export { UnreadableRequestError } from './unreadable-request-error.js';
