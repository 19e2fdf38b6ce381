/**
 * The changes of a resource since the last run.
 *
 * @module jdy-wasm/sync
 */

import type { Client } from '../client.js';
import { IncompleteError } from '../generated/errors.js';
import {
  changesMissing,
  listGrew,
  listWithoutTime,
  noClient,
  noMoment,
  pageWithoutNews,
  setBySync,
} from '../generated/messages/extras.js';
import { noResource } from '../generated/messages/input.js';
import type { JdyError } from '../jdy-error.js';
import type { List } from '../list.js';
import type { Message } from '../messages.js';
import type { CallOptions } from '../options.js';
import type { ChangingResource } from '../resource.js';
import { mustBeObjects } from '../util/must-be.js';
import { readTable } from '../util/operation-table.js';
import { wholeNumber } from '../util/whole-number.js';
import { problem, refusal } from '../wasm/error-data.js';

/** Methods with `list`. */
export interface Lists {
  /** Lists records. */
  list(request?: never, options?: CallOptions): List<unknown>;
}

/** The position after a run: plain JSON, to be stored as it is. */
export interface SyncCursor {
  /** The end of its window by the service's clock, in milliseconds since the epoch. */
  readonly until: number;
}

/** A client, or an object with its `on`. Without `request`, the run uses this machine's clock. */
export type Listing = Pick<Client, 'on'> & Partial<Pick<Client, 'request'>>;

/** The start of the run, the filters of the list, and the options of each page. */
export interface SyncOptions<Query> extends CallOptions {
  /** The `cursor` of the last run. Without it all records are read, or those changed since `since`. */
  cursor?: SyncCursor | null | undefined;
  /** The start of the first run, in milliseconds since the epoch. Default: all records are read. */
  since?: number | null | undefined;
  /** Other filters of the list. If the list has `enable`, disabled records are included unless you set it. */
  query?: Query | null | undefined;
  /**
   * How much of the last window is read again, in milliseconds, since clocks differ. If the client has no `request`,
   * give more than the possible difference between the clocks of this machine and of the service. Default: 60,000.
   */
  overlapMs?: number | null | undefined;
}

/** A row of the list. */
export type RowOf<Methods extends Lists> = ReturnType<Methods['list']> extends List<infer Row> ? Row : never;

/** How often a list with missing rows is read. Rows are not returned twice. */
const READINGS = 4;
const OVERLAP_MS = 60_000;
/** The least and the greatest number of milliseconds with 13 digits. */
const [EARLIEST_MS, LATEST_MS] = [1e12, 1e13 - 1];

/**
 * The records of a resource that were created or changed since the last run.
 *
 * Within a run each version of a record, identified by id and time of change, is returned once. Across runs it is
 * returned at least once: the windows of two runs overlap, and a failed run is repeated. Deleted records are missing,
 * since the service does not list them: compare with a whole list from time to time if you need them. Rows without an
 * id cannot be distinguished, so they are returned again each time that the list is read again.
 *
 * Store `cursor` after the loop. It advances only when the list was read completely.
 *
 * @example
 * ```ts
 * import { customer } from 'jdy-wasm/bd';
 *
 * const changes = sync(jdy, customer, { cursor: JSON.parse(await store.get('cursor')) });
 * for await (const row of changes) await store.put(row.id, JSON.stringify(row));
 * await store.put('cursor', JSON.stringify(changes.cursor));
 * ```
 */
export function sync<Methods extends Lists>(
  client: Listing,
  resource: ChangingResource<Methods>,
  options?: SyncOptions<Parameters<Methods['list']>[0]>,
): Changes<RowOf<Methods>> {
  return new Changes(client, resource, options ?? {});
}

/** The changes of one run, and its position. Each reading continues where the last one ended. */
export class Changes<Row> implements AsyncIterable<Row> {
  readonly #client: Listing;
  readonly #resource: ChangingResource;
  readonly #options: SyncOptions<unknown>;
  #cursor: SyncCursor | undefined;

  /** @internal */
  constructor(client: Listing, resource: ChangingResource, options: SyncOptions<unknown>) {
    this.#client = client;
    this.#resource = resource;
    this.#options = options;
  }

  /** The start of the next run; before the end of the loop, the start of this one: `null` for the first. */
  get cursor(): SyncCursor | null {
    return this.#cursor ?? this.#options.cursor ?? null;
  }

