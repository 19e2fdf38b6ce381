import type { JournalEntry } from './journal.js';
import type { Lease, LeaseRequest } from './places.js';

/** What an `AccountSet` object does for the Workers of its owner. Nothing of it is to be reached from outside. */
export interface AccountSetMethods {
  /**
   * What a client keeps as its token under a key: one that is good for now, and not `stale`. It is fetched where there is
   * none, by one who asks for all that do.
   */
  token(key: string, stale?: string): Promise<string>;
  /** Takes what a Worker tells about its permits, and grants more. */
  lease(request: LeaseRequest): Promise<Lease>;
  /** What is known of saves, in the order of the messages that ask for them. */
  look(saves: readonly SaveKey[]): Promise<JournalEntry[]>;
  /** Notes that a save is about to be sent. */
  begin(save: SaveKey): Promise<void>;
  /** Notes what became of a save: its ids, that it is among the dead letters, or that it was not carried out. */
  end(message: string, end: SaveEnd): Promise<void>;
}

/** Which save a message asks for. */
export interface SaveKey {
  /** The id of the message. */
  readonly message: string;
  /** The number (编码) that is to be saved, where the service allows it once. */
  readonly number?: string | undefined;
}

/** What became of a save. */
export type SaveEnd =
  | {
      /** The ids of what was saved. */
      readonly ids: readonly string[];
    }
  | 'dead'
  | 'not carried out';

/** An object as a Worker calls it: over RPC every method gives a promise. */
export type AccountSetStub = Pick<AccountSetMethods, keyof AccountSetMethods>;

/** The binding of the class `AccountSet`: `DurableObjectNamespace<AccountSet>`. */
export interface AccountSetNamespace {
  /** The object of that name. */
  getByName(name: string): AccountSetStub;
}
