import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import * as util from 'node:util';

import { isCode } from '../node/file-lock.js';
import { refuseUtf16 } from './file-text.js';
import type { Say } from './say.js';
import { reasonOf } from './unwritable-error.js';
import { UsageError } from './usage-error.js';

/** The default file. */
const DEFAULT = '.env';

/** The environment, with the variables that a file adds. */
export interface Environment {
  /** The variables. The environment has priority over the file. */
  readonly env: object;
  /** The file that was read, if any. */
  readonly file?: string;
  /** The names that come from the file. */
  readonly fromFile: ReadonlySet<string>;
}

/** Reads the named file, or `.env` if it exists. */
export function readEnvironment(named: string | undefined, say: Say): Environment {
  const file = named ?? DEFAULT;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (named === undefined && isCode(error, 'ENOENT')) return { env, fromFile: new Set() };
    throw new UsageError(say('env.unreadable', { file, reason: reasonOf(error, say) }));
  }
  // Comments may be in any other encoding: the values are ASCII.
  refuseUtf16(bytes, file, say);
  // Node 20.3 to 20.11 has no such function.
  const { parseEnv } = util as { parseEnv?: (text: string) => Record<string, string> };
  if (!parseEnv) throw new UsageError(say('env.old_node', { file }));
  const found = parseEnv(new TextDecoder().decode(bytes));
  const fromFile = new Set(Object.keys(found).filter((name) => env[name] === undefined));
  return { env: { ...found, ...env }, file, fromFile };
}
