import { SERVICE_HEADER } from '../../generated/wire.js';
import { refusal } from '../../wasm/error-data.js';
import type { Answer } from './refusal.js';

/** Chromium remembers no longer. */
const REMEMBERED_S = '7200';

/** Scheme, host and port, where the host has none of the characters that stand for others. */
const ORIGIN = /^https?:\/\/(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\d:a-f.]+\])(?::\d+)?$/;
/** The name of a header. */
const HEADER = /^[\w!#$%&'+.^`|~-]+$/;
/** The headers of the requests that the client makes. */
const OWN_HEADERS = ['Authorization', 'Content-Type'];

/** @throws {ConfigError} where one of them is no origin as a browser sends it */
export function mustBeOrigins(origins: readonly string[]): void {
  if (!Array.isArray(origins)) throw refusal('config', 'cors.origins', 'is no list', "Give ['https://shop.example'].");
  for (const [index, origin] of origins.entries()) {
    if (!ORIGIN.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin) {
      const hint =
        "Give scheme, host and port alone, as browsers send them: 'https://shop.example', 'http://localhost:5173'. " +
        'An origin is compared exactly: there are no wildcards, so list each by itself.';
      throw refusal('config', `cors.origins[${index}]`, 'is no origin', hint);
    }
  }
}

/**
 * What a page may send: the headers of the client, and `others`.
 *
 * @throws {ConfigError} where one of `others` is no header, or one that a relay refuses
 */
export function allowedHeaders(others: readonly string[]): string {
  if (!Array.isArray(others)) throw refusal('config', 'cors.allowHeaders', 'is no list', "Give ['traceparent'].");
  for (const [index, name] of others.entries()) {
    if (typeof name !== 'string' || !HEADER.test(name) || SERVICE_HEADER.test(name)) {
      const hint = "Give the names of single headers, as 'traceparent'; those of the service are the relay's alone.";
      throw refusal('config', `cors.allowHeaders[${index}]`, 'is no header that a page may send', hint);
    }
  }
  return [...OWN_HEADERS, ...others].join(', ');
}

/** The headers that let a page of an allowed origin read an answer; no others, whoever asks. */
export function corsHeaders(origin: string | null, allowed: readonly string[]): Record<string, string> {
  const headers = { Vary: 'Origin' };
  if (origin === null || !allowed.includes(origin)) return headers;
  return {
    ...headers,
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Date, Age, Retry-After, X-Relay-Request-Id',
  };
}

/** Whether a request asks what an origin may do, and does nothing. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Origin') && headers.has('Access-Control-Request-Method');
}

/** The answer to such a request of an allowed origin; `allowed` are those it may send. */
export function preflight(allowed: string): Answer {
  const headers = {
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': allowed,
    'Access-Control-Max-Age': REMEMBERED_S,
  };
  return { status: 204, headers, body: null };
}
