import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';

/** The cache folder of this user, for files that a program can fetch again. */
export function cacheFolder(): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'jdy-wasm');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'jdy-wasm');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'jdy-wasm');
}
