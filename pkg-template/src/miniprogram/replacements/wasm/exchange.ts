import type { Exchanged } from '../../../wasm/exchange.js';
import type { Request } from '../../platform.js';
import { send } from '../../transport.js';

/** Sends a request by the given function, or by the platform. */
export async function exchange(
  request: Request | undefined,
  url: string,
  init: RequestInit,
  names: string,
): Promise<Exchanged> {
  // Later: WebAssembly is on the stack, and the platform's function may be the caller's.
  await undefined;
  const { status, headers, text } = await send(request, url, init);
  if (typeof text !== 'string') return ['text', undefined, 'request', true];
  if (!Number.isInteger(status)) return ['response', undefined, 'request', true];
  return [status, names.split(',').map((name) => headers.get(name)), text, { status, headers }];
}

/** Mini-programs do not cache answers. */
export const noStore = (): boolean => false;
