import { monotonic } from '../../util/clock.js';
import { Connection } from '../../wasm/connection.js';
import { generation } from '../../wasm/instance.js';
import type { DirectOptions, PermitEnd } from '../../options.js';
import { start } from '../../wasm/client-module.js';
import { sleep } from './sleep.js';

/** What a business call needs beside its signature. */
export interface Session {
  /** The app-token, the value of `app-token`. It is a secret. */
  readonly token: string;
  /** The `domain` of the authorisation (IDC 域名), the value of `X-GW-Router-Addr`. */
  readonly routerAddr: string;
}

/**
 * The way to one account set (账套) for whoever sends calls by himself: its tokens, and its pace. Who implements it
 * decides how far both are shared.
 *
 * A call first waits for its permit, then asks for its session, and is signed and sent at once.
 */
export interface AccountAccess {
  /**
   * A session that is good for now.
   *
   * @param rejected the token that the service did not accept: the session has another one
   * @param signal ends the waiting, which then rejects
   * @throws {JdyError} as the calls of a client do
   */
  session(rejected?: string, signal?: AbortSignal): Promise<Session>;
  /**
   * Waits until the service takes one more call.
   *
   * @param signal ends the waiting, which then rejects
   * @returns what gives the permit back, to be called once: with `answered` when the answer of the call has begun to come,
   *   with `unanswered` when it was sent and is given up, which holds its place for 90 seconds, with `unsent` when no call
   *   was sent, whose place another call then has at once
   * @throws {JdyError} as the calls of a client do
   */
  permit(signal: AbortSignal): Promise<(end: PermitEnd) => void>;
}

/** A session was good for a minute at least when it was had, so for so long it need not be asked for again. */
const KNOWN_MS = 5_000;
/** A permit whose call never ends comes back by itself after this time and a minute. */
const LEASE_MS = 120_000;

/**
 * The way to an account set as a client of these options has it: tokens from its `tokenStore`, the pace its own and that
 * of its `permit`.
 *
 * Without these two every isolate has a token and a pace of its own, while the service takes 500 calls and two tokens a
 * minute from all of them together.
 */
export function accessTo(options: DirectOptions): AccountAccess {
  const connection = new Connection(options);
  let known: Session | undefined;
  let knownUntil = 0;
  return {
    async session(rejected = '', signal) {
      if (known && known.token !== rejected && monotonic() < knownUntil) return known;
      const { value } = await connection.run(() => (handle, own) => handle.session(rejected, own), { signal });
      const [token, routerAddr] = value as [token: string, routerAddr: string];
      knownUntil = monotonic() + KNOWN_MS;
      return (known = { token, routerAddr });
    },
    async permit(signal) {
      await start();
      const ticket = connection.use((handle) => handle.ticket());
      const born = generation;
      // An instance that dies takes its tickets with it; the next one knows when their slots are free.
      const leave = (end: PermitEnd) => {
        if (born === generation) connection.use((handle) => handle.release(ticket, end));
      };
      try {
        for (let wait; (wait = connection.use((handle) => handle.admit(ticket, LEASE_MS))); ) await sleep(wait, signal);
        const giveBack = await options.permit?.(signal);
        return (end) => {
          leave(end);
          giveBack?.(end);
        };
      } catch (thrown) {
        leave('unsent');
        throw thrown;
      }
    },
  };
}
