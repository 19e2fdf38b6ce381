import { noAccountSetForQueue } from '../../generated/messages/worker.js';
import { refusal } from '../../wasm/error-data.js';
import type { JournalEntry } from '../account/journal.js';
import { answered } from '../account/object-answer.js';
import type { AccountSetNamespace } from '../account/stub.js';
import { mustBeAccounts } from '../../relay/account-check.js';
import type { Accounts } from '../../relay/accounts.js';
import { ofEnv } from '../../relay/authorize.js';
import { mustBeFunction, mustBeObject } from '../../relay/option-check.js';
import { reading } from '../../util/must-be.js';
import { wholeNumber } from '../../util/whole-number.js';
import { SaveRunner, type Save } from './save-runner.js';
import { readMessage, saveOf, sendToDeadLetters, type DeadLetterQueue, type QueueBatch } from './messages.js';

/** A Worker may have six connections open at once. */
const CONCURRENCY = 6;
/** The default of Cloudflare's queues. */
const MAX_RETRIES = 3;
/** For a save without an entry in the journal. */
const UNKNOWN: JournalEntry = { state: 'open', attempts: 0 };

/** Options of a consumer. */
export interface SaveConsumerOptions<Env> {
  /** The account sets (账套), as `createAccountSet` has them. */
  accounts: Accounts<Env>;
  /** The binding of their Durable Objects. */
  objects: (env: Env) => AccountSetNamespace;
  /** The producer binding of the queue for messages that failed for good. */
  deadLetters: (env: Env) => DeadLetterQueue;
  /**
   * How many saves of an account set may be under way at once. Default: 6, as many connections as a Worker may have.
   */
  concurrency?: number | undefined;
  /**
   * How often a save is sent again, in later deliveries of its message, before the message goes to the dead letters.
   * Default: 3. The journal counts: a delivery that only waits, for another consumer with the same save or number or
   * for a token, is not counted. The queue counts every delivery, so give it `max_retries: 100`, its maximum, and a
   * `dead_letter_queue` for messages that it gives up by itself.
   */
  maxRetries?: number | undefined;
}

/**
 * Makes the `queue` handler of a Worker, for messages whose bodies are `SaveMessage`s.
 *
 * Each save is sent within the rate limit of its account set, and each message is acknowledged by itself: when its save
 * was carried out, or when it failed for good and is among the dead letters. A save that may succeed later is delivered
 * again, after longer and longer delays.
 *
 * A message that is delivered twice, even at the same time, is saved once: right before each request the consumer takes
 * a lease of the save from the journal of the account set's object, and one consumer at a time has it. Where a consumer
 * died and its lease has run out, the save may have been carried out, so the client looks up the customer by its
 * number. A save that cannot be looked up goes to the dead letters as `outcome_unknown`: an operator has to check it.
 * Another message with the same number waits for the lease of the first, and is then sent.
 *
 * @throws {ConfigError} where an option is missing or wrong
 *
 * @example
 * ```ts
 * import { createSaveConsumer } from 'jdy-wasm/worker';
 *
 * const queue = createSaveConsumer({
 *   accounts,
 *   objects: (env: Env) => env.ACCOUNT_SETS,
 *   deadLetters: (env) => env.DEAD_LETTERS,
 * });
 * export default { queue };
 * ```
 */
export function createSaveConsumer<Env>(
  options: SaveConsumerOptions<Env>,
): (batch: QueueBatch, env: Env) => Promise<void> {
  mustBeObject(options, 'options', '{ accounts, objects, deadLetters: (env) => env.DEAD_LETTERS }');
  const { accounts, objects, deadLetters, concurrency, maxRetries } = reading('options', 'config', () => {
    const { accounts, objects, deadLetters, concurrency = CONCURRENCY, maxRetries = MAX_RETRIES } = options;
    mustBeAccounts(accounts);
    mustBeFunction(objects, 'objects', '(env) => env.ACCOUNT_SETS');
    mustBeFunction(deadLetters, 'deadLetters', '(env) => env.DEAD_LETTERS');
    // Without a lane no save would ever be sent, and all would count as done.
    wholeNumber(concurrency, 'concurrency', 1);
    wholeNumber(maxRetries, 'maxRetries', 0);
    return { accounts, objects, deadLetters, concurrency, maxRetries };
  });
  return async ({ messages }, env) => {
    const known = ofEnv(accounts, env);
    const sets = new Map<string, Save[]>();
    for (const message of messages) {
      try {
        const body = readMessage(message.body);
        if (!Object.hasOwn(known, body.accountSet)) throw noSuch(body.accountSet);
        const saves = sets.get(body.accountSet) ?? [];
        sets.set(body.accountSet, saves);
        saves.push({ message, body });
      } catch (error) {
        await sendToDeadLetters(deadLetters(env), message, error);
      }
    }
    const drained = [...sets].map(async ([name, saves]) => {
      const account = known[name];
      if (!account) return;
      const object = () => objects(env).getByName(name);
      const keys = saves.map(({ message, body }) => ({ message: saveOf(message, body), number: body.number }));
      const entries = await answered('look', object().look(keys));
      const rest = saves.entries();
      const lane = async () => {
        const runner = new SaveRunner({
          account,
          name,
          namespace: objects(env),
          deadLetters: deadLetters(env),
          maxRetries,
        });
        for (const [index, save] of rest) await runner.run(save, entries[index] ?? UNKNOWN);
      };
      await allEnded(Array.from({ length: Math.min(concurrency, saves.length) }, lane));
    });
    await allEnded(drained);
  };
}

/**
 * Waits for all, so that one that fails does not end the handler while others run. The queue delivers its rest again.
 */
async function allEnded(promises: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(promises)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

function noSuch(name: string): Error {
  return refusal('invalid_request', 'accountSet', noAccountSetForQueue, JSON.stringify(name));
}
