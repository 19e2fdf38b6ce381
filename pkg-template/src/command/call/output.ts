// The output of `npx jdy-wasm call`: standard output, or a file that is written completely or not at all.
import { randomUUID } from 'node:crypto';
import { realpathSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';

import { isCode } from '../../node/file-lock.js';
import { print } from '../print.js';
import type { Say } from '../say.js';
import { reasonOf, unwritable } from '../unwritable-error.js';
import { UsageError } from '../usage-error.js';

/** The target of the output. */
export interface Output {
  /** Writes. Waits if the reader is slower. */
  write(text: string): Promise<void>;
  /** Ends after everything was written. */
  end(): Promise<void>;
  /** Ends early and drops what was written. Does nothing after `end`. */
  drop(): void;
}

/** Standard output. */
export const STDOUT: Output = {
  write: print,
  async end() {},
  drop() {},
};

/**
 * A file. It is written under another name in the same folder and renamed at the end, so an existing file stays as
 * it is until then.
 */
export async function toFile(named: string, say: Say): Promise<Output> {
  const refused = (reason: string) => new UsageError(say('output.unwritable', { file: named, reason }));
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
    // A disk may be full.
    const failed = (error: unknown) => {
      throw unwritable(named, error, say);
    };
    return {
      write: (text) => handle.appendFile(text).catch(failed),
      async end() {
        const ended = async () => {
          await handle.sync();
          await handle.close();
          await rename(temporary, file);
        };
        await ended().catch(failed);
        process.off('SIGINT', interrupted);
      },
      drop() {
        void handle.close().catch(() => {});
        remove();
        process.off('SIGINT', interrupted);
      },
    };
  } catch (error) {
    throw error instanceof UsageError ? error : refused(reasonOf(error, say));
  }
}

/** The file with this name, after following links; nothing if the name is that of a folder or a device. */
function placeOf(named: string): string | undefined {
  try {
    const file = realpathSync(named);
    return statSync(file).isFile() ? file : undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return named;
    throw error;
  }
}
