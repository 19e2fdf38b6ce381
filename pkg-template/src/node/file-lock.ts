import { open, readFile, rm, stat, utimes } from 'node:fs/promises';

import { monotonic } from '../util/clock.js';

/** How often the holder of a lock renews it. */
const ALIVE_MS = 2_000;
/** A lock whose holder has not renewed it for this long is removed: the process has ended, or it is suspended. */
const STALE_MS = 10_000;
const POLL_MS = 25;

/** Runs `run` while no other process does for the same lock file. */
export async function withFileLock<T>(path: string, run: () => Promise<T>): Promise<T> {
  const own = await taken(path);
  // A process that only waits here may end.
  const timer: unknown = setInterval(() => void showAlive(path).catch(() => {}), ALIVE_MS);
  (timer as { unref?(): void }).unref?.();
  try {
    return await run();
  } finally {
    clearInterval(timer as number);
    // Another process may have taken it away since.
    if ((await readFile(path, 'utf8').catch(() => undefined)) === own) await rm(path, { force: true });
  }
}

/** Waits for the lock, and gives the content of the lock file, which no other one has. */
async function taken(path: string): Promise<string> {
  const own = crypto.randomUUID();
  let last: string | undefined;
  let since = monotonic();
  for (;;) {
    if (await created(path, own)) return own;
    // How long nothing has changed is measured here: the clocks of the machines that share a folder differ.
    const now = await state(path);
    if (now !== last) [last, since] = [now, monotonic()];
    else if (now !== undefined && monotonic() - since > STALE_MS) await takeAway(path, now);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS * (1 + Math.random())));
  }
}

/** Whether the file is new: the file system creates it for one process only. */
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

/** Removes a stale lock. One process at a time does so, and checks again: a lock that is new by now stays. */
async function takeAway(path: string, seen: string): Promise<void> {
  const taking = `${path}.stale`;
  if (!(await created(taking, ''))) {
    // The process that was taking it away has ended, too.
    const age = Date.now() - ((await stat(taking).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > STALE_MS) await rm(taking, { force: true });
    return;
  }
  try {
    if ((await state(path)) === seen) await rm(path, { force: true });
  } finally {
    await rm(taking, { force: true });
  }
}

const showAlive = (path: string): Promise<void> => utimes(path, new Date(), new Date());

/** A text that changes with each renewal and with each new lock; `undefined` if there is no lock. */
async function state(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && `${found.ino} ${found.mtimeMs}`;
}

/** Whether the file system refused with this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === code;
}
