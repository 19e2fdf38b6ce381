import { classes } from '../generated/error-classes.js';
import type { ErrorCode } from '../generated/error-code.js';
import { JdyError, type ErrorDetails } from '../jdy-error.js';
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

/** The codes of what is refused before anything is sent. */
type Refused = 'config' | 'invalid_request';

const NONE = new Secrets();
const MAY_BE_SAVED = 'The save may have been carried out: look for the record before you save it again.';
const CUT_OFF = 'it was sent, and its answer was lost';

/**
 * What to throw for what was thrown: one of the error classes where it is an error of the package, without any of
 * `secrets`. `sent` says that a save was sent.
 */
export function toError(thrown: unknown, secrets = NONE, sent = false): unknown {
  if (!isData(thrown)) return thrown;
  const { code, cause, ...details } = thrown;
  // An error of this package, thrown by a token store or a permit, is passed on unchanged.
  if (code === 'config' && (cause instanceof JdyError || isControlFlow(cause))) return cause;
  if (code === 'network' && cause instanceof JdyError) return cause;
  if (sent && (code === 'wasm' || (code === 'config' && details.path === 'fetch'))) {
    const message = `outcome_unknown: ${CUT_OFF}. ${MAY_BE_SAVED}`;
    const unknown = { description: CUT_OFF, hint: MAY_BE_SAVED, responsible: 'developer', retryable: false } as const;
    return new classes.outcome_unknown({ ...unknown, message, cause: toError(thrown, secrets) });
  }
  if (code === 'wasm') Object.assign(details, { message: `${code}: ${details.description}. ${details.hint}` });
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(details)) {
    shown[name] = typeof value === 'string' ? secrets.hide(value) : value;
  }
  if (isData(cause)) shown['cause'] = toError(cause, secrets);
  // The reason of a signal belongs to the caller.
  else if (cause !== undefined) shown['cause'] = code === 'aborted' ? cause : secrets.clean(cause);
  return new classes[code](shown as unknown as ErrorDetails);
}

/** The error for an option or an argument that is refused without asking WebAssembly. */
export function refusal(code: Refused, path: string, description: string, hint: string): JdyError {
  return new classes[code](problem(code, path, description, hint));
}

/** The same as plain data, as WebAssembly itself refuses. */
export function problem(code: Refused, path: string, description: string, hint: string, cause?: unknown): ErrorData {
  const message = `${code}: ${path && `${path}: `}${description}. ${hint}`;
  const details = { code, message, description, hint, responsible: 'developer', retryable: false } as const;
  return { ...details, ...(path && { path }), cause };
}
