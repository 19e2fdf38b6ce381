import { curlHeaderWithoutColon, curlOptionWithoutValue, curlWithoutUrl } from '../generated/messages/pasted.js';
import { IGNORED, MEANT } from './curl-options.js';
import type { ParsedRequest } from './parsed-request.js';
import { words } from './shell-words.js';
import { UnreadableRequestError } from './unreadable-request-error.js';

/** The letters of short options with a value: `-sXPOST` combines several. */
const SHORT_WITH_VALUE = new Set(
  [...Object.keys(MEANT), ...IGNORED].filter((name) => name.length === 2).map((name) => name[1]),
);

/** Reads a `curl` command. */
export function readCurl(command: string): ParsedRequest {
  const [, ...given] = words(command);
  const headers: ParsedRequest['headers'] = [];
  const data: string[] = [];
  const forms: string[] = [];
  const queries: string[] = [];
  let method: string | undefined;
  let url: string | undefined;
  let asQuery = false;
  for (const [option, value] of options(given)) {
    switch (option === '' ? 'url' : MEANT[option]) {
      case 'header':
        header(value, headers);
        break;
      case 'method':
        method = value;
        break;
      case 'data':
        data.push(value);
        break;
      case 'form':
        forms.push(encoded(value));
        break;
      case 'query':
        queries.push(value.startsWith('+') ? value.slice(1) : encoded(value));
        break;
      case 'json':
        data.push(value);
        headers.push(['Content-Type', 'application/json'], ['Accept', 'application/json']);
        break;
      case 'agent':
        headers.push(['User-Agent', value]);
        break;
      case 'cookie':
        headers.push(['Cookie', value]);
        break;
      case 'url':
        url ??= value;
        break;
      default:
        if (option === '-G' || option === '--get') asQuery = true;
        if (option === '-I' || option === '--head') method ??= 'HEAD';
    }
  }
  if (url === undefined) throw new UnreadableRequestError(curlWithoutUrl);
  const sent = [...data, ...forms];
  const body = sent.join('&');
  const full = /^https?:\/\//i.test(url) ? url : `http://${url}`;
  const whole = withQuery(full, [...queries, ...(asQuery && body !== '' ? [body] : [])]);
  const hasBody = !asQuery && sent.length > 0;
  return { method: method ?? (hasBody ? 'POST' : 'GET'), url: whole, headers, ...(hasBody && { body }) };
}

/** Pairs each option with its value. An argument without an option has an empty name. */
function* options(given: readonly string[]): Generator<[option: string, value: string]> {
  const rest = [...given];
  const next = (option: string): string => {
    const value = rest.shift();
    if (value === undefined) throw new UnreadableRequestError(curlOptionWithoutValue, option);
    return value;
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word.startsWith('--') && word.length > 2) {
      const takesValue = word in MEANT || IGNORED.has(word);
      yield [word, takesValue ? next(word) : ''];
    } else if (word.startsWith('-') && word.length > 1) {
      yield* letters(word, next);
    } else {
      yield ['', word];
    }
  }
}

/** `-sSXPOST` is `-s`, `-S` and `-X` with its value. */
function* letters(word: string, next: (option: string) => string): Generator<[option: string, value: string]> {
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? '';
    const option = `-${letter}`;
    if (!SHORT_WITH_VALUE.has(letter)) {
      yield [option, ''];
      continue;
    }
    const value = word.slice(at + 1);
    yield [option, value === '' ? next(option) : value];
    return;
  }
}

/** `Name: value`, or `Name;` for a header without a value. `Name:` removes a header that curl adds. */
function header(text: string, into: ParsedRequest['headers']): void {
  const [, name, mark, value = ''] = /^([^:;]+)([:;])([^]*)$/.exec(text) ?? [];
  if (name === undefined) throw new UnreadableRequestError(curlHeaderWithoutColon);
  if (mark === ';' || value.trim() !== '') into.push([name.trim(), value.trim()]);
}

/** Encodes as curl does: only the content of `name=content` and `=content`, but all of `content`. */
function encoded(text: string): string {
  const at = text.indexOf('=');
  const [name, content] = at < 0 ? ['', text] : [text.slice(0, at + (at > 0 ? 1 : 0)), text.slice(at + 1)];
  return (
    name + encodeURIComponent(content).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  );
}

function withQuery(url: string, queries: readonly string[]): string {
  return queries.reduce((whole, query) => `${whole}${whole.includes('?') ? '&' : '?'}${query}`, url);
}
