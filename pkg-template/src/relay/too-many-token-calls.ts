import { NO_WORDS } from '../util/no-words.js';

/** The answer to a token call that was not sent, as the service gives it, with the time to wait. */
export function tooManyTokenCalls(waitMs: number): Response {
  const headers = { 'Content-Type': 'application/json', 'Retry-After': String(Math.ceil(waitMs / 1000)) };
  return new Response(NO_WORDS, { status: 429, headers });
}
