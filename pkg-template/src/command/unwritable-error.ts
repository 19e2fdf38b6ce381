import type { Say } from './say.js';

/** A file cannot be written. */
export class UnwritableError extends Error {}

/** The error for a file, in the language of this run. */
export function unwritable(file: string, error: unknown, say: Say): UnwritableError {
  return new UnwritableError(say('output.unwritable', { file, reason: reasonOf(error, say) }));
}

/** Why the file system refused, without the path at its end: it may be that of a temporary file. */
export function reasonOf(error: unknown, say: Say): string {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return say(`file.${code}`);
  return (syscall && message.split(`, ${syscall} '`, 1)[0]) || message;
}
