import { nothingPasted } from '../generated/messages/pasted.js';
import { readCurl } from './curl.js';
import { readHttp } from './http.js';
import { mustBeText } from '../util/must-be.js';
import type { ParsedRequest } from './parsed-request.js';
import { UnreadableRequestError } from './unreadable-request-error.js';

/**
 * Parses a copied request: a `curl` command for a POSIX shell or for Windows' cmd, raw HTTP, or a URL with headers on
 * the lines below it.
 *
 * @throws {UnreadableRequestError} if it is none of these, with the reason
 * @throws {InvalidRequestError} if it is not a string
 *
 * @example
 * ```ts
 * import { parseRequest } from 'jdy-wasm/diagnose';
 *
 * const { method, url } = parseRequest("curl 'https://api.kingdee.com/jdy/v2/bd/customer?page=1' -H 'X-Api-Nonce: 1'");
 * ```
 */
export function parseRequest(text: string): ParsedRequest {
  mustBeText({ text });
  // Text that was copied from a document may begin with a prompt, a byte order mark or a code fence.
  const trimmed = text
    .replace(/^\uFEFF/, '')
    .replace(/^\s*```\w*\n|\n```\s*$/g, '')
    .trim();
  if (trimmed === '') throw new UnreadableRequestError(nothingPasted);
  const command = CURL.exec(trimmed)?.[1];
  return command === undefined ? readHttp(sentIn(trimmed)) : readCurl(withPlainQuotes(command));
}

/** Matches a curl command, also after the prompt of a shell and after a command that runs it. */
const CURL = /^(?:[^\n'"]{0,80}[$>#%]\s*)?(?:(?:sudo|time)\s+)?(?:\S*[\\/])?(curl(?:\.exe)?(?=\s)[^]*)$/i;

/** The request in the output of `curl --verbose`, which marks sent lines with `>`. Returns any other text unchanged. */
function sentIn(text: string): string {
  const sent = /^> \S+ \S+ HTTP\/.*(?:\r?\n>.*)*/m.exec(text)?.[0];
  return sent?.replaceAll(/^> ?/gm, '') ?? text;
}

/** Undoes typographic quotes, which chats and word processors make and no shell accepts. */
function withPlainQuotes(command: string): string {
  if (/['"]/.test(command)) return command;
  return command.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}
