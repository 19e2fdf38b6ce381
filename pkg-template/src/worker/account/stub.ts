import type { Lease, LeaseRequest } from '../../relay/lease.js';
import { mustBeFunction, mustBeObject } from '../../relay/option-check.js';
import type { DeadLetter, SaveMessage } from '../queue/messages.js';
import type { KeptLetter, LetterQuery, LetterRetry } from './dead-letter-store.js';
import type { JournalEntry, SaveBegin, SaveEnd, SaveKey } from './journal.js';

/** The methods of an `AccountSet` object for the Workers of its owner. Do not expose it to callers from outside. */
export interface AccountSetMethods {
  /**
   * The token or the account set under a key, valid now and different from `stale`. If there is none, the object asks
   * the service once for all callers.
   */
  token(key: string, stale?: string): Promise<string>;
  /** Records how the calls of a Worker ended, and leases more slots. */
  lease(request: LeaseRequest): Promise<Lease>;
  /** The entries of saves in the journal, in the order of their messages. */
  look(saves: readonly SaveKey[]): Promise<JournalEntry[]>;
  /**
   * Leases a save that is about to be sent, and returns its entry before that. There is no lease if the journal has
   * changed since the consumer read it: the save has ended, another consumer may be sending it, or it was given up.
   */
  begin(save: SaveBegin): Promise<JournalEntry>;
  /**
   * Records the result of a leased save. After another consumer has taken over the lease, only `done` is accepted.
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

/** @throws {ConfigError} if this is not such a binding */
export function mustBeNamespace(namespace: AccountSetNamespace, path: string): void {
  mustBeObject(namespace, path, 'env.ACCOUNT_SETS');
  mustBeFunction(namespace.getByName, `${path}.getByName`, '(name) => env.ACCOUNT_SETS.getByName(name)');
}
