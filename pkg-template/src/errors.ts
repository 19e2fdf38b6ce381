export type { ErrorCode } from './generated/error-code.js';
export type { Reason } from './generated/reason.js';
export * from './generated/errors.js';
export type { ErrorTexts, Explainable, Messages, Translatable } from './messages.js';
export { JdyError } from './jdy-error.js';
export type { ErrorDetails, Responsible } from './jdy-error.js';
