import type { PageData, PageSource } from './wasm/caller.js';
import { cancelOnReturn } from './util/cancel-on-return.js';
import type { CallOptions } from './options.js';
import { rowByRow } from './util/row-by-row.js';
import { follow, isSignal, unfollow } from './wasm/signals.js';
import { wholeNumber } from './util/whole-number.js';

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
 * The rows of a list, read page by page as they are asked for.
 *
 * While the rows of a page are looked at the next page is under way, never more than that one. Leaving the loop ends
 * it. Each reading starts anew, and keeps no rows that were given.
 */
export class List<Row> implements AsyncIterable<Row> {
  readonly #open: () => PageSource;
  readonly #options: CallOptions | undefined;

  /** @internal */
  constructor(open: () => PageSource, options: CallOptions | undefined) {
    this.#open = open;
    this.#options = options;
  }

  /**
   * Row by row.
   *
   * @throws {IncompleteError} after the last row, where rows are missing or the list changed while it was read
   * @throws {JdyError} where a page cannot be had, after the rows of those before it
   */
  [Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    return rowByRow(this.pages());
  }

  /**
   * Page by page.
   *
   * @throws {IncompleteError} after the last page, where rows are missing or the list changed while it was read
   * @throws {JdyError} where a page cannot be had, after those before it
   */
  pages(): AsyncGenerator<Page<Row>, void, undefined> {
    return this.#read(Infinity);
  }

  /**
   * The first rows, as many as there are up to `limit`. Pages beyond them are not asked for.
   *
   * @throws {InvalidRequestError} where `limit` is no whole number of at least 1
   * @throws {IncompleteError} where the list ends below `limit` and rows are missing
   */
  async toArray(options: { limit: number }): Promise<Row[]> {
    // What is missing in JavaScript is told as what is wrong.
    const limit = wholeNumber((options as typeof options | undefined)?.limit, 'limit', 1);
    const rows: Row[] = [];
    for await (const page of this.#read(limit)) rows.push(...page.rows);
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
  // What is no signal is handed on, to be refused like any wrong option.
  const isGiven = isSignal(given?.signal);
  const options = { ...given, signal: isGiven ? both.signal : (given?.signal ?? left.signal) };
  const followed = [left.signal, isGiven ? given?.signal : undefined];
  for (const signal of followed) follow(both, signal);
  let ahead = source.next(options);
  let page: PageData | undefined;
  try {
    while ((page = await ahead)) {
      limit -= page.rows.length;
      if (limit > 0) {
        ahead = source.next(options);
        // Looked at when it is its turn; not at all where the reader leaves before.
        ahead.catch(() => {});
      }
      yield page as Page<Row>;
      if (limit <= 0) return;
    }
  } catch (error) {
    // A caller that stopped reading does not wait for the page that this aborts.
    if (!left.signal.aborted) throw error;
  } finally {
    left.abort();
    for (const signal of followed) unfollow(both, signal);
  }
}
