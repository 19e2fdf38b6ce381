/** The answer to a token call that was not sent, as the service gives it, with the time to wait. */
export function tooManyTokenCalls(waitMs: number): Response {
  const description = 'the two calls a minute for a token are used up';
  const headers = { 'Content-Type': 'application/json', 'Retry-After': String(Math.ceil(waitMs / 1000)) };
  return new Response(JSON.stringify({ description }), { status: 429, headers });
}
