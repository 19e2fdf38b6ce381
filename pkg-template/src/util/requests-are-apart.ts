/**
 * Whether a request must not go on by what another one does: in a Worker that hangs or ends one of them. A Durable Object
 * cannot be told from a Worker.
 */
export function requestsAreApart(): boolean {
  return 'WebSocketPair' in globalThis || 'EdgeRuntime' in globalThis;
}
