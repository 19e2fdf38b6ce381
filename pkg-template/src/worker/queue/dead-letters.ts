import { letterWithoutError } from '../../generated/messages/worker.js';
import { mustBeAccounts } from '../../relay/account-check.js';
import type { Accounts } from '../../relay/accounts.js';
import { ofEnv } from '../../relay/authorize.js';
import { mustBeFilled, mustBeFunction, mustBeObject } from '../../relay/option-check.js';
import { reading } from '../../util/must-be.js';
import { wholeNumber } from '../../util/whole-number.js';
import { refusal } from '../../wasm/error-data.js';
import { answered } from '../account/object-answer.js';
import type { KeptLetter, LetterQuery, LetterRetry } from '../account/dead-letter-store.js';
import { mustBeNamespace, type AccountSetNamespace } from '../account/stub.js';
import { saveOf, type DeadLetter, type QueueBatch, type QueueMessage, type SaveMessage } from './messages.js';

/** Options of a consumer of dead letters. */
export interface DeadLetterConsumerOptions<Env> {
  /** The account sets (账套), as `createAccountSet` has them. */
  accounts: Accounts<Env>;
  /** The binding of their Durable Objects. */
  objects: (env: Env) => AccountSetNamespace;
}

/**
 * Makes the `queue` handler for the dead-letter queue: it keeps each letter in the object of its account set, where
 * nothing is lost when the queue's retention ends. A letter of no known account set is kept with the first one.
 *
 * The operator lists, retries and discards them by `deadLetters`.
 *
 * @throws {ConfigError} where an option is missing or wrong
 *
 * @example
 * ```ts
 * import { createDeadLetterConsumer } from 'jdy-wasm/worker';
 *
 * const keepLetters = createDeadLetterConsumer({ accounts, objects: (env: Env) => env.ACCOUNT_SETS });
 * ```
 */
export function createDeadLetterConsumer<Env>(
  options: DeadLetterConsumerOptions<Env>,
): (batch: QueueBatch, env: Env) => Promise<void> {
  mustBeObject(options, 'options', '{ accounts, objects: (env) => env.ACCOUNT_SETS }');
  const { accounts, objects } = reading('options', 'config', () => {
    const { accounts, objects } = options;
    mustBeAccounts(accounts);
    mustBeFunction(objects, 'objects', '(env) => env.ACCOUNT_SETS');
    return { accounts, objects };
  });
  return async ({ messages }, env) => {
    const names = Object.keys(ofEnv(accounts, env));
    for (const message of messages) {
      const letter = letterOf(message);
      const { accountSet = '' } = Object(letter.message) as Partial<SaveMessage>;
      const name = names.includes(accountSet) ? accountSet : (names[0] ?? '');
      try {
        await answered('keepLetter', objects(env).getByName(name).keepLetter(letter));
        message.ack();
      } catch {
        message.retry();
      }
    }
  };
}

/** The dead letters of an account set, for its operator. */
export interface DeadLetters {
  /** The letters by the ids of their messages, at most 100 at a time. */
  list(query?: LetterQuery): Promise<KeptLetter[]>;
  /**
   * The message of a letter, to be sent to the queue of saves again; nothing where there is no such letter, it is no
   * save, or it was carried out after all, wholly or in part (`incomplete`): then send a message with the records that
   * the service refused, and discard the letter. It stays in the list until its save is carried out. A save that may
   * have been carried out is looked up first, as with any other delivery of its message.
   */
  retry(messageId: string, options?: LetterRetry): Promise<SaveMessage | undefined>;
  /** Deletes a letter; says whether there was one. */
  discard(messageId: string): Promise<boolean>;
}

/**
 * The dead letters that `createDeadLetterConsumer` has kept for an account set. They have what was to be saved: open
 * them to operators alone.
 *
 * @throws {ConfigError} where the binding or the name is missing
 *
 * @example
 * ```ts
 * import { deadLetters } from 'jdy-wasm/worker';
 *
 * const letters = deadLetters(env.ACCOUNT_SETS, 'main');
 * for (const { messageId, message, error } of await letters.list()) console.log(messageId, message, error);
 * const again = await letters.retry('the-id-of-a-message');
 * if (again) await env.SAVES.send(again);
 * await letters.discard('the-id-of-another');
 * ```
 */
export function deadLetters(objects: AccountSetNamespace, name: string): DeadLetters {
  mustBeNamespace(objects, 'objects');
  mustBeFilled(name, 'name', "'main'");
  const object = () => objects.getByName(name);
  return {
    list: async (query) => {
      const { limit } = query ?? {};
      if (limit !== undefined) wholeNumber(limit, 'limit', 1);
      return answered('letters', object().letters(query));
    },
    retry: (messageId, options) => answered('retryLetter', object().retryLetter(messageId, options)),
    discard: (messageId) => answered('discardLetter', object().discardLetter(messageId)),
  };
}

/** What the save consumer has sent, or a message that the queue itself has given up. */
function letterOf(queued: QueueMessage): DeadLetter {
  const { body, attempts } = queued;
  const { messageId, message, error, attempts: before } = Object(body) as Partial<DeadLetter>;
  if (typeof messageId === 'string' && messageId && typeof error === 'object' && error !== null) {
    return { messageId, message, error, attempts: Number.isSafeInteger(before) ? Number(before) : attempts };
  }
  const unknown = refusal('outcome_unknown', '', letterWithoutError).toJSON();
  return { messageId: saveOf(queued, Object(body) as Partial<SaveMessage>), message: body, error: unknown, attempts };
}
