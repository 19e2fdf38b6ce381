import { refusal } from '../lib/to-error.js';
import type { Answer } from './refusal.js';

/** Chromium remembers no longer. */
const REMEMBERED_S = '7200';

/** @throws {ConfigError} where one of them is no origin */
export function mustBeOrigins(origins: readonly string[]): void {
  for (const [index, origin] of origins.entries()) {
    if (!/^https?:/.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin) {
      const hint = "Give scheme, host and port alone, as 'https://shop.example'; each origin by itself.";
      throw refusal('config', `cors.origins[${index}]`, 'is no origin', hint);
    }
  }
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

/** The answer to such a request of an allowed origin. */
export function preflight(): Answer {
  const headers = {
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': REMEMBERED_S,
  };
  return { status: 204, headers, body: null };
}
