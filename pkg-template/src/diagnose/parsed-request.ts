/** A request parsed from a text. */
export interface ParsedRequest {
  /** The HTTP method. */
  method: string;
  /** The URL as written, or its path and query. */
  url: string;
  /** Names and values, in order; a name may be repeated. */
  headers: [name: string, value: string][];
  /** The body, if there is one. */
  body?: string;
}
