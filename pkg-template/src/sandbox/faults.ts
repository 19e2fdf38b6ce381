/** An operation by its name in the journal; most have the name of the catalog, such as `scm.salOrder.save`. */
export type SandboxOperation =
  | 'kingdee_auth_token'
  | 'push_app_authorize'
  | 'customer_save'
  | 'customer_list'
  | 'customer_detail'
  | 'member_save'
  | 'cust_save'
  | `${string}.${string}.${string}`;

/**
 * A fault to inject. A call gets at most one fault: the first on the list that is for its operation and has no calls
 * left to skip.
 */
export interface SandboxFault {
  /** Only calls of this operation get it. Default: any call. */
  operation?: SandboxOperation;
  /** The number of such calls to skip first. Default: 0. */
  skip?: number;
  /** How many calls get it. Default: 1. */
  times?: number;
  /** The answer is sent this many milliseconds later, up to 600,000. The call is carried out when it arrives. */
  delayMs?: number;
  /** The connection breaks before (`request`) or after (`answer`) the call is carried out. */
  lose?: 'request' | 'answer';
  /** The connection breaks after this many bytes of the answer's body, and always before its end. */
  cutBody?: number;
  /** This answer replaces the call's own. */
  answer?: SandboxStandIn;
  /** The call is carried out although `answer` replaces its own answer. Default: false. */
  carriedOut?: boolean;
  /** Every token is revoked before the call is checked. Default: false. */
  expireTokens?: boolean;
  /** Every appSecret changes before the call is checked. Default: false. */
  rotateSecrets?: boolean;
  /**
   * Every account set is moved to another router address before the call is checked. From then on, business calls to
   * the old address are answered with 404 (no route matches) or with the errcode 5001 or 5002. `push_app_authorize` and
   * `demo()` give the new address.
   */
  moveAccountSets?: 404 | 5001 | 5002;
  /**
   * From this call on, the gateway's clock is ahead by this many milliseconds, or behind if negative. The gateway uses
   * it to check timestamps and for `Date`. 0 corrects it.
   */
  clockOffsetMs?: number;
}

/** An answer that replaces the call's own: a status, or an errcode in the form of the service. */
export type SandboxStandIn = {
  /**
   * Replaces headers of the same name. Without `Date` the gateway's time is sent. Headers of the connection
   * (`Content-Length`, `Trailer`, …) are refused.
   */
  headers?: Record<string, string>;
} & (
  | {
      /**
       * The HTTP status, 200 to 599. Without `body` the body is the service's own: JSON for 404 and 429 (with
       * `Retry-After: 1`), an HTML page from 500 on, else empty.
       */
      status: number;
      /** Text is sent as HTML, all else as JSON, unless `headers` says otherwise. */
      body?: unknown;
    }
  | {
      /**
       * 4001 to 4013 or 5000 to 5007: an error of the gateway, with HTTP 519. Ten digits: an error of the business
       * layer, with HTTP 200.
       */
      errcode: number;
    }
);
