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
