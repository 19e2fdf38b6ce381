import type { Message } from '../messages.js';
import { problem } from '../wasm/error-data.js';
import { classes } from '../generated/error-classes.js';

/**
 * How long the shared store may take to answer about slots and saves, in milliseconds. It answers from its storage, so
 * a longer silence is a failure. It is below the leases of a call (120 s) and of a save: what the shared store granted
 * with an answer that came too late can still be given back.
 */
const ANSWER_MS = 30_000;

/**
 * The store that all processes or isolates of an account set share: Redis, or the Durable Object. It keeps the slots.
 */
export interface SharedStore {
  /** The message of the error when it does not answer; its arguments are the method and the seconds of the wait. */
  readonly silent: Message;
}

/**
 * Gives the answer of the shared store.
 *
 * @throws {TimeoutError} if it does not answer within `ANSWER_MS`
 */
export function answered<T>(store: SharedStore, method: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unanswered(store, method)), ANSWER_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The error of a call to which the shared store gave no answer. */
export function unanswered({ silent }: SharedStore, method: string): Error {
  const data = problem('timeout', '', silent, [method, String(ANSWER_MS / 1000)]);
  return new classes.timeout({ ...data, responsible: 'operations', retryable: true });
}
