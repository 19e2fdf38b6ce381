import { lineWithoutColon, noRequestLine } from '../generated/messages/pasted.js';
import type { ParsedRequest } from './parsed-request.js';
import { UnreadableRequestError } from './unreadable-request-error.js';

const REQUEST_LINE = /^(?:([A-Za-z]+)[ \t]+)?(\S+)(?:[ \t]+HTTP\/[\d.]+)?$/;
const HEADER = /^([^\s:]+)[ \t]*:[ \t]*(.*)$/;

/**
 * Reads `METHOD URL HTTP/1.1`, headers and body. Method and version may be missing. A path gets the host of the header
 * `Host`.
 */
export function readHttp(text: string): ParsedRequest {
  const lines = text.split(/\r?\n/);
  const [, method = 'GET', target = ''] = REQUEST_LINE.exec(lines[0]?.trim() ?? '') ?? [];
  if (!/^(?:https?:\/\/|\/)/i.test(target)) {
    throw new UnreadableRequestError(noRequestLine);
  }
  const headers: ParsedRequest['headers'] = [];
  let at = 1;
  for (; at < lines.length && lines[at]?.trim() !== ''; at++) {
    const line = lines[at] ?? '';
    const last = headers.at(-1);
    // A continued value (obsolete line folding in RFC 9112), as mail programs and documents write it.
    if (/^[ \t]/.test(line) && last && !HEADER.test(line.trim())) {
      last[1] = `${last[1]} ${line.trim()}`;
      continue;
    }
    const [, name, value] = HEADER.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) throw new UnreadableRequestError(lineWithoutColon, String(at + 1));
    headers.push([name, value.trim()]);
  }
  const body = lines.slice(at + 1).join('\n');
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  const url = target.startsWith('/') && host !== undefined ? `https://${host}${target}` : target;
  return { method: method.toUpperCase(), url, headers, ...(body !== '' && { body }) };
}
