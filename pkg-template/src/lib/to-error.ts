import { classes, WasmError, wasmDetails } from '../generated/errors.js';
import type { ErrorCode } from '../generated/errors.js';
import type { ErrorDetails, JdyError } from './jdy-error.js';

/** An error as it leaves WebAssembly: plain data with a code. */
interface Raw extends ErrorDetails {
  readonly code: ErrorCode;
}

function isRaw(thrown: unknown): thrown is Raw {
  return typeof thrown === 'object' && thrown !== null && !(thrown instanceof Error) && 'code' in thrown && 'hint' in thrown;
}

/** What to throw for something that left WebAssembly: one of the error classes, or the thing itself. */
export function toError(thrown: unknown): unknown {
  if (isRaw(thrown)) {
    const { code, cause, ...details } = thrown;
    return new classes[code]({ ...details, ...(cause !== undefined && { cause: toError(cause) }) });
  }
  return thrown instanceof WebAssembly.RuntimeError ? wasmError(thrown) : thrown;
}

/** The instance could not start, or died. */
export function wasmError(cause: unknown): JdyError {
  const description = cause instanceof Error ? cause.message : String(cause);
  return new WasmError({ ...wasmDetails, description, message: `wasm: ${description}. ${wasmDetails.hint}`, cause });
}
