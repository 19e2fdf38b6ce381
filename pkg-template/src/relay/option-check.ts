import {
  wrongBoolean,
  wrongFunction,
  wrongList,
  wrongNumber,
  wrongObject,
  wrongText,
} from '../generated/messages/relay-options.js';
import type { JdyError } from '../jdy-error.js';
import type { Message } from '../messages.js';
import { typeOf } from '../util/type-of.js';
import { refusal } from '../wasm/error-data.js';

// Each of these throws a ConfigError with the path of the option, the type of what was given, and an example. The value
// itself is never shown: it may be a secret.

export function mustBeObject(value: unknown, path: string, example: string): void {
  if (typeOf(value) !== 'object') throw wrong(wrongObject, value, path, example);
}

export function mustBeList(value: unknown, path: string, example: string): void {
  if (typeOf(value) !== 'array') throw wrong(wrongList, value, path, example);
}

export function mustBeFunction(value: unknown, path: string, example: string): void {
  if (typeof value !== 'function') throw wrong(wrongFunction, value, path, example);
}

/** An empty text is none: a variable that is not set is often read as one. */
export function mustBeFilled(value: unknown, path: string, example: string): void {
  if (typeof value !== 'string' || !value) throw wrong(wrongText, value, path, example);
}

export function mayBeText(value: unknown, path: string, example: string): void {
  if (value !== undefined && typeof value !== 'string') throw wrong(wrongText, value, path, example);
}

export function mayBeNumber(value: unknown, path: string): void {
  if (value !== undefined && typeof value !== 'number') throw wrong(wrongNumber, value, path);
}

export function mayBeBoolean(value: unknown, path: string): void {
  if (value !== undefined && typeof value !== 'boolean') throw wrong(wrongBoolean, value, path);
}

export function mayBeFunction(value: unknown, path: string, example: string): void {
  if (value !== undefined) mustBeFunction(value, path, example);
}

function wrong(message: Message, value: unknown, path: string, ...example: readonly string[]): JdyError {
  return refusal('config', path, message, typeOf(value), ...example);
}
