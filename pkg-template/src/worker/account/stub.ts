import type { Lease, LeaseRequest } from '../../relay/lease.js';
import { mustBeFunction, mustBeObject } from '../../relay/option-check.js';
import type { DeadLetter, SaveMessage } from '../queue/messages.js';
import type { KeptLetter, LetterQuery, LetterRetry } from './dead-letter-store.js';
import type { JournalEntry, SaveBegin, SaveEnd, SaveKey } from './journal.js';

/** What an `AccountSet` object does for the Workers of its owner. Do not expose it to callers from outside. */
export interface AccountSetMethods {
  /**
   * The token or the account set that a client keeps under a key: one that is valid now, and not `stale`. If there is
   * none, the object asks the service once for all callers.
   */
  token(key: string, stale?: string): Promise<string>;
  /** Notes how the calls of a Worker ended, and leases more slots. */
  lease(request: LeaseRequest): Promise<Lease>;
  /** What is known of saves, in the order of the messages that ask for them. */
  look(saves: readonly SaveKey[]): Promise<JournalEntry[]>;
  /**
   * Leases a save that is about to be sent, and says what was known of it before. There is no lease where the journal
   * by now says something else than the consumer: it has ended, another consumer may be sending it, or it was given up.
   */
  begin(save: SaveBegin): Promise<JournalEntry>;
  /**
   * Notes what became of a leased save. A lease that another consumer has taken over changes nothing, unless it is
   * done.
   */
  end(message: string, lease: string, end: SaveEnd): Promise<void>;
  /** Keeps a dead letter. A later one of the same message replaces it. */
  keepLetter(letter: DeadLetter): Promise<void>;
  /** As `list` of `deadLetters`. */
  letters(query?: LetterQuery): Promise<KeptLetter[]>;
  /** As `retry` of `deadLetters`. */
  retryLetter(messageId: string, options?: LetterRetry): Promise<SaveMessage | undefined>;
  /** As `discard` of `deadLetters`. */
  discardLetter(messageId: string): Promise<boolean>;
}

/** An object as a Worker calls it, over RPC. */
export type AccountSetStub = Pick<AccountSetMethods, keyof AccountSetMethods>;

/** The binding of the class `AccountSet`: `DurableObjectNamespace<AccountSet>`. */
export interface AccountSetNamespace {
  /** The object of that name. */
  getByName(name: string): AccountSetStub;
}

/** @throws {ConfigError} where this is no such binding */
export function mustBeNamespace(namespace: AccountSetNamespace, path: string): void {
  mustBeObject(namespace, path, 'env.ACCOUNT_SETS');
  mustBeFunction(namespace.getByName, `${path}.getByName`, '(name) => env.ACCOUNT_SETS.getByName(name)');
}
