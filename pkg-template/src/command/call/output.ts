// Where `npx jdy-wasm call` writes: standard output, or a file that is there as a whole or not at all.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { stdout } from 'node:process';

import { isCode } from '../../node/file-lock.js';
import type { Say } from '../say.js';
import { UsageError } from '../usage-error.js';

/** Takes what is written. */
export interface Output {
  /** Waits where the reader is slower. */
  write(text: string): Promise<void>;
  /** All was written. */
  end(): Promise<void>;
  /** Nothing more is written, and what was is not wanted. Does nothing after `end`. */
  drop(): void;
}

/** Standard output. */
export const STDOUT: Output = {
  async write(text) {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  async end() {},
  drop() {},
};

/**
 * A file. It is written beside its place under another name, and takes its place at the end: until then a file that was
 * there stays as it is.
 */
export async function toFile(named: string, say: Say): Promise<Output> {
  const refused = (reason: string) => new UsageError(say('call.unwritable', { file: named, reason }));
  try {
    const file = placeOf(named);
    if (file === undefined) throw refused(say('call.no_file'));
    const temporary = `${file}.${randomUUID()}.tmp`;
    const handle = await open(temporary, 'wx');
    const remove = () => rmSync(temporary, { force: true });
    const interrupted = () => {
      remove();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    return {
      write: (text) => handle.appendFile(text),
      async end() {
        await handle.sync();
        await handle.close();
        await rename(temporary, file);
        process.off('SIGINT', interrupted);
      },
      drop() {
        void handle.close().catch(() => {});
        remove();
        process.off('SIGINT', interrupted);
      },
    };
  } catch (error) {
    throw error instanceof UsageError ? error : refused((error as Error).message);
  }
}

/** The file behind a name, a link followed; nothing where something else has the name, as a folder or a device. */
function placeOf(named: string): string | undefined {
  try {
    const file = realpathSync(named);
    return statSync(file).isFile() ? file : undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return named;
    throw error;
  }
}
