import { objectSilent } from '../../generated/messages/worker.js';
import { answered as answeredBy, type SharedStore } from '../../relay/answer-limit.js';

/** The Durable Object of an account set. */
export const OBJECT: SharedStore = {
  silent: objectSilent,
};

/**
 * Waits for the answer of the object.
 *
 * @throws {TimeoutError} if it does not answer in time
 */
export function answered<T>(method: string, answer: Promise<T>): Promise<T> {
  return answeredBy(OBJECT, method, answer);
}
