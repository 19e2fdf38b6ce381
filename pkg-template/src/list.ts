import type { Caller, PageData, PageSource } from './wasm/caller.js';
import { cancelOnReturn } from './util/cancel-on-return.js';
import type { JdyError } from './jdy-error.js';
import type { CallOptions } from './options.js';
import { mustBeObjects, reading } from './util/must-be.js';
import { rowByRow } from './util/row-by-row.js';
import { listIsNoAnswer, listIsReadLater, listTooLong } from './generated/messages/client.js';
import { refusal } from './wasm/error-data.js';
import { follow, isSignal, unfollow } from './wasm/signals.js';
import { wholeNumber } from './util/whole-number.js';

/** The most rows that `toArray()` gives without a limit. */
const MOST_ROWS = 10_000;

/**
 * Properties of an array or an answer that a list lacks. A program that awaits a list in place of its rows uses them.
 */
const OF_ROWS = ['length', 'rows', 'map', 'filter', 'forEach', 'toJSON', Symbol.iterator] as const;

/** One page of a list. */
export interface Page<Row> {
  /** Its number, from 1. */
  page: number;
  /** Pages of the whole list, where the service has counted. */
  totalPages: number | null;
  /** Rows of the whole list, where the service has counted. */
  count: number | null;
  /** The rows that no page before it had. */
  rows: Row[];
  /** Rows that were dropped, since a page before had them: the list changed while it was read. */
  duplicates: number;
}

/**
 * The rows of a list, read page by page on demand.
 *
 * While the rows of one page are read, the next page is fetched, and no further one. To leave the loop aborts that
 * request. Each reading starts from the first page, and keeps no rows that were given.
 *
 * A list is no promise: `await` gives the list itself, so an `async` function may return one. If a program then uses it
 * as an array or as an answer (`length`, `map`, `rows`, `for … of`), an `InvalidRequestError` says how to read it.
 */
export class List<Row> implements AsyncIterable<Row> {
  readonly #open: (page?: number) => PageSource;
  readonly #options: CallOptions | undefined;
  readonly #errorOf: Caller['errorOf'];
  /** The reading of `next`. */
  #rows: AsyncGenerator<Row, void, undefined> | undefined;

  static {
    for (const name of OF_ROWS) {
      Object.defineProperty(List.prototype, name, {
        get(this: List<unknown>) {
          throw this.#errorOf(refusal('invalid_request', '', listIsNoAnswer, name));
        },
      });
    }
    // What `console.log` shows in Node and Bun.
    Object.defineProperty(List.prototype, Symbol.for('nodejs.util.inspect.custom'), {
      value(this: List<unknown>) {
        // In the language of the client, as errors are.
        const { code, message } = this.#errorOf(refusal('invalid_request', '', listIsReadLater)) as JdyError;
        return message.replace(code, 'List');
      },
    });
  }

  /** @internal */
  constructor(open: (page?: number) => PageSource, options: CallOptions | undefined, errorOf: Caller['errorOf']) {
    this.#open = open;
    this.#options = options;
    this.#errorOf = errorOf;
  }

  /**
   * Row by row.
   *
   * @throws {IncompleteError} after the last row, if rows are missing or the list changed while it was read
   * @throws {JdyError} if a page cannot be fetched, after the rows of the pages before it
   */
  [Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    return rowByRow(this.pages());
  }

