// The interface between the methods of a resource and a client: calls and pages of the operation that a table
// describes.
import type { Call } from '../call.js';
import type { CallOptions } from '../options.js';

/** Makes the calls of one client. */
export interface Caller {
  /**
   * Makes a call; hooks get `operation` as its name. `prepare` is called before anything is sent, with the client
   * secret; the function that it returns converts the `data` of the answer. `more` are fields that are added to the
   * request.
   */
  call(
    table: string,
    operation: string,
    request: unknown,
    options: CallOptions | undefined,
    prepare?: Prepare,
    more?: object,
  ): Call<unknown>;
  /** The pages of a list, from the first. Wrong input fails the first page. */
  pages(
    table: string,
    operation: string,
    request: unknown,
    options: CallOptions | undefined,
    prepare?: Prepare,
  ): PageSource;
  /** Converts an error that was thrown outside of a call to the language of the client. */
  errorOf(thrown: unknown): unknown;
}

/** Prepares a conversion of an answer's `data`, and returns the function that converts it. */
export type Prepare = (clientSecret: string) => Promise<(data: unknown) => Promise<unknown>>;

/** Reads the pages of one list in order. */
export interface PageSource {
  /**
   * The next page, or nothing at the end.
   *
   * @throws {IncompleteError} at the end, if rows are missing or the list changed while it was read
   */
  next(options: CallOptions | undefined): Promise<PageData | undefined>;
  /** Frees the list in WebAssembly. No page may be requested after it. */
  end(): void;
}

/** A page as it comes out of WebAssembly. */
export interface PageData {
  page: number;
  totalPages: number | null;
  count: number | null;
  rows: unknown[];
  duplicates: number;
}
