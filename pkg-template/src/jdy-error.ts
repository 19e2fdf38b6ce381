import type { ErrorCode } from './generated/error-code.js';
import type { Reason } from './generated/reason.js';

/**
 * Who has to act: the operators of the service (运维), the developers of the program (开发者), or the owner of the account
 * set (客户).
 */
export type Responsible = 'operations' | 'developer' | 'customer';

/** The properties of an error besides its code. */
export interface ErrorDetails {
  /** Path, description and hint in one sentence or two. */
  readonly message: string;
  /** What happened: the service's own words, or ours. */
  readonly description: string;
  /** What to do. */
  readonly hint: string;
  /** Which message it has: the same in all languages. */
  readonly reason?: Reason;
  /**
   * The arguments of the message, in the order of docs/errors.md; absent if `description` has the service's own words.
   */
  readonly args?: readonly string[];
  /**
   * The operation of the call that failed, as hooks are told it: `customer.save`; of a call by address method and path,
   * as `GET /jdy/v2/bd/customer`.
   */
  readonly operation?: string;
  /** Who has to act. */
  readonly responsible: Responsible;
  /** Whether the same call may succeed later, with nothing changed, and sending it again cannot double anything. */
  readonly retryable: boolean;
  /** The service's return code (返回码), where it gave one. */
  readonly errcode?: string;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The service's trace id, to give to its support. */
  readonly traceId?: string;
  /** The path of the field that is wrong, as `contact_persons[2].gender`. */
  readonly path?: string;
  /**
   * Of `outcome_unknown`: when the call began, in milliseconds since the epoch. Give it as the option `uncertainSince`
   * to a later call of the same save.
   */
  readonly uncertainSince?: number;
  /** Of `outcome_unknown`: until when the service may still carry it out, in milliseconds since the epoch. */
  readonly uncertainUntil?: number;
  /**
   * Where the service refused some or all of several records: the `data` of its answer, with a row for each record or a
   * list of failures. The code is `incomplete` if others were saved, and `business` if none was.
   */
  readonly data?: unknown;
  /** The cause: another error of this package, or what the engine threw. */
  readonly cause?: unknown;
}

/** The class of all errors of this package: `code` says what kind it is, `hint` what to do. */
export abstract class JdyError extends Error implements ErrorDetails {
  /** What kind of error this is. Stable. */
  abstract readonly code: ErrorCode;
  declare readonly description: string;
  declare readonly hint: string;
  declare readonly reason?: Reason;
  declare readonly args?: readonly string[];
  declare readonly operation?: string;
  declare readonly responsible: Responsible;
  declare readonly retryable: boolean;
  declare readonly errcode?: string;
  declare readonly status?: number;
  declare readonly traceId?: string;
  declare readonly path?: string;
  declare readonly uncertainSince?: number;
  declare readonly uncertainUntil?: number;
  declare readonly data?: unknown;

  constructor(details: ErrorDetails) {
    const { message, cause, ...others } = details;
    super(message);
    // Not by the option of `Error`: engines from before 2021 do not know it.
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause, configurable: true, writable: true });
    Object.assign(this, others);
  }

  /** The error as plain data; its cause is left out unless it is an error of this package. */
  toJSON(): Record<string, unknown> {
    const { name, message, cause } = this;
    const own: object = this;
    return { name, message, ...own, ...(cause instanceof JdyError && { cause: cause.toJSON() }) };
  }
}
