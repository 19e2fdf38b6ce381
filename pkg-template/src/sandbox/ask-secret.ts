// A question whose answer is not shown.
import { openSync } from 'node:fs';
import { platform, stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ReadStream } from 'node:tty';

/** Asks at the terminal, also where standard input comes from elsewhere. */
export async function askSecret(question: string): Promise<string> {
  const input = stdin.isTTY && !stdin.readableEnded ? stdin : terminal();
  stderr.write(question);
  // What is typed is echoed to nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.once('SIGINT', () => reject(new Error('interrupted')));
      reader.once('close', () => reject(new Error('no client secret was typed')));
      reader.once('line', resolve);
    });
  } finally {
    reader.close();
    stderr.write('\n');
    if (input !== stdin) input.destroy();
  }
}

function terminal(): ReadStream {
  try {
    return new ReadStream(openSync(platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty', 'r'));
  } catch {
    throw new Error('there is no terminal to ask for the client secret: set JDY_CLIENT_SECRET');
  }
}
