import type { Clock } from '../../util/forward-clock.js';
import type { DirectOptions } from '../../options.js';
import { accountSetUnmoved, anotherAccountSet } from '../../generated/messages/worker.js';
import { refusal } from '../../wasm/error-data.js';
import { accessTo, type AccountAccess, type Session } from '../../relay/access.js';
import { Repeats } from './repeats.js';
import type { Sql } from './storage.js';
import { TokenCalls } from './token-calls.js';

/**
 * The token of an account set and its authorisation. The client's own code fetches them. They are written to the
 * object's storage before a Worker gets them.
 *
 * Inside one object a promise may be shared: requests that come during a fetch wait for that fetch.
 */
export class Tokens {
  readonly #sql: Sql;
  readonly #access: AccountAccess;
  readonly #repeats: Repeats;
  #inflight: Promise<Session> | undefined;

  constructor(sql: Sql, account: DirectOptions, clock: Clock) {
    this.#sql = sql;
    const tokenStore = {
      get: (key: string) => this.#get(key),
      set: (key: string, value: string, expires: number) => this.#set(key, value, expires),
    };
    const calls = new TokenCalls(sql, clock, account.fetch ?? ((url, init) => fetch(url, init)));
    this.#access = accessTo({
      ...account,
      tokenStore,
      permit: undefined,
      fetch: (url, init) => calls.fetch(url, init),
    });
    this.#repeats = new Repeats(sql, clock);
    sql.exec('CREATE TABLE IF NOT EXISTS tokens (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER NOT NULL)');
  }

  /** The token or the account set under a key, valid now and different from `stale`. */
  async token(key: string, stale?: string): Promise<string> {
    if (key.startsWith('jdy:account:')) return this.#account(key, stale);
    // Its first line is the token itself.
    await this.#session(stale?.split('\n', 1)[0]);
    const value = this.#get(key);
    if (value === undefined) throw another();
    return value;
  }

  /** The credentials of the account set. They are `stale` if their address, the third line, led to no API. */
  async #account(key: string, stale?: string): Promise<string> {
    const { routerAddr } = await this.#session(undefined);
    let value = this.#get(key);
    if (value === undefined || value === stale) {
      // The client's own code asks the service and keeps the answer.
      await this.#access.session(undefined, undefined, stale?.split('\n')[2] ?? routerAddr);
      value = this.#get(key);
    }
    if (value === undefined) throw another();
    if (value === stale) throw unmoved();
    return value;
  }

  async #session(rejected: string | undefined): Promise<Session> {
    for (;;) {
      if (rejected !== undefined) this.#repeats.check(rejected);
      const isOwn = !this.#inflight;
      // Meanwhile the object continues to serve slots and the journal.
      this.#inflight ??= this.#access.session(rejected).finally(() => (this.#inflight = undefined));
      let session: Session;
      try {
        session = await this.#inflight;
      } catch (thrown) {
        // The client fails in this way if the endpoint repeats a rejected token. Its memory of that is lost with the
        // object.
        if (rejected !== undefined && (thrown as { code?: unknown }).code === 'token') {
          if (isOwn) this.#repeats.note(rejected, this.#lifetimeMs(rejected));
          // Throws an error that may be retried: the endpoint is asked again after the pause.
          this.#repeats.check(rejected);
        }
        throw thrown;
      }
      // A fetch that was under way may have begun before this token was rejected.
      if (session.token !== rejected) return session;
    }
  }

  /** The remaining lifetime of a token, according to the token endpoint. */
  #lifetimeMs(token: string): number {
    const [row] = this.#sql.exec('SELECT expires FROM tokens WHERE instr(value, ? || char(10)) = 1', token);
    return Number(row?.['expires'] ?? 0) - Date.now();
  }

  #get(key: string): string | undefined {
    const [row] = this.#sql.exec('SELECT value FROM tokens WHERE key = ? AND expires > ?', key, Date.now());
    return row && String(row['value']);
  }

  #set(key: string, value: string, expires: number): void {
    this.#sql.exec('DELETE FROM tokens WHERE expires <= ?', Date.now());
    this.#sql.exec('INSERT OR REPLACE INTO tokens (key, value, expires) VALUES (?, ?, ?)', key, value, expires);
  }
}

function unmoved(): Error {
  return refusal('config', 'routerAddr', accountSetUnmoved);
}

function another(): Error {
  return refusal('config', 'accounts', anotherAccountSet);
}
