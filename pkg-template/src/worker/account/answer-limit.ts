import { classes } from '../../generated/error-classes.js';

/**
 * How long the object may take to answer about slots and saves, in milliseconds. It answers from its storage, so a
 * longer silence is a failure. It is below the leases of a call (120 s) and of a save: what the object granted with an
 * answer that came too late can still be given back.
 */
const ANSWER_MS = 30_000;

/**
 * What the object answers.
 *
 * @throws {TimeoutError} where it does not answer within `ANSWER_MS`
 */
export function answered<T>(method: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unanswered(method)), ANSWER_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The error of a call that waited for an answer of the object in vain. */
export function unanswered(method: string): Error {
  const description = `the Durable Object of the account set did not answer \`${method}\` within ${ANSWER_MS} ms`;
  const hint = 'Nothing was sent. Call again later; if it goes on, look at the logs of the Worker that has the object.';
  const message = `timeout: ${description}. ${hint}`;
  return new classes.timeout({ message, description, hint, responsible: 'operations', retryable: true });
}
