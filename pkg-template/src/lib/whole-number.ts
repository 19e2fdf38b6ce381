import { refusal } from './to-error.js';

/**
 * The whole number that an option is.
 *
 * @throws {InvalidRequestError} where it is none from `least` to `most`
 */
export function wholeNumber(value: unknown, path: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const number = value as number;
  if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
  const allowed = most === Number.MAX_SAFE_INTEGER ? `, ${least} or more` : ` from ${least} to ${most}`;
  throw refusal('invalid_request', path, 'is not allowed here', `Give a whole number${allowed}.`);
}
