import type { ErrorCode } from './generated/error-code.js';
import type { Reason } from './generated/reason.js';

/** The texts of an error. */
export interface ErrorTexts {
  /** Code, path, description and hint in one line. */
  readonly message: string;
  /** What happened: the message of the service, or of this package. */
  readonly description: string;
  /** What to do. */
  readonly hint: string;
}

/** An error that can be translated: a `JdyError`, or the result of its `toJSON()`. */
export interface Translatable extends ErrorTexts {
  /** The kind of error. */
  readonly code: ErrorCode;
  /** The id of the message. */
  readonly reason?: Reason | undefined;
  /** The arguments of the message; none if `description` is the message of the service. */
  readonly args?: readonly string[] | undefined;
  /** The path of the wrong field. */
  readonly path?: string | undefined;
  /** The service's return code (返回码). */
  readonly errcode?: string | undefined;
  /** The HTTP status. */
  readonly status?: number | undefined;
  /** The cause. */
  readonly cause?: unknown;
}

/**
 * Why a request is refused (`verify`, `diagnose`, the error of `parseRequest`), why the sandbox refuses a fault or an
 * option, or why `reconcile` cannot tell an outcome.
 */
export interface Explainable {
  /** The reason in English. */
  readonly message: string;
  /** The path of the wrong field. */
  readonly path?: string | undefined;
  /** The id of the message. */
  readonly reason: Reason;
  /** The arguments of the message. */
  readonly args: readonly string[];
}

/** Writes the texts of errors in another language. `jdy-wasm/zh` has Chinese. */
export interface Messages {
  /** Its language, as in `Accept-Language`: `zh`. */
  readonly language: string;
  /** Translates the texts of an error. Messages of the service stay as they are. */
  translate(error: Translatable): ErrorTexts;
  /** Translates a reason. */
  explain(explainable: Explainable): string;
}

/** A message in English: its id, what happened and what to do. `{0}` stands for its first argument. */
export type Message = readonly [reason: Reason, text: string, hint: string];
