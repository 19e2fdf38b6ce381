// Questions at the terminal.
import { openSync } from 'node:fs';
import { platform, stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ReadStream } from 'node:tty';

import type { Say } from './say.js';
import { UsageError } from './usage-error.js';

/** Asks for the client secret at the terminal, even if standard input is a pipe. The terminal does not show it. */
export async function askSecret(say: Say): Promise<string> {
  const input = terminal();
  if (!input) throw new UsageError(say('ask.no_terminal'));
  // Drops the echo, so that the terminal does not show the secret.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  return answered(say('ask.secret'), input, output, say);
}

/** Asks for a yes. Without a terminal the answer is `undefined`. */
export async function askYes(question: string, say: Say): Promise<boolean | undefined> {
  const input = terminal();
  return input && /^(?:y|yes|是)$/i.test((await answered(`${question} [y/N] `, input, stderr, say)).trim());
}

async function answered(question: string, input: ReadStream, output: NodeJS.WritableStream, say: Say): Promise<string> {
  stderr.write(question);
  const reader = createInterface({ input, output, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.once('SIGINT', () => reject(new UsageError(say('ask.interrupted'))));
      reader.once('close', () => reject(new UsageError(say('ask.nothing'))));
      reader.once('line', resolve);
    });
  } finally {
    reader.close();
    stderr.write('\n');
    if (input !== stdin) input.destroy();
  }
}

function terminal(): ReadStream | undefined {
  if (stdin.isTTY && !stdin.readableEnded) return stdin;
  try {
    return new ReadStream(openSync(platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}