  /**
   * Row by row.
   *
   * @throws {IncompleteError} if rows were missing, or a page had no new row, in each of four readings; the cursor
   *   stays
   * @throws {JdyError} if a page cannot be read; the cursor stays
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    mustBeObjects({ options: this.#options });
    mustBeObjects({ query: this.#options.query ?? {}, cursor: this.#options.cursor ?? {} });
    mustBeObjects({ client: Object(this.#client), resource: Object(this.#resource) });
    if (typeof Object(this.#client).on !== 'function') throw refusal('invalid_request', 'client', noClient);
    const { cursor: _, since, query, overlapMs, ...options } = this.#options;
    const overlap = wholeNumber(overlapMs ?? OVERLAP_MS, 'overlapMs', 0);
    const last = this.cursor && moment(this.cursor.until, 'cursor.until');
    const first = since === undefined || since === null ? undefined : moment(since, 'since');
    const from = last === null ? first : Math.max(EARLIEST_MS, last - overlap);
    const { list: address } = Object(this.#resource) as Partial<ChangingResource>;
    if (typeof address !== 'string') throw refusal('invalid_request', 'resource', noResource);
    const table = readTable(address);
    const [start, end] = table.fact('since')?.split(',') ?? [];
    if (start === undefined || end === undefined) throw noTime();
    for (const name of [start, end, table.fact('page') ?? 'page']) {
      if ((Object(query) as Record<string, unknown>)[name] !== undefined) {
        throw refusal('invalid_request', `query.${name}`, setBySync);
      }
    }
    const enable = table.models[0]?.get('enable');
    const takesAll = enable?.values.some(([value]) => value === '-1');
    const until = await this.#now(table.path, options);
    const request = {
      ...(takesAll && { enable: enable?.kind === 'I' ? -1 : '-1' }),
      ...(query as object),
      [start]: from,
      [end]: until,
    };
    const { list } = this.#client.on(this.#resource) as { list(request: object, options: CallOptions): List<Row> };
    const given = new Set<string>();
    for (let reading = 1; ; reading++) {
      const missing = yield* readAll(list(request, options), given);
      if (!missing) break;
      if (reading === READINGS) throw incomplete(missing);
    }
    this.#cursor = { until };
  }

  /** The service's time, with which it marks changes; this machine's time if no answer gives it. */
  async #now(path: string, options: CallOptions): Promise<number> {
    const query = { page: 1, page_size: 1 };
    const answer = await this.#client.request?.('GET', path, { query }, options).withResponse();
    const date = Date.parse(answer?.response.headers.get('date') ?? '');
    return Number.isNaN(date) ? Date.now() : date;
  }
}

/**
 * The new rows of a list, then the reason if rows are missing.
 *
 * The window's end is fixed, so a record that is changed meanwhile leaves the list, and the rows behind it move up. As
 * many pages as this can affect are read again. Only another reading finds rows that are added later.
 *
 * A reading always ends: at a page that is read for the first time and has no new row, or after too many pages that
 * were read again without a new row.
 */
async function* readAll<Row>(list: List<Row>, given: Set<string>): AsyncGenerator<Row, Missing | undefined, undefined> {
  const seen = new Set<string>();
  let [count, most, size, added] = [Number.NaN, 0, 1, false];
  // The last page, and the number of pages since the last new row.
  let [furthest, idle] = [0, 0];
  for (let at = 1; ; at++) {
    const page = await list.page(at);
    const before = seen.size;
    size = Math.max(size, page.rows.length);
    for (const row of page.rows) {
      const { id, version } = identityOf(row);
      seen.add(id ?? version);
      // Rows without an id cannot be distinguished, so all of them are returned.
      if (id !== undefined && given.has(version)) continue;
      given.add(version);
      yield row;
    }
    idle = seen.size > before ? 0 : idle + 1;
    const isFirst = at > furthest;
    furthest = Math.max(furthest, at);
    const left = count - (page.count ?? count);
    added ||= left < 0;
    count = page.count ?? count;
    most = Math.max(most, page.count ?? 0);
    if (left > 0 && !added && idle <= 2 * furthest) {
      at = Math.max(0, at - 1 - Math.ceil(left / size));
      continue;
    }
    // A list without a count ends with a page that is not full.
    if (page.count === null || page.totalPages === null ? page.rows.length < size : at >= page.totalPages) break;
    if (idle > (isFirst ? 0 : 2 * furthest)) return [pageWithoutNews, seen.size];
  }
  if (added) return [listGrew, count];
  const isWrong = seen.size < count || (seen.size > most && !Number.isNaN(count));
  return isWrong ? [changesMissing, seen.size, count] : undefined;
}

/** Why rows are missing. */
type Missing = readonly [message: Message, ...args: readonly number[]];

/** What identifies a record, if it has an id, and a version of it. */
function identityOf(row: unknown): { id: string | undefined; version: string } {
  const { id, modify_time } = Object(row) as { id?: unknown; modify_time?: unknown };
  if (id === undefined || id === null || id === '') return { id: undefined, version: JSON.stringify(row) };
  return { id: String(id), version: JSON.stringify([id, modify_time]) };
}

function incomplete([message, ...args]: Missing): JdyError {
  const { code: _, ...details } = problem('incomplete', '', message, args.map(String));
  return new IncompleteError({ ...details, responsible: 'operations', retryable: true });
}

/** @throws {InvalidRequestError} if this is not a time in milliseconds that the filters of the list accept */
function moment(value: unknown, path: string): number {
  const number = value as number;
  if (Number.isInteger(number) && number >= EARLIEST_MS && number <= LATEST_MS) return number;
  throw refusal('invalid_request', path, noMoment);
}

function noTime(): JdyError {
  return refusal('invalid_request', 'resource', listWithoutTime);
}
