import type { ErrorCode } from './generated/error-code.js';
import type { Reason } from './generated/reason.js';

/**
 * Who has to act: the operators of the service (运维), the developers of the program (开发者), or the owner of the account
 * set (客户).
 */
export type Responsible = 'operations' | 'developer' | 'customer';

/** The properties of an error besides its code. */
export interface ErrorDetails {
  /** Path, description and hint in one or two sentences. */
  readonly message: string;
  /** What happened: the message of the service, or of this package. */
  readonly description: string;
  /** What to do. */
  readonly hint: string;
  /** The id of the message, the same in all languages. */
  readonly reason?: Reason;
  /**
   * The arguments of the message, in the order of docs/errors.md. Absent if `description` comes from the service.
   */
  readonly args?: readonly string[];
  /**
   * The operation of the failed call, as in hooks: `customer.save`; for a call by address its method and path, such as
   * `GET /jdy/v2/bd/customer`.
   */
  readonly operation?: string;
  /** Who has to act. */
  readonly responsible: Responsible;
  /** Whether the same call may succeed later without changes, and sending it again cannot create duplicates. */
  readonly retryable: boolean;
  /** The service's return code (返回码), if it gave one. */
  readonly errcode?: string;
  /** The HTTP status, if there was an answer. */
  readonly status?: number;
  /** The service's trace id, for its support. */
  readonly traceId?: string;
  /** The path of the wrong field, such as `contact_persons[2].gender`. */
  readonly path?: string;
  /**
   * For `outcome_unknown`: when the call began, in milliseconds since the epoch. Pass it as the option `uncertainSince`
   * to a later call of the same save.
   */
  readonly uncertainSince?: number;
  /** For `outcome_unknown`: until when the service may still carry it out, in milliseconds since the epoch. */
  readonly uncertainUntil?: number;
  /**
   * If the service refused some or all of several records: the `data` of its answer, with a row for each record or a
   * list of failures. The code is `incomplete` if other records were saved, and `business` if none was.
   */
  readonly data?: unknown;
  /** The cause: another error of this package, or an error of the engine. */
  readonly cause?: unknown;
}

/** The class of all errors of this package: `code` is the kind of error, `hint` says what to do. */
export abstract class JdyError extends Error implements ErrorDetails {
  /** The kind of error. Stable. */
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
    // Engines from before 2021 do not know the `cause` option of `Error`.
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
