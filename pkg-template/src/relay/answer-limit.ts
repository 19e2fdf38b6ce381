import { classes } from '../generated/error-classes.js';

/**
 * How long a keeper may take to answer about slots and saves, in milliseconds. It answers from its storage, so a longer
 * silence is a failure. It is below the leases of a call (120 s) and of a save: what the keeper granted with an answer
 * that came too late can still be given back.
 */
const ANSWER_MS = 30_000;

/** What keeps the slots of an account set outside of this process or isolate. */
export interface Keeper {
  /** As it is called in an error. */
  readonly name: string;
  /** What an operator looks at when it is silent. */
  readonly advice: string;
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
export function unanswered({ name, advice }: Keeper, method: string): Error {
  const description = `${name} did not answer \`${method}\` within ${ANSWER_MS} ms`;
  const hint = `Nothing was sent. Call again later; if it goes on, ${advice}.`;
  const message = `timeout: ${description}. ${hint}`;
  return new classes.timeout({ message, description, hint, responsible: 'operations', retryable: true });
}
