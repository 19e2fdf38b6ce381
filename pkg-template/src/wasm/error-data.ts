import { classes } from '../generated/error-classes.js';
import type { ErrorCode } from '../generated/error-code.js';
import { saveCutOff } from '../generated/messages/input.js';
import { JdyError, type ErrorDetails } from '../jdy-error.js';
import type { Message, Messages } from '../messages.js';
import { fill } from '../util/fill.js';
import { readable } from '../util/readable.js';
import { Secrets } from './secrets.js';

/** An error as it leaves WebAssembly: plain data with a code. */
export interface ErrorData extends ErrorDetails {
  readonly code: ErrorCode;
}

/** Whether this is an error of the package as plain data. */
export function isData(thrown: unknown): thrown is ErrorData {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    !(thrown instanceof Error) &&
    'hint' in thrown &&
    Object.hasOwn(classes, (thrown as ErrorData).code)
  );
}

/** Whether Next.js threw this to leave a page. It is no failure and must be passed on unchanged. */
export function isControlFlow(thrown: unknown): boolean {
  return thrown instanceof Error && typeof (thrown as { digest?: unknown }).digest === 'string';
}

const NONE = new Secrets();

/** The message and the address for the error of a request without an answer. */
export type Unreached = readonly [message: Message, address: string];

/**
 * Converts a thrown value. Error data of the package becomes one of the error classes, without any of `secrets`, in the
 * language of `messages`. `sent` says that a save was sent.
 */
export function toError(
  given: unknown,
  secrets = NONE,
  messages?: Messages,
  sent = false,
  unreached?: Unreached,
): unknown {
  const data = readable(given);
  if (!isData(data)) return messages && data instanceof JdyError ? translated(data, messages) : data;
  const thrown = unreached ? located(data, unreached) : data;
  const { code } = thrown;
  const cause = readable(thrown.cause);
  // An error of this package, thrown by a token store or a permit, is passed on.
  if (['config', 'network'].includes(code) && cause instanceof JdyError) return toError(cause, secrets, messages);
  if (code === 'config' && isControlFlow(cause)) return cause;
  if (sent && (code === 'wasm' || (code === 'config' && thrown.path === 'fetch'))) {
    return toError(problem('outcome_unknown', '', saveCutOff, [], thrown), secrets, messages);
  }
  const { cause: _, ...details } = messages ? { ...thrown, ...messages.translate(thrown) } : thrown;
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(details)) {
    const hide = (one: unknown) => (typeof one === 'string' ? secrets.hide(one) : one);
    shown[name] = Array.isArray(value) ? value.map(hide) : hide(value);
  }
  const { data: answer } = shown;
  if (typeof answer === 'string') shown['data'] = JSON.parse(answer);
  if (isData(cause)) shown['cause'] = toError(cause, secrets, messages);
  // The reason of a signal belongs to the caller.
  else if (cause !== undefined) shown['cause'] = code === 'aborted' ? thrown.cause : secrets.clean(cause);
  return new classes[code](shown as unknown as ErrorDetails);
}

/** Adds the address to an error if it or its cause only says that there was no answer. */
function located(data: ErrorData, unreached: Unreached): ErrorData {
  const { reason, responsible, retryable } = data;
  const cause = readable(data.cause);
  if (isData(cause)) return { ...data, cause: located(cause, unreached) };
  if (reason !== 'network') return data;
  const [message, address] = unreached;
  return { ...problem('network', '', message, [address], cause), responsible, retryable };
}

/** The same error in another language. An error with the service's own words stays as it is. */
function translated(error: JdyError, messages: Messages): JdyError {
  if (!error.reason) return error;
  return new classes[error.code]({ ...error, ...messages.translate(error), cause: error.cause });
}

/** The error for an option or an argument that is refused without asking WebAssembly. */
export function refusal(code: ErrorCode, path: string, message: Message, ...args: readonly unknown[]): JdyError {
  return new classes[code](problem(code, path, message, args.map(String)));
}

/** The same as plain data, as WebAssembly itself refuses. */
export function problem(
  code: ErrorCode,
  path: string,
  [reason, text, todo]: Message,
  args: readonly string[] = [],
  cause?: unknown,
): ErrorData {
  const [description, hint] = [fill(text, args), fill(todo, args)];
  const message = `${code}: ${path && `${path}: `}${description}. ${hint}`;
  const details = {
    code,
    message,
    description,
    hint,
    reason,
    args,
    responsible: 'developer',
    retryable: false,
  } as const;
  return { ...details, ...(path && { path }), cause };
}