  /**
   * The next row, as an iterator gives it: for programs whose compiler does not know `for await`. All calls of `next`
   * read on in one reading, which ends with the last row.
   *
   * @example
   * ```ts
   * const customers = client.customers.list({ search: '苹果' });
   * for (let row = await customers.next(); !row.done; row = await customers.next()) console.log(row.value.name);
   * ```
   *
   * @throws as reading row by row does
   */
  next(): Promise<IteratorResult<Row, void>> {
    return (this.#rows ??= this[Symbol.asyncIterator]()).next();
  }

  /**
   * Page by page.
   *
   * @throws {IncompleteError} after the last page, if rows are missing or the list changed while it was read
   * @throws {JdyError} if a page cannot be fetched, after the pages before it
   *
   * @example
   * ```ts
   * for await (const { page, rows } of jdy.customers.list().pages()) console.log(page, rows.length);
   * ```
   */
  pages(): AsyncGenerator<Page<Row>, void, undefined> {
    return this.#read(Infinity);
  }

  /**
   * Reads one page, by one request: for a table that shows page after page. A page beyond the last one has no rows.
   *
   * @param page its number, from 1
   * @throws {InvalidRequestError} if it is no whole number of at least 1, or the list has no pages
   *
   * @example
   * ```ts
   * const { rows, totalPages } = await jdy.customers.list({ page_size: 20 }).page(2);
   * ```
   */
  async page(page: number): Promise<Page<Row>> {
    let source: PageSource | undefined;
    try {
      source = this.#open(wholeNumber(page, 'page', 1));
      return (await source.next(this.#options)) as Page<Row>;
    } catch (thrown) {
      throw this.#errorOf(thrown);
    } finally {
      source?.end();
    }
  }

  /**
   * Reads the first rows, at most `limit`. Further pages are not requested. Without `limit` it reads all rows of a list
   * of at most 10,000.
   *
   * @throws {InvalidRequestError} if `limit` is no whole number of at least 1, or if it is left out and there are more
   *   rows
   * @throws {IncompleteError} if the list ends below `limit` and rows are missing
   *
   * @example
   * ```ts
   * const customers = await jdy.customers.list({ search: '苹果' }).toArray({ limit: 50 });
   * ```
   */
  async toArray(options?: { limit?: number | null | undefined }): Promise<Row[]> {
    try {
      mustBeObjects({ options: options ?? {} });
      return await this.#first(options?.limit ?? undefined);
    } catch (thrown) {
      throw this.#errorOf(thrown);
    }
  }

  async #first(given: number | undefined): Promise<Row[]> {
    const limit = given === undefined ? MOST_ROWS : wholeNumber(given, 'limit', 1);
    const rows: Row[] = [];
    // One row beyond the limit shows that there are more.
    for await (const page of this.#read(given === undefined ? limit + 1 : limit)) {
      rows.push(...page.rows);
      // The count of the whole list shows it with the first page.
      const known = page.page === 1 ? Number(page.count) : 0;
      if (given === undefined && Math.max(rows.length, known) > limit) {
        throw refusal('invalid_request', 'limit', listTooLong, MOST_ROWS);
      }
    }
    return rows.slice(0, limit);
  }

  #read(limit: number): AsyncGenerator<Page<Row>, void, undefined> {
    const left = new AbortController();
    return cancelOnReturn(read<Row>(this.#open, this.#options, left, limit), () => left.abort());
  }
}

/** The pages up to the one with row number `limit`. `left` fires when the caller stops reading. */
async function* read<Row>(
  open: () => PageSource,
  given: CallOptions | undefined,
  left: AbortController,
  limit: number,
) {
  const source = open();
  const both = new AbortController();
  // A value that is no signal is passed on, and refused like any wrong option.
  const { signal, ...others } = reading('options', 'invalid_request', () => ({ ...given }));
  const isGiven = isSignal(signal);
  const options = { ...others, signal: isGiven ? both.signal : (signal ?? left.signal) };
  const followed = [left.signal, isGiven ? signal : undefined];
  for (const signal of followed) follow(both, signal);
  let ahead = source.next(options);
  let page: PageData | undefined;
  try {
    while ((page = await ahead)) {
      limit -= page.rows.length;
      if (limit > 0) {
        ahead = source.next(options);
        // Its error is thrown when the page is read, and not at all if the reader leaves earlier.
        ahead.catch(() => {});
      }
      yield page as Page<Row>;
      if (limit <= 0) return;
    }
  } catch (error) {
    // A caller that stopped reading does not get the error of the page that was aborted.
    if (!left.signal.aborted) throw error;
  } finally {
    left.abort();
    for (const signal of followed) unfollow(both, signal);
    source.end();
  }
}
