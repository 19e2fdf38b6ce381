import { TOTAL_TIMEOUT_MS } from '../generated/wire.js';
import { monotonic } from '../util/clock.js';
import type { Handle } from '../wasm/client-handle.js';
import { Connection } from '../wasm/connection.js';
import { generation } from '../wasm/instance.js';
import type { DirectOptions, PermitEnd } from '../options.js';
import { start } from '../wasm/client-module.js';
import { reporter } from '../util/report.js';
import { sleep } from '../util/sleep.js';
import { mustBeAccount } from './account-check.js';

/** The app-token of an account set, and the router address that it is used at. */
export interface Session {
  /** The app-token, the value of `app-token`. It is a secret. */
  readonly token: string;
  /** The `domain` of the authorisation (IDC 域名), the value of `X-GW-Router-Addr`. */
  readonly routerAddr: string;
}

/**
 * Token and rate limit of one account set (账套), for code that signs and sends calls itself.
 *
 * A call first waits for its permit, then asks for its session, and is then signed and sent at once.
 */
export interface AccountAccess {
  /**
   * Gives a session that is valid now.
   *
   * @param rejected the token that the service did not accept; the session has another one
   * @param signal ends the wait, which then rejects
   * @param left the router address at which a call found no API: HTTP 404, or the errcode 5001 or 5002. With
   *   `outerInstanceId` the service is asked where the account set is now, at most twice a minute; the session has the
   *   new address, or the same one if the account set has not moved
   * @throws {JdyError} as the calls of a client do
   */
  session(rejected?: string, signal?: AbortSignal, left?: string): Promise<Session>;
  /**
   * Waits until the service takes one more call.
   *
   * @param signal ends the wait, which then rejects
   * @returns a function that gives the permit back, to be called once: with `answered` when the answer has begun to
   *   come; with `unanswered` when the call was sent and given up, which holds its slot for 90 seconds; with `unsent`
   *   when it was not sent, which frees its slot at once
   * @throws {JdyError} as the calls of a client do
   */
  permit(signal: AbortSignal): Promise<(end: PermitEnd) => void>;
}

/** How long a session is used without asking again. A session is valid for at least a minute when it is given. */
const CACHED_MS = 5_000;

/**
 * Gives token and rate limit of an account set as a client of these options has them: the token from its `tokenStore`,
 * the limit its own and that of its `permit`.
 *
 * Without these two options every isolate has a token and a limit of its own, but the service accepts 500 calls and
 * gives two tokens a minute for all of them together.
 *
 * @throws {ConfigError} where an option is missing or of the wrong type
 *
 * @example
 * ```ts
 * import { accessTo, shared } from 'jdy-wasm/worker';
 *
 * const access = accessTo({ ...account, ...shared(env.ACCOUNT_SETS, 'main') });
 * const giveBack = await access.permit(signal);
 * const { token, routerAddr } = await access.session();
 * // Sign and send the call here.
 * giveBack('answered');
 * ```
 */
export function accessTo(options: DirectOptions): AccountAccess {
  mustBeAccount(options, 'options');
  return accessOf(options);
}

/** The same of options that are not checked before the first call. */
export function accessOf(options: DirectOptions): AccountAccess {
  const connection = new Connection(options);
  let known: Session | undefined;
  let knownUntil = 0;
  const report = reporter('what permit gave');
  return {
    async session(rejected = '', signal, left = '') {
      const isGood = known && known.token !== rejected && known.routerAddr !== left;
      if (known && isGood && monotonic() < knownUntil) return known;
      const begin = () => (handle: Handle, own: AbortSignal) => handle.session(rejected, left, own);
      const { data } = connection.run('session', begin, { signal });
      const [token, routerAddr] = (await data) as [token: string, routerAddr: string];
      knownUntil = monotonic() + CACHED_MS;
      return (known = { token, routerAddr });
    },
    async permit(signal) {
      await start();
      const ticket = connection.use((handle) => handle.ticket());
      const drawnIn = generation;
      // Tickets are lost with their instance; the next instance takes over when its slots are free.
      const giveSlotBack = (end: PermitEnd) => {
        if (drawnIn === generation) connection.use((handle) => handle.release(ticket, end));
      };
      try {
        for (let wait; (wait = connection.use((handle) => handle.admit(ticket, TOTAL_TIMEOUT_MS))); )
          await sleep(wait, signal);
        const giveBack = await options.permit?.(signal);
        return (end) => {
          giveSlotBack(end);
          // A rejection that is not handled would end a Node process.
          (async () => giveBack?.(end))().catch(report);
        };
      } catch (thrown) {
        giveSlotBack('unsent');
        throw thrown;
      }
    },
  };
}
