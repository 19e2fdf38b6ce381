/**
 * Whether one request must not resume another: in a Worker that hangs or ends one of them. A Durable Object looks like
 * a Worker.
 */
export function requestsAreApart(): boolean {
  return 'WebSocketPair' in globalThis || 'EdgeRuntime' in globalThis;
}
