import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import { stdout } from 'node:process';

import type { Say } from './say.js';

/** The exit code after the reader has closed the pipe, the same as that of a process that SIGPIPE ended. */
const PIPE_CLOSED = 141;

let isFile: boolean | undefined;

/** Writes to standard output. Waits if the reader is slower. */
export async function print(text: string): Promise<void> {
  isFile ??= fstatSync(stdout.fd).isFile();
  if (!isFile) {
    if (!stdout.write(text)) await once(stdout, 'drain');
    return;
  }
  try {
    // A full disk may take a part of a text, which Node's own stream does not notice.
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(stdout.fd, bytes, written);
  } catch (error) {
    stdout.emit('error', error);
  }
}

/** Ends the process where standard output cannot be written. `… | head` closes the pipe and needs no message. */
export function endWhereOutputFails(command: string, say: () => Say): void {
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(PIPE_CLOSED);
    console.error(`${command}: ${say()('output.unwritable', { file: say()('output.standard'), reason: message })}`);
    process.exit(1);
  });
}
