/**
 * Whether one request must not resume code of another one, as in Workers, where this hangs or ends one of them. Durable
 * Objects count as Workers, since they look the same.
 */
export function requestsAreApart(): boolean {
  return 'WebSocketPair' in globalThis || 'EdgeRuntime' in globalThis;
}
