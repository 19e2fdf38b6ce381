import { DurableObject } from 'cloudflare:workers';

import { IN_TRANSIT_MS, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND, TOTAL_TIMEOUT_MS } from '../../generated/wire.js';
import { refusal } from '../../wasm/error-data.js';
import type { Accounts } from '../relay/accounts.js';
import { ofEnv } from '../relay/authorize.js';
import { StoredClock } from './clock.js';
import { Journal, type JournalEntry, type SaveBegin, type SaveEnd, type SaveKey } from './journal.js';
import { Slots, type Lease, type LeaseRequest } from './slots.js';
import type { ObjectState } from './storage.js';
import type { AccountSetMethods } from './stub.js';
import { Tokens } from './tokens.js';

/**
 * The class of the Durable Objects that account sets (账套) have, one each: export it from the Worker as `AccountSet`, with
 * SQLite storage. An object is named as its account set is in `accounts`; the name is no secret, and holds none.
 *
 * It is for all Workers everywhere what a client is for itself:
 *
 * - the token store. It fetches tokens and authorisations itself, one at a time, and keeps them before it gives them
 *   away: the service gives out two tokens a minute.
 * - the pace. Workers lease permits and say when they were used, so that all of them together send no more than
 *   `requestsPerMinute` calls within any minute.
 * - the journal of the saves that a queue asked for. Of all consumers one has the lease of a save, so that none is carried
 *   out twice.
 *
 * This holds for the Workers that reach the same object: those whose bindings lead to the same namespace, by the same name.
 * Objects of two namespaces share nothing, not even for the same account set. A client that is made without `shared` is not
 * counted, and one that shares only a token store has a pace of its own.
 *
 * All of it is in the object's storage, the times of token calls too, and nothing is lost when the object is evicted or its
 * Worker replaced. Times are by a clock that never goes back; a jump forward ends places and leases early.
 *
 * Workers KV could do none of this: what is written there is seen elsewhere up to a minute later, and it has no way to
 * write only where nobody else has written meanwhile. Two Workers would fetch two tokens, both would count the same
 * permit as free, and a save would be carried out twice.
 */
export function createAccountSet<Env>(accounts: Accounts<Env>): AccountSetClass<Env> {
  return class AccountSet extends DurableObject<Env> implements AccountSetMethods {
    readonly #clock: StoredClock;
    readonly #tokens: Tokens;
    readonly #slots: Slots;
    readonly #journal: Journal;

    constructor(ctx: ObjectState, env: Env) {
      super(ctx, env);
      const { sql } = ctx.storage;
      const account = ofEnv(accounts, env)[ctx.id.name ?? ''];
      if (!account) throw unknown(ctx.id.name);
      this.#clock = new StoredClock(sql);
      this.#tokens = new Tokens(sql, account, this.#clock);
      this.#slots = new Slots(
        sql,
        account.requestsPerMinute ?? REQUESTS_PER_MINUTE,
        account.requestsPerSecond ?? REQUESTS_PER_SECOND,
      );
      this.#journal = new Journal(sql, (account.totalTimeoutMs ?? TOTAL_TIMEOUT_MS) + IN_TRANSIT_MS);
    }

    async token(key: string, stale?: string): Promise<string> {
      return this.#tokens.token(key, stale);
    }

    async lease(request: LeaseRequest): Promise<Lease> {
      return this.#slots.lease(request, this.#clock.now());
    }

    async look(saves: readonly SaveKey[]): Promise<JournalEntry[]> {
      const now = this.#clock.now();
      return saves.map((save) => this.#journal.look(save, now));
    }

    async begin(save: SaveBegin): Promise<JournalEntry> {
      return this.#journal.begin(save, this.#clock.now(), Date.now());
    }

    async end(message: string, lease: string, end: SaveEnd): Promise<void> {
      this.#journal.end(message, lease, end);
    }
  };
}

/** The class that `createAccountSet` gives. */
export type AccountSetClass<Env> = new (ctx: ObjectState, env: Env) => DurableObject<Env> & AccountSetMethods;

function unknown(name: string | undefined): Error {
  const known = name === undefined ? 'the object has no name' : `there is no account set ${JSON.stringify(name)}`;
  return refusal('config', 'accounts', known, 'Reach objects by getByName, with a name that `accounts` has.');
}
