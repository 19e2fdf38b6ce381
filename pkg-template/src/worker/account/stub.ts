import type { JournalEntry } from './journal.js';
import type { Lease, LeaseRequest } from './slots.js';

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
  /**
   * Leases a save that is about to be sent, and says what was known of it before. There is no lease where something else
   * is known by now than the consumer says: what has ended, what another consumer may be sending, what was given up.
   */
  begin(save: SaveBegin): Promise<JournalEntry>;
  /** Notes what became of a leased save. A lease that another consumer has taken over changes nothing, unless it is done. */
  end(message: string, lease: string, end: SaveEnd): Promise<void>;
}

/** Which save a message asks for. */
export interface SaveKey {
  /** The id of the message. */
  readonly message: string;
  /** The number (编码) that is to be saved, where the service allows it once. */
  readonly number?: string | undefined;
}

/** A save that is about to be sent. */
export interface SaveBegin extends SaveKey {
  /** When it may have been sent for the first time, as the consumer knows from the journal. */
  readonly since?: number | undefined;
  /** The lease that it was sent under before, by the same call. */
  readonly lease?: string | undefined;
}

/**
 * What became of a save: its ids; that it is among the dead letters; that nothing shows whether it was carried out; that it
 * was refused; that nothing was sent of it, which is no attempt.
 */
export type SaveEnd =
  | {
      /** The ids of what was saved. */
      readonly ids: readonly string[];
    }
  | 'dead'
  | 'unknown'
  | 'not carried out'
  | 'not sent';

/** An object as a Worker calls it: over RPC every method gives a promise. */
export type AccountSetStub = Pick<AccountSetMethods, keyof AccountSetMethods>;

/** The binding of the class `AccountSet`: `DurableObjectNamespace<AccountSet>`. */
export interface AccountSetNamespace {
  /** The object of that name. */
  getByName(name: string): AccountSetStub;
}
