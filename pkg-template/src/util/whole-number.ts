import { refusal } from '../wasm/error-data.js';

/**
 * The whole number that an option is.
 *
 * @throws {InvalidRequestError} where it is none from `least` to `most`
 */
export function wholeNumber(value: unknown, path: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const number = value as number;
  if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
  const allowed = most === Number.MAX_SAFE_INTEGER ? `, ${least} or more` : ` from ${least} to ${most}`;
  const problem = value === undefined ? 'is missing' : 'is not allowed here';
  throw refusal('invalid_request', path, problem, `Give a whole number${allowed}.`);
}
