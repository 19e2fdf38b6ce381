import { readable } from '../util/readable.js';
import { sleep } from '../util/sleep.js';

/** How long `log` may take. */
const LOG_MS = 5_000;

/** The log entry of a request. Nothing in it but `origin` comes from a query, a body, a header or an unknown path. */
export interface RelayLog {
  /** The `X-Relay-Request-Id` of the answer. */
  id: string;
  /** The status of the answer. */
  status: number;
  /** How long it took until the answer began, in milliseconds. */
  durationMs: number;
  /** The HTTP method. */
  method: string;
  /** Which of the caller's operations it was. */
  operation?: string;
  /** The caller's name. */
  caller?: string;
  /** The name of the account set. */
  account?: string;
  /** How many calls were sent to the service. */
  sent?: number;
  /** The service's return code (返回码), where a short answer had one. */
  errcode?: string;
  /** Whether the caller got sensitive fields decrypted. */
  decrypted?: boolean;
  /** The origin of a page that may not call. If the page is yours, list it in `cors.origins`. */
  origin?: string;
  /** Why the relay refused the request, or could not make the call. */
  reason?: string;
}

/**
 * Calls `log`, and resolves when it has ended, or after {@link LOG_MS}: a relay that closes waits for its logs. What
 * `log` throws is caught: it must not change the answer to a save that was carried out.
 */
export async function writeTo(log: (entry: RelayLog) => unknown, entry: RelayLog): Promise<void> {
  try {
    const writing = log(entry);
    // Most logs write at once: they need no timer.
    if (typeof (Object(writing) as { then?: unknown }).then === 'function') await inTime(writing);
  } catch (thrown) {
    console.error('The log of the relay failed.', readable(thrown));
  }
}

/** Waits until the log has been written, but no longer than {@link LOG_MS}. */
async function inTime(writing: unknown): Promise<void> {
  const ended = new AbortController();
  const written = Promise.resolve(writing);
  const late = sleep(LOG_MS, ended.signal).then(() => {
    throw new Error(`It has not ended after ${LOG_MS / 1000} s.`);
  });
  try {
    await Promise.race([written, late]);
  } finally {
    // The one that is left over may still fail.
    void Promise.allSettled([written, late]);
    ended.abort();
  }
}

/** One line of JSON. */
export function writeLine(entry: RelayLog): void {
  console.log(JSON.stringify(entry));
}
