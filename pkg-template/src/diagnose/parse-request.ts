import { readCurl } from './curl.js';
import { readHttp } from './http.js';

/** A request as read from text. */
export interface ParsedRequest {
  /** The HTTP method. */
  method: string;
  /** The URL as it was written, or its path and query. */
  url: string;
  /** Names and values in the order in which they came; a name may come twice. */
  headers: [name: string, value: string][];
  /** The body, where there is one. */
  body?: string;
}

/**
 * Reads a request that was copied from somewhere: a `curl` command for a POSIX shell or for Windows' cmd, raw HTTP, or a
 * URL with headers on the lines below it.
 *
 * @throws {SyntaxError} where it is none of these, with the reason
 */
export function parseRequest(text: string): ParsedRequest {
  // What is copied from a document begins with a prompt, a mark of the encoding or a fence.
  const trimmed = text
    .replace(/^\uFEFF/, '')
    .replace(/^\s*```\w*\n|\n```\s*$/g, '')
    .trim();
  if (trimmed === '')
    throw new SyntaxError('there is no request: paste a curl command, raw HTTP, or a URL with headers');
  const command = /^(?:[$>#%]\s+)?(curl(?:\.exe)?(?=\s)[^]*)$/i.exec(trimmed)?.[1];
  return command === undefined ? readHttp(trimmed) : readCurl(command);
}
