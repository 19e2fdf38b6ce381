import { createHandler } from './handler.js';
import type { RelaySettings } from './settings.js';
import { targetOf } from './target.js';

/** A relay in Node, Deno or Bun. */
export interface Relay {
  /**
   * Answers one request: `Deno.serve(relay.fetch)`, `Bun.serve({ fetch: relay.fetch })`, and `serve` of
   * `jdy-wasm/relay/node`. `GET /healthz` says whether the relay takes calls, and needs no authorisation.
   */
  fetch(request: Request): Promise<Response>;
  /**
   * Takes no more calls, which then end with 503, and resolves when the calls under way have their answers. It ends no
   * server and no connection.
   */
  close(): Promise<void>;
}

/**
 * Makes a relay for Node, Deno and Bun. It takes the calls of clients without a secret,
 * `new Client({ relay, authorization })`, checks the caller and its grant, signs, adds token and router address, and
 * passes the service's answer on.
 *
 * Its paths are those of the service; below `/accounts/<name>` they are for the account set of that name. It calls only
 * the host of the account set, and never the endpoints that give tokens.
 *
 * Token and rate limit of an account set are in the memory of the process. Where several processes serve the same
 * account set, give each the options of `redisAccount`.
 *
 * @throws {ConfigError} where an option is missing or wrong
 *
 * @example
 * ```ts
 * import { bearer, createRelay } from 'jdy-wasm/relay';
 * import { serve } from 'jdy-wasm/relay/node';
 *
 * const { CLIENT_ID = '', CLIENT_SECRET = '', INSTANCE_ID = '', SHOP_TOKEN = '' } = process.env;
 * const relay = createRelay({
 *   accounts: { main: { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, outerInstanceId: INSTANCE_ID } },
 *   authorize: bearer({ shop: { tokens: [SHOP_TOKEN] } }),
 *   allow: ['customers.list', 'customers.get'],
 *   cors: { origins: ['https://shop.example'] },
 * });
 * await serve(relay, { port: 8080 });
 * ```
 */
export function createRelay(settings: RelaySettings): Relay {
  const underWay = new Set<Promise<unknown>>();
  const waitUntil = (promise: Promise<unknown>) => {
    const end = () => void underWay.delete(promise);
    underWay.add(promise);
    promise.then(end, end);
  };
  let isClosing = false;
  const handle = createHandler(settings, { waitUntil, isClosing: () => isClosing });
  return {
    async fetch(request) {
      if (isHealthCheck(request)) return health(isClosing);
      const answer = handle(request, undefined);
      waitUntil(answer);
      return answer;
    },
    async close() {
      isClosing = true;
      while (underWay.size) await Promise.allSettled(underWay);
    },
  };
}

function isHealthCheck({ method, url }: Request): boolean {
  const { account, path } = targetOf(url);
  return (method === 'GET' || method === 'HEAD') && account === undefined && path === '/healthz';
}

/** A proxy that asks sends no more calls after the 503. */
function health(isClosing: boolean): Response {
  const [status, said] = isClosing ? [503, 'closing'] : [200, 'ok'];
  return Response.json({ status: said }, { status, headers: { 'Cache-Control': 'no-store' } });
}
