import type { Message } from '../messages.js';
import { noFunction, noObject, noText } from '../generated/messages/input.js';
import { refusal } from '../wasm/error-data.js';

/** Arguments or options by their names or paths. */
type Args = Readonly<Record<string, unknown>>;
type Code = 'config' | 'invalid_request';

function mustBe(args: Args, isRight: (value: unknown) => boolean, message: Message, code: Code): void {
  for (const [path, value] of Object.entries(args)) if (!isRight(value)) throw refusal(code, path, message);
}

/** @throws {ConfigError} where an option that is to be called cannot be. */
export function mustBeFunctions(options: Args): void {
  mustBe(options, (value) => value === undefined || typeof value === 'function', noFunction, 'config');
}

/** @throws {InvalidRequestError} where an argument is no text. */
export function mustBeText(args: Args): void {
  mustBe(args, (value) => typeof value === 'string', noText, 'invalid_request');
}

/** @throws {InvalidRequestError} where an argument is no object: a record, or options. */
export function mustBeObjects(args: Args, code: Code = 'invalid_request'): void {
  mustBe(args, (value) => typeof value === 'object' && value !== null && !Array.isArray(value), noObject, code);
}
