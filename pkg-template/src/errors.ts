export type { ErrorCode } from './generated/error-code.js';
export * from './generated/errors.js';
export { JdyError } from './jdy-error.js';
export type { ErrorDetails, Responsible } from './jdy-error.js';
