import { DurableObject } from 'cloudflare:workers';

import { IN_TRANSIT_MS, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND, TOTAL_TIMEOUT_MS } from '../../generated/wire.js';
import type { Lease, LeaseRequest } from '../../relay/lease.js';
import { noAccountSetForObject, objectWithoutName } from '../../generated/messages/worker.js';
import { refusal } from '../../wasm/error-data.js';
import { accountNamed, mustBeAccounts } from '../../relay/account-check.js';
import type { Accounts } from '../../relay/accounts.js';
import { StoredClock } from './clock.js';
import { Journal, type JournalEntry, type SaveBegin, type SaveEnd, type SaveKey } from './journal.js';
import { DeadLetterStore, type KeptLetter, type LetterQuery, type LetterRetry } from './dead-letter-store.js';
import { Slots } from './slots.js';
import type { DeadLetter, SaveMessage } from '../queue/messages.js';
import type { ObjectState } from './storage.js';
import type { AccountSetMethods } from './stub.js';
import { Tokens } from './tokens.js';

/**
 * Creates the class of the Durable Objects of account sets (账套), one object for each: export it from the Worker as
 * `AccountSet`, with SQLite storage. An object has the name of its account set in `accounts`. The name is no secret.
 *
 * The object does for all Workers what a client does for itself:
 *
 * - It is the token store. It fetches tokens and authorisations itself, one at a time, and stores them before it hands
 *   them out: the service gives two tokens a minute.
 * - It keeps the rate limit. Workers lease slots from it and say how their calls ended, so that all of them together
 *   send no more than `requestsPerMinute` calls within any minute.
 * - It keeps the journal of the saves of a queue. One consumer at a time has the lease of a save, so that none is sent
 *   twice. It keeps the dead letters until an operator has dealt with them.
 *
 * This holds for Workers that reach the same object: their bindings lead to the same namespace, by the same name.
 * Objects of two namespaces share nothing, not even for the same account set. A client without `shared` is not counted,
 * and a client that shares only a token store has a rate limit of its own.
 *
 * Everything is in the object's storage, so nothing is lost when the object is evicted or its Worker replaced. Times
 * are by a clock that never goes back; a jump forward ends slots and leases early.
 *
 * Workers KV cannot do this: other Workers see a write up to a minute later, and a write cannot depend on the value
 * before. Two Workers would fetch two tokens, both would use the same slot, and a save would be sent twice.
 *
 * @throws {ConfigError} if an account set is missing or wrong
 *
 * @example
 * ```ts
 * import { createAccountSet } from 'jdy-wasm/worker';
 *
 * export class AccountSet extends createAccountSet((env: Env) => ({
 *   main: { clientId: env.CLIENT_ID, clientSecret: env.CLIENT_SECRET, outerInstanceId: env.INSTANCE_ID },
 * })) {}
 * ```
 */
export function createAccountSet<Env>(accounts: Accounts<Env>): AccountSetClass<Env> {
  mustBeAccounts(accounts);
  return class AccountSet extends DurableObject<Env> implements AccountSetMethods {
    readonly #clock: StoredClock;
    readonly #tokens: Tokens;
    readonly #slots: Slots;
    readonly #journal: Journal;
    readonly #letters: DeadLetterStore;

    constructor(ctx: ObjectState, env: Env) {
      super(ctx, env);
      const { sql } = ctx.storage;
      const account = accountNamed(accounts, env, ctx.id.name ?? '');
      if (!account) throw unknown(ctx.id.name);
      this.#clock = new StoredClock(sql);
      this.#tokens = new Tokens(sql, account, this.#clock);
      this.#slots = new Slots(
        sql,
        account.requestsPerMinute ?? REQUESTS_PER_MINUTE,
        account.requestsPerSecond ?? REQUESTS_PER_SECOND,
      );
      this.#journal = new Journal(sql, (account.totalTimeoutMs ?? TOTAL_TIMEOUT_MS) + IN_TRANSIT_MS);
      this.#letters = new DeadLetterStore(sql, this.#journal);
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
      if (typeof end === 'object') this.#letters.discard(message);
    }

    async keepLetter(letter: DeadLetter): Promise<void> {
      this.#letters.keep(letter, this.#clock.now(), Date.now());
    }

    async letters(query: LetterQuery = {}): Promise<KeptLetter[]> {
      return this.#letters.list(query);
    }

    async retryLetter(messageId: string, options: LetterRetry = {}): Promise<SaveMessage | undefined> {
      return this.#letters.retry(messageId, options, this.#clock.now(), Date.now());
    }

    async discardLetter(messageId: string): Promise<boolean> {
      return this.#letters.discard(messageId);
    }
  };
}

/** The class that `createAccountSet` returns. */
export type AccountSetClass<Env> = new (ctx: ObjectState, env: Env) => DurableObject<Env> & AccountSetMethods;

function unknown(name: string | undefined): Error {
  if (name === undefined) return refusal('config', 'accounts', objectWithoutName);
  return refusal('config', 'accounts', noAccountSetForObject, JSON.stringify(name));
}
