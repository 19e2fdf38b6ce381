import { IN_TRANSIT_MS, TOKEN_CALLS_PER_MINUTE, TOKEN_PATH } from '../../generated/wire.js';
import { tooManyTokenCalls } from '../../relay/too-many-token-calls.js';
import type { Clock } from '../../util/forward-clock.js';
import type { Fetch } from '../../wasm/exchange.js';
import type { Sql } from './storage.js';

const MINUTE_MS = 60_000;
/** The longest time of a call. */
const CALL_MS = 30_000;

/**
 * Counts the calls to the token endpoint in the object's storage: a client counts them in memory, which is lost with
 * the object. A call holds its slot until a minute after its answer, or longer without an answer.
 */
export class TokenCalls {
  readonly #sql: Sql;
  readonly #clock: Clock;
  readonly #send: Fetch;

  constructor(sql: Sql, clock: Clock, send: Fetch) {
    this.#sql = sql;
    this.#clock = clock;
    this.#send = send;
    sql.exec('CREATE TABLE IF NOT EXISTS token_calls (call INTEGER PRIMARY KEY AUTOINCREMENT, until INTEGER NOT NULL)');
  }

  /** As `fetch`. A token call above the limit is not sent; it gets the answer of the service, with the time to wait. */
  async fetch(url: string, init: RequestInit): Promise<Response> {
    if (!new URL(url).pathname.endsWith(TOKEN_PATH)) return this.#send(url, init);
    init.signal?.throwIfAborted();
    const now = this.#clock.now();
    this.#sql.exec('DELETE FROM token_calls WHERE until <= ?', now);
    const [taken] = this.#sql.exec('SELECT count(*) AS calls, coalesce(min(until), 0) AS until FROM token_calls');
    if (Number(taken?.['calls']) >= TOKEN_CALLS_PER_MINUTE) return tooManyTokenCalls(Number(taken?.['until']) - now);
    const until = now + CALL_MS + IN_TRANSIT_MS + MINUTE_MS;
    const [added] = this.#sql.exec('INSERT INTO token_calls (until) VALUES (?) RETURNING call', until);
    const call = Number(added?.['call']);
    try {
      const response = await this.#send(url, init);
      this.#end(call, 0);
      return response;
    } catch (thrown) {
      this.#end(call, IN_TRANSIT_MS);
      throw thrown;
    }
  }

  #end(call: number, transitMs: number): void {
    const until = this.#clock.now() + transitMs + MINUTE_MS;
    // One millisecond more: clocks cut fractions off.
    this.#sql.exec('UPDATE token_calls SET until = ? WHERE call = ?', until + 1, call);
  }
}
