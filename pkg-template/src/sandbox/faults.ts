/** An operation, as the journal names it; most have their name of the catalog, such as `scm.salOrder.save`. */
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
 * Something that goes wrong on purpose. A call meets one fault at most: the first on the list that is for its operation
 * and has no calls left to skip.
 */
export interface SandboxFault {
  /** Only calls of this operation meet it. Default: any call. */
  operation?: SandboxOperation;
  /** How many such calls go through first. Default: 0. */
  skip?: number;
  /** How many calls meet it. Default: 1. */
  times?: number;
  /** The answer comes so many milliseconds later, up to 600,000; the call is carried out when it arrives. */
  delayMs?: number;
  /** The connection breaks before (`request`) or after (`answer`) the call is carried out. */
  lose?: 'request' | 'answer';
  /** The connection breaks after so many bytes of the answer's body, and before its end in any case. */
  cutBody?: number;
  /** This answer arrives in place of the call's own. */
  answer?: SandboxStandIn;
  /** The call is carried out although another answer stands in. Default: false. */
  carriedOut?: boolean;
  /** Every token ends before the call is looked at. Default: false. */
  expireTokens?: boolean;
  /** Every appSecret changes before the call is looked at. Default: false. */
  rotateSecrets?: boolean;
  /**
   * Every account set is moved to another router address before the call is looked at. From then on, business calls to
   * the old address are answered with 404 (no route matches) or with the errcode 5001 or 5002. `push_app_authorize` and
   * `demo()` give the new address.
   */
  moveAccountSets?: 404 | 5001 | 5002;
  /**
   * From this call on the gateway's clock, which it checks timestamps by and shows as `Date`, is ahead by so many
   * milliseconds, or behind if below 0; 0 sets it right.
   */
  clockOffsetMs?: number;
}

/** An answer that stands in for a call's own: a status, or an errcode in the service's own shape. */
export type SandboxStandIn = {
  /**
   * Headers, in place of those of the same name. `Date` is the gateway's time unless it is given here. Those of the
   * connection (`Content-Length`, `Trailer` and their like) are refused.
   */
  headers?: Record<string, string>;
} & (
  | {
      /**
       * The HTTP status, 200 to 599. Without a `body` it has the service's own: JSON with 404 and 429 (and
       * `Retry-After: 1`), a page of HTML from 500 on, nothing otherwise.
       */
      status: number;
      /** Text is sent as HTML, anything else as JSON, unless `headers` says otherwise. */
      body?: unknown;
    }
  | {
      /**
       * 4001 to 4013 or 5000 to 5007 as the gateway refuses, with HTTP 519; ten digits as the business layer does, with
       * HTTP 200.
       */
      errcode: number;
    }
);
