export * from './generated/errors.js';
export { JdyError } from './lib/jdy-error.js';
export type { ErrorDetails, Responsible } from './lib/jdy-error.js';
