/** A request as read from text. */
export interface ParsedRequest {
  /** The HTTP method. */
  method: string;
  /** The URL as it was written, or its path and query. */
  url: string;
  /** Names and values in their order; a name may be repeated. */
  headers: [name: string, value: string][];
  /** The body, where there is one. */
  body?: string;
}
