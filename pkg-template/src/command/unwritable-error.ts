import type { Say } from './say.js';

/** A file cannot be written. */
export class UnwritableError extends Error {}

/** The error for a file, in the language of this run. */
export function unwritable(file: string, error: unknown, say: Say): UnwritableError {
  return new UnwritableError(say('output.unwritable', { file, reason: (error as Error).message }));
}
