import type { Say } from './say.js';
import { UsageError } from './usage-error.js';

/** Refuses UTF-16, which PowerShell's `>` writes: it has a byte order mark, or zero bytes in ASCII characters. */
export function refuseUtf16(bytes: Uint8Array, file: string, say: Say): void {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0)) throw new UsageError(say('env.utf16', { file }));
}

/** The text of a file, without its byte order mark. Another encoding is refused: a garbled text must not be saved. */
export function textOfFile(bytes: Uint8Array, file: string, say: Say): string {
  refuseUtf16(bytes, file, say);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(say('env.no_utf8', { file }));
  }
}
