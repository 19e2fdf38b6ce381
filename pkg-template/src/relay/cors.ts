import { SERVICE_HEADER } from '../generated/wire.js';
import { noOrigin, noPageHeader } from '../generated/messages/relay-options.js';
import { refusal } from '../wasm/error-data.js';
import { mustBeList } from './option-check.js';
import type { Answer } from './refusal.js';

/** The longest that Chromium caches a preflight. */
const MAX_AGE_S = '7200';

/** Scheme, host and port, without wildcards. */
const ORIGIN = /^https?:\/\/(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\d:a-f.]+\])(?::\d+)?$/;
const HEADER = /^[\w!#$%&'+.^`|~-]+$/;
/** The headers of the requests that the client makes. */
const OWN_HEADERS = ['Authorization', 'Content-Type'];

/** @throws {ConfigError} where one of them is not an origin as a browser sends it */
export function mustBeOrigins(origins: readonly string[]): void {
  mustBeList(origins, 'cors.origins', "['https://shop.example']");
  for (const [index, origin] of origins.entries()) {
    if (
      typeof origin !== 'string' ||
      !ORIGIN.test(origin) ||
      !URL.canParse(origin) ||
      new URL(origin).origin !== origin
    ) {
      throw refusal('config', `cors.origins[${index}]`, noOrigin);
    }
  }
}

/**
 * The headers that a page may send: those of the client, and `others`.
 *
 * @throws {ConfigError} where one of `others` is not the name of a header, or one that a relay refuses
 */
export function allowedHeaders(others: readonly string[] = []): string {
  mustBeList(others, 'cors.allowHeaders', "['traceparent']");
  for (const [index, name] of others.entries()) {
    if (!isHeaderName(name) || SERVICE_HEADER.test(name)) {
      throw refusal('config', `cors.allowHeaders[${index}]`, noPageHeader);
    }
  }
  return [...OWN_HEADERS, ...others].join(', ');
}

/** Whether this is the name of a header. */
export function isHeaderName(name: unknown): boolean {
  return typeof name === 'string' && HEADER.test(name);
}

/** The headers that let a page read an answer, where its origin is allowed. */
export function corsHeaders(origin: string | null, allowed: readonly string[]): Record<string, string> {
  const headers = { Vary: 'Origin' };
  if (origin === null || !allowed.includes(origin)) return headers;
  return {
    ...headers,
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Date, Age, Retry-After, X-Relay-Request-Id',
  };
}

/** Whether a request is a preflight. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Origin') && headers.has('Access-Control-Request-Method');
}

/** The answer to a preflight; `allowed` are the headers that the page may send. */
export function preflight(allowed: string): Answer {
  const headers = {
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': allowed,
    'Access-Control-Max-Age': MAX_AGE_S,
  };
  return { status: 204, headers, body: null };
}
