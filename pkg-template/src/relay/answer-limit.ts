import type { Message } from '../messages.js';
import { problem } from '../wasm/error-data.js';
import { classes } from '../generated/error-classes.js';

/**
 * How long a keeper may take to answer about slots and saves, in milliseconds. It answers from its storage, so a longer
 * silence is a failure. It is below the leases of a call (120 s) and of a save: what the keeper granted with an answer
 * that came too late can still be given back.
 */
const ANSWER_MS = 30_000;

/** What keeps the slots of an account set outside of this process or isolate. */
export interface Keeper {
  /** What the error says when it is silent, of a method and of the seconds that were waited for it. */
  readonly silent: Message;
}

/**
 * What a keeper answers.
 *
 * @throws {TimeoutError} where it does not answer within `ANSWER_MS`
 */
export function answered<T>(keeper: Keeper, method: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unanswered(keeper, method)), ANSWER_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The error of a call that waited for an answer of the keeper in vain. */
export function unanswered({ silent }: Keeper, method: string): Error {
  const data = problem('timeout', '', silent, [method, String(ANSWER_MS / 1000)]);
  return new classes.timeout({ ...data, responsible: 'operations', retryable: true });
}
