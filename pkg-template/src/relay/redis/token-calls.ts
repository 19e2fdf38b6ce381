import { IN_TRANSIT_MS, TOKEN_CALLS_PER_MINUTE, TOKEN_PATH } from '../../generated/wire.js';
import type { Fetch } from '../../wasm/exchange.js';
import { tooManyTokenCalls } from '../too-many-token-calls.js';
import type { Scripts } from './run-script.js';
import { END_TOKEN_CALL, TAKE_TOKEN_CALL } from './scripts.js';

const MINUTE_MS = 60_000;
/** How long a call may be under way. */
const CALL_MS = 30_000;

/**
 * As `send`, with the calls to the token endpoint counted in Redis: a client counts its own alone. A call above the
 * limit is not sent; it gets the answer of the service, with the time to wait.
 */
export function countTokenCalls(scripts: Scripts, send: Fetch): Fetch {
  const end = (call: number, ms: number) =>
    // Where this gets lost, the call counts longer.
    scripts.run(END_TOKEN_CALL, ['clock', 'token-calls'], [call, ms]).catch(() => {});
  return async (url, init) => {
    if (!new URL(url).pathname.endsWith(TOKEN_PATH)) return send(url, init);
    const taken = [TOKEN_CALLS_PER_MINUTE, CALL_MS + IN_TRANSIT_MS + MINUTE_MS];
    const keys = ['clock', 'token-calls', 'counter'];
    const [call = 0, waitMs = 0] = await scripts.numbers(TAKE_TOKEN_CALL, keys, taken);
    if (!call) return tooManyTokenCalls(waitMs);
    try {
      const response = await send(url, init);
      // One millisecond more: clocks cut fractions off.
      void end(call, MINUTE_MS + 1);
      return response;
    } catch (thrown) {
      void end(call, IN_TRANSIT_MS + MINUTE_MS + 1);
      throw thrown;
    }
  };
}
