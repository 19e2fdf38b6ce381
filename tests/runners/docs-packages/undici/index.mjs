// A fake of undici without a proxy: every request must have the dispatcher.
import assert from 'node:assert/strict';

export class ProxyAgent {}

export function fetch(url, { dispatcher, ...init }) {
  assert.ok(dispatcher instanceof ProxyAgent);
  return globalThis.fetch(new Request(url, init));
}
