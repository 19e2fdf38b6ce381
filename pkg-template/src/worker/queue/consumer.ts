import { refusal } from '../../wasm/error-data.js';
import { answered } from '../account/answer-limit.js';
import type { JournalEntry } from '../account/journal.js';
import type { AccountSetNamespace } from '../account/stub.js';
import type { Accounts } from '../relay/accounts.js';
import { ofEnv } from '../relay/authorize.js';
import { Carrier, type Save } from './save-runner.js';
import { bury, readMessage, type DeadLetterQueue, type QueueBatch } from './messages.js';

/** A Worker may have six connections open at once. */
const CONCURRENCY = 6;
/** What a queue does by itself, too. */
const MAX_RETRIES = 3;
/** Of a save that the journal does not have. */
const UNKNOWN: JournalEntry = { state: 'open', attempts: 0 };

/** Where a consumer finds what it needs. */
export interface SaveConsumerOptions<Env> {
  /** The account sets (账套), as `createAccountSet` has them. */
  accounts: Accounts<Env>;
  /** The binding of their Durable Objects. */
  objects: (env: Env) => AccountSetNamespace;
  /** The producer binding of the queue that gets what failed for good. */
  deadLetters: (env: Env) => DeadLetterQueue;
  /** How many saves of an account set may be under way at once. Default: 6, as many connections as a Worker may have. */
  concurrency?: number | undefined;
  /**
   * How often a save is sent once more, in a later delivery of its message, before the message goes to the dead letters.
   * Default: 3. The journal counts: a delivery that only waits, for another consumer that is at the same save or number, or
   * for a token, is none. The queue counts every delivery, so give it `max_retries: 100`, the most it takes, and a
   * `dead_letter_queue` for what it gives up by itself.
   */
  maxRetries?: number | undefined;
}

/**
 * The `queue` handler of a Worker, for messages whose bodies are `SaveMessage`s.
 *
 * Each save is sent at the account set's pace, and each message is acknowledged by itself: when its save was carried
 * out, or when it failed for good and is among the dead letters. What may succeed later is delivered again, later and
 * later.
 *
 * A message that is delivered once more, even at the same time, is not saved once more: right before each request the
 * consumer takes a lease of the save from the journal of its account set's object, and only one has it. Where a consumer
 * died and its lease has run out, the save may have been carried out: the customer is looked for by its number. A save that
 * may have been carried out and cannot be looked for goes to the dead letters as `outcome_unknown`: somebody has to look.
 * Another message with the same number waits for the lease of the first, and is then sent like any other.
 */
export function createSaveConsumer<Env>(
  options: SaveConsumerOptions<Env>,
): (batch: QueueBatch, env: Env) => Promise<void> {
  const { accounts, objects, deadLetters, concurrency = CONCURRENCY, maxRetries = MAX_RETRIES } = options;
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
        await bury(deadLetters(env), message, error);
      }
    }
    const drained = [...sets].map(async ([name, saves]) => {
      const account = known[name];
      if (!account) return;
      const object = () => objects(env).getByName(name);
      const keys = saves.map(({ message, body }) => ({ message: message.id, number: body.number }));
      const entries = await answered('look', object().look(keys));
      const rest = saves.entries();
      const lane = async () => {
        const carrier = new Carrier({
          account,
          name,
          namespace: objects(env),
          deadLetters: deadLetters(env),
          maxRetries,
        });
        for (const [index, save] of rest) await carrier.carry(save, entries[index] ?? UNKNOWN);
      };
      await Promise.all(Array.from({ length: Math.min(concurrency, saves.length) }, lane));
    });
    await Promise.all(drained);
  };
}

function noSuch(name: string): Error {
  const hint = 'Send the name of an account set that `accounts` of the consumer has.';
  return refusal('invalid_request', 'accountSet', `there is no account set ${JSON.stringify(name)}`, hint);
}
