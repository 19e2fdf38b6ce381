import { mkdir, open, readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { noFilePath } from '../generated/messages/servers.js';
import type { TokenStore } from '../token-store.js';
import { reading } from '../util/must-be.js';
import { refusal } from '../wasm/error-data.js';
import { cacheFolder } from './cache-folder.js';
import { isCode, withFileLock } from './file-lock.js';

/** What the file has for each key. */
interface Entry {
  readonly value: string;
  readonly expires: number;
}

/**
 * A token store in a JSON file, for processes of one user on one machine: while one of them fetches a token the others
 * wait, and use the same one. Only this user can read the file (mode 0600; on Windows, as the folder allows).
 *
 * @example
 * const jdy = new Client({ ...fromEnv(), tokenStore: fileTokenStore() });
 * @param path the file. Default: `jdy-wasm/tokens.json` in the user's cache folder. Its folder is created.
 * @throws {ConfigError} where this is no path
 */
export function fileTokenStore(path: string | URL = join(cacheFolder(), 'tokens.json')): TokenStore {
  const given = reading('path', 'config', () => pathOf(path));
  const ready = async () => {
    await mkdir(dirname(given), { recursive: true, mode: 0o700 });
    return fileOf(given);
  };
  return {
    async get(key) {
      return (await entries(given)).get(key)?.value;
    },
    async set(key, value, expires) {
      const file = await ready();
      // Others may keep values of other keys at the same moment.
      await withFileLock(`${file}.lock`, async () => {
        const kept = [...(await entries(file))].filter(([, entry]) => entry.expires > Date.now());
        await replace(file, JSON.stringify(Object.fromEntries([...kept, [key, { value, expires }]]), undefined, 1));
      });
    },
    async withLock(key, run) {
      return withFileLock(`${await ready()}.${await shortName(key)}.lock`, run);
    },
  };
}

/** What the path leads to: a link stays one, and processes that take different ways share their locks. */
async function fileOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    // A link may lead to a file that is not there yet.
    const link = await readlink(path).catch(() => undefined);
    if (link !== undefined) return fileOf(resolve(dirname(path), link));
    return join(await realpath(dirname(path)), basename(path));
  }
}

/** The path as text. */
function pathOf(path: string | URL): string {
  if (path instanceof URL && path.protocol === 'file:') return fileURLToPath(path);
  if (typeof path === 'string' && path) return path;
  throw refusal('config', 'path', noFilePath);
}

/** What the file has; nothing where there is no file, or none that can be read as one. */
async function entries(file: string): Promise<Map<string, Entry>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return new Map();
    throw error;
  }
  try {
    const isEntry = (pair: [string, unknown]): pair is [string, Entry] => {
      const { value, expires } = Object(pair[1]) as Partial<Entry>;
      return typeof value === 'string' && typeof expires === 'number';
    };
    return new Map(Object.entries(Object(JSON.parse(text))).filter(isEntry));
  } catch {
    // A token can be fetched again.
    return new Map();
  }
}

/** Readers see the old file or the new one, and nothing in between. */
async function replace(file: string, text: string): Promise<void> {
  const temporary = `${file}.${crypto.randomUUID()}.tmp`;
  try {
    const written = await open(temporary, 'wx', 0o600);
    await written
      .writeFile(text)
      .then(() => written.sync())
      .finally(() => written.close());
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A key as a part of a file's name: keys have characters that names may not have. */
async function shortName(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
