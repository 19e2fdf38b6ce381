import { answered as answeredBy, type Keeper } from '../../relay/answer-limit.js';

/** The Durable Object of an account set. */
export const OBJECT: Keeper = {
  name: 'the Durable Object of the account set',
  advice: 'look at the logs of the Worker that has the object',
};

/**
 * What the object answers.
 *
 * @throws {TimeoutError} where it does not answer in time
 */
export function answered<T>(method: string, answer: Promise<T>): Promise<T> {
  return answeredBy(OBJECT, method, answer);
}
