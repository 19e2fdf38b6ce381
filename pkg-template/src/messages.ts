import type { ErrorCode } from './generated/error-code.js';
import type { Reason } from './generated/reason.js';

/** What an error says to people. */
export interface ErrorTexts {
  /** Code, path, description and hint in one line. */
  readonly message: string;
  /** What happened: the service's own words, or ours. */
  readonly description: string;
  /** What to do. */
  readonly hint: string;
}

/** An error whose texts can be written in another language: a `JdyError`, or what its `toJSON()` gave. */
export interface Translatable extends ErrorTexts {
  /** What kind of error it is. */
  readonly code: ErrorCode;
  /** Which message it has. */
  readonly reason?: Reason | undefined;
  /** The arguments of the message; none where `description` has the service's own words. */
  readonly args?: readonly string[] | undefined;
  /** The path of the field that is wrong. */
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
  /** The same in English. */
  readonly message: string;
  /** The path of the field that is wrong. */
  readonly path?: string | undefined;
  /** Which message it is. */
  readonly reason: Reason;
  /** The arguments of the message. */
  readonly args: readonly string[];
}

/** Writes the texts of errors in another language. `jdy-wasm/zh` has Chinese. */
export interface Messages {
  /** Its language, as in `Accept-Language`: `zh`. */
  readonly language: string;
  /** The texts of an error. Words of the service stay as they are. */
  translate(error: Translatable): ErrorTexts;
  /** The message of what is refused, or of an outcome that is unknown. */
  explain(explainable: Explainable): string;
}

/** A message in English: its id, what happened and what to do. `{0}` stands for its first argument. */
export type Message = readonly [reason: Reason, text: string, hint: string];
