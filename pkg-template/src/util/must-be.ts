import { noFunction, noObject, noText, valueThrew } from '../generated/messages/input.js';
import { JdyError } from '../jdy-error.js';
import { problem, refusal, toError } from '../wasm/error-data.js';
import { readable } from './readable.js';

/** @throws {ConfigError} where an option that is to be called cannot be. The options stand by their paths. */
export function mustBeFunctions(options: object): void {
  for (const [path, value] of Object.entries(options)) {
    if (value !== undefined && typeof value !== 'function') {
      throw refusal('config', path, noFunction);
    }
  }
}

/** @throws {InvalidRequestError} where an argument is no text. The arguments stand by their names. */
export function mustBeText(args: Readonly<Record<string, unknown>>): void {
  for (const [path, value] of Object.entries(args)) {
    if (typeof value !== 'string') throw refusal('invalid_request', path, noText);
  }
}

/** @throws {JdyError} of this code where an argument is no object that can be read: a record, or options. */
export function mustBeObjects(
  args: Readonly<Record<string, unknown>>,
  code: 'config' | 'invalid_request' = 'invalid_request',
): void {
  for (const [path, value] of Object.entries(args)) {
    if (typeof value !== 'object' || value === null || isList(value, path, code)) throw refusal(code, path, noObject);
  }
}

/** Whether this is a list. A getter or a `Proxy` may throw, so all of it is read here. */
function isList(value: object, path: string, code: 'config' | 'invalid_request'): boolean {
  return reading(path, code, () => {
    // A `Proxy` may throw at a name that it does not list.
    void [Object.values(value), Reflect.get(value, '')];
    return Array.isArray(value);
  });
}

/**
 * What `read` gives. What a value of the caller's throws when it is read, as a getter or a `Proxy` may, becomes the
 * `cause` of an error of this code; an error of the package stays.
 */
export function reading<T>(path: string, code: 'config' | 'invalid_request', read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    const cause = readable(thrown);
    throw cause instanceof JdyError ? cause : toError(problem(code, path, valueThrew, [], cause));
  }
}
