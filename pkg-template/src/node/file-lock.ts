import { lstat, open, readFile, rm, utimes } from 'node:fs/promises';

import { monotonic } from '../util/clock.js';

/** How often the holder of a lock renews it. */
const ALIVE_MS = 2_000;
/** A lock whose holder has not renewed it for this long is removed: the process has ended, or it is suspended. */
const STALE_MS = 10_000;
const POLL_MS = 25;

/** Runs `run` while no other process does for the same lock file. */
export async function withFileLock<T>(path: string, run: () => Promise<T>): Promise<T> {
  const own = await taken(path);
  // The timer does not keep a process alive that has nothing else to do.
  const timer: unknown = setInterval(() => void showAlive(path, own).catch(() => {}), ALIVE_MS);
  (timer as { unref?(): void }).unref?.();
  try {
    return await run();
  } finally {
    clearInterval(timer as number);
    // Another process may have removed the lock in the meantime.
    if (await has(path, own)) await rm(path, { force: true });
  }
}

/** Waits for the lock. Returns the content of the lock file, which is unique. */
async function taken(path: string): Promise<string> {
  const own = crypto.randomUUID();
  const [lock, taking] = [new Watched(path), new Watched(`${path}.stale`)];
  for (;;) {
    if (await created(path, own)) return own;
    const stale = await lock.stale();
    if (stale !== undefined) await takeAway(path, stale, taking);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS * (1 + Math.random())));
  }
}

/**
 * The lock file of another process. This process measures by its own clock how long the file has not changed: the
 * clocks of machines that share a folder differ, may be set back, and may write times in the future.
 */
class Watched {
  readonly path: string;
  #last: string | undefined;
  #since = monotonic();

  constructor(path: string) {
    this.path = path;
  }

  /** The state of the file, if it has not changed for so long that it is stale. */
  async stale(): Promise<string | undefined> {
    const now = await state(this.path);
    if (now !== this.#last) [this.#last, this.#since] = [now, monotonic()];
    return monotonic() - this.#since > STALE_MS ? now : undefined;
  }
}

/** Creates the file, unless it exists. The file system creates it for one process only. */
async function created(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(content).finally(() => file.close());
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    // Windows refuses a file that is being deleted.
    if (isCode(error, 'EPERM') && (await state(path)) !== undefined) return false;
    throw error;
  }
}

/** Removes a stale lock. One process at a time does this; it checks again, so that a new lock stays. */
async function takeAway(path: string, seen: string, taking: Watched): Promise<void> {
  if (!(await created(taking.path, ''))) {
    // The process that was removing the lock may have ended as well.
    if ((await taking.stale()) !== undefined) await rm(taking.path, { force: true });
    return;
  }
  try {
    if ((await state(path)) === seen) await rm(path, { force: true });
  } finally {
    await rm(taking.path, { force: true });
  }
}

/** Renews a lock that is still held. A lock that was removed must not be written again. */
async function showAlive(path: string, own: string): Promise<void> {
  if (await has(path, own)) await utimes(path, new Date(), new Date());
}

/** Whether the lock is this one. */
async function has(path: string, own: string): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => undefined)) === own;
}

/** A text that changes with each renewal and with each new lock; `undefined` if there is no lock. */
async function state(path: string): Promise<string | undefined> {
  // The state of a link itself, since a dangling link blocks the name as well.
  const found = await lstat(path).catch(() => undefined);
  return found && `${found.ino} ${found.mtimeMs}`;
}

/** Whether the file system refused with this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === code;
}
