import { Connection } from '../lib/connection.js';
import { generation } from '../lib/lives.js';
import type { DirectOptions } from '../lib/options.js';

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
   * @throws {JdyError} as the calls of a client do
   */
  session(rejected?: string): Promise<Session>;
  /**
   * Waits until the service takes one more call.
   *
   * @param signal ends the waiting, which then rejects
   * @returns what gives the permit back: to be called once, when the answer has begun to come or no call was made
   * @throws {JdyError} as the calls of a client do
   */
  permit(signal: AbortSignal): Promise<() => void>;
}

/**
 * The way to an account set for this isolate alone: tokens in the client's token store, and the pace of one client.
 *
 * Every isolate has a token and a pace of its own, and the service takes 500 calls and two tokens a minute from all of
 * them together: this is for a Worker with little to do.
 */
export function isolateAccess(options: DirectOptions): AccountAccess {
  const connection = new Connection(options);
  return {
    async session(rejected) {
      const { value } = await connection.run((handle) => handle.session(rejected), false);
      const [token, routerAddr] = value as [token: string, routerAddr: string];
      return { token, routerAddr };
    },
    async permit(signal) {
      const { value } = await connection.run((handle) => handle.enter({ signal }), false);
      const born = generation;
      // The places of an instance that died are known to the next one by their times alone.
      return () => born === generation && connection.use((handle) => handle.leave(value as number));
    },
  };
}
