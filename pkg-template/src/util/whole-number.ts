import {
  missingWholeNumberFrom,
  missingWholeNumberWithin,
  noWholeNumberFrom,
  noWholeNumberWithin,
} from '../generated/messages/input.js';
import { refusal } from '../wasm/error-data.js';

/**
 * Returns the value of an option that is a whole number.
 *
 * @throws {InvalidRequestError} unless it is a whole number from `least` to `most`
 */
export function wholeNumber(value: unknown, path: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const number = value as number;
  if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
  const isMissing = value === undefined;
  if (most === Number.MAX_SAFE_INTEGER) {
    throw refusal('invalid_request', path, isMissing ? missingWholeNumberFrom : noWholeNumberFrom, least);
  }
  throw refusal('invalid_request', path, isMissing ? missingWholeNumberWithin : noWholeNumberWithin, least, most);
}
