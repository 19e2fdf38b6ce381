import type { ErrorCode } from './generated/error-code.js';
import type { Reason } from './generated/reason.js';
import type { Messages, Translatable } from './messages.js';
import { reporter } from './util/report.js';
import type { Secrets } from './wasm/secrets.js';

/** The common properties of all events of a call. No event contains anything of a query, a body or a header. */
export interface OfCall {
  /**
   * The number of the call among those of its client, from 1: the same in all its events, also in those for a token.
   */
  readonly call: number;
  /** The operation: `customer.list`, `sal_order.save`; for a call by address its method and path. */
  readonly operation: string;
}

/** A call begins. */
export interface StartEvent extends OfCall {
  /** The kind of event. */
  readonly type: 'start';
}

/** A call has ended: after its last attempt, or without any. */
export interface EndEvent extends OfCall {
  /** The kind of event. */
  readonly type: 'end';
  /** How long it took, waiting included, in milliseconds. */
  readonly durationMs: number;
  /** The kind of error, if it failed. */
  readonly code?: ErrorCode;
  /** The service's return code (返回码), if it gave one. */
  readonly errcode?: string;
  /** The service's trace id, if it gave one. */
  readonly traceId?: string;
}

/** The common properties of all events of an attempt. */
interface Attempt extends OfCall {
  /** The HTTP method. */
  readonly method: string;
  /** The path, unescaped, without query. */
  readonly path: string;
  /** The number of the attempt within the call, from 1. */
  readonly attempt: number;
}

/** An attempt is about to be sent. */
export interface RequestEvent extends Attempt {
  /** The kind of event. */
  readonly type: 'request';
}

/** The answer to an attempt has arrived. */
export interface ResponseEvent extends Attempt {
  /** The kind of event. */
  readonly type: 'response';
  /** The HTTP status. */
  readonly status: number;
  /** From sending to the last byte of the answer, in milliseconds. */
  readonly durationMs: number;
  /** The kind of error, unless the answer is a success. */
  readonly code?: ErrorCode;
  /** The service's return code (返回码), if it gave one. */
  readonly errcode?: string;
  /** The service's trace id, if it gave one. */
  readonly traceId?: string;
}

/** An attempt has failed, and another one will follow. */
export interface RetryEvent extends Attempt {
  /** The kind of event. */
  readonly type: 'retry';
  /** The pause before the next attempt, in milliseconds. */
  readonly delayMs: number;
  /** The kind of error. */
  readonly code: ErrorCode;
  /** The service's return code (返回码), if it gave one. */
  readonly errcode?: string;
  /** The service's trace id, if it gave one. */
  readonly traceId?: string;
}

/**
 * A request differs from the official document of its operation. It is sent anyway, because documents that were not
 * reviewed contradict themselves.
 */
export interface WarningEvent extends OfCall {
  /** The kind of event. */
  readonly type: 'warning';
  /** The HTTP method. */
  readonly method: string;
  /** The path, unescaped, without query. */
  readonly path: string;
  /** Always 0: nothing is sent yet. */
  readonly attempt: number;
  /** The path of the field, such as `material_entity[2].qty`. */
  readonly field: string;
  /** The difference from the documentation. */
  readonly problem: string;
  /** What to do. */
  readonly hint: string;
  /** The id of the message, the same in all languages. */
  readonly reason: Reason;
  /** The arguments of the message. */
  readonly args: readonly string[];
}

/**
 * The reason of a wait: a slot of the rate limit, a permit of `permit`, a token that another call fetches, the limit of
 * the token endpoint, the lock of the `tokenStore`, or the pause before another attempt (`retry`).
 */
export type WaitReason = 'rate_limit' | 'permit' | 'token' | 'lock' | 'retry';

/** A call has waited for two seconds, and still waits. */
export interface WaitEvent extends OfCall {
  /** The kind of event. */
  readonly type: 'wait';
  /** The reason of the wait. */
  readonly reason: WaitReason;
  /** How long it has waited, in milliseconds. */
  readonly waitedMs: number;
}

/** Any event of a client. */
export type HookEvent = StartEvent | RequestEvent | ResponseEvent | RetryEvent | WaitEvent | WarningEvent | EndEvent;

/** Functions that a client calls with its events. */
export interface Hooks {
  /**
   * Called before each attempt is sent, also before those for a token.
   *
   * An error that a hook throws, or rejects with, changes no call. `console.error` reports the first one.
   */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called after each answer, of success or failure. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called after each failure that another attempt follows. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  /**
   * Called when a call begins, in the asynchronous context of its caller. Each call has one `onStart` and one `onEnd`.
   */
  onStart?: ((event: StartEvent) => void) | undefined;
  /** Called when a call has ended, with its result. */
  onEnd?: ((event: EndEvent) => void) | undefined;
  /**
   * Called for each difference between a request and the official document of its operation, before anything is sent.
   */
  onWarning?: ((event: WarningEvent) => void) | undefined;
  /** Called once during each wait of two seconds or more. */
  onWait?: ((event: WaitEvent) => void) | undefined;
}

/** The properties of events that hooks get. No other property leaves the package. */
const SHOWN = [
  'type',
  'call',
  'operation',
  'method',
  'path',
  'attempt',
  'status',
  'durationMs',
  'delayMs',
  'field',
  'problem',
  'hint',
  'code',
  'errcode',
  'traceId',
  'reason',
  'args',
  'waitedMs',
] as const;

/** Calls the hooks with events, without secrets. */
export function observer(
  { onStart, onRequest, onResponse, onRetry, onWait, onWarning, onEnd }: Hooks,
  secrets: Secrets,
  messages?: Messages,
): (event: HookEvent) => void {
  const hooks = {
    start: onStart,
    request: onRequest,
    response: onResponse,
    retry: onRetry,
    wait: onWait,
    warning: onWarning,
    end: onEnd,
  };
  const report = reporter('a hook');
  return (event) => {
    const hook = hooks[event.type] as ((event: unknown) => unknown) | undefined;
    if (!hook) return;
    const shown: Record<string, unknown> = {};
    const said = messages && event.type === 'warning' ? { ...event, ...translated(event, messages) } : event;
    for (const name of SHOWN) {
      const value = (said as { [name in (typeof SHOWN)[number]]?: unknown })[name];
      if (value !== undefined) shown[name] = typeof value === 'string' ? secrets.hide(value) : value;
    }
    // In a later microtask: WebAssembly is on the stack, and a hook may call the client.
    Promise.resolve(Object.freeze(shown))
      .then(hook)
      .catch((thrown) => report(secrets.clean(thrown)));
  };
}

function translated(
  { problem, hint, reason, args }: WarningEvent,
  messages: Messages,
): { problem: string; hint: string } {
  const warning: Translatable = { code: 'invalid_request', message: '', description: problem, hint, reason, args };
  const texts = messages.translate(warning);
  return { problem: texts.description, hint: texts.hint };
}
