import { waitUntil } from 'cloudflare:workers';

import { createHandler } from '../relay/handler.js';
import type { Host } from '../relay/host.js';
import type { RelaySettings } from '../relay/settings.js';

const WORKER: Host = { waitUntil, fixedLength: (length) => new FixedLengthStream(length) };

/** A Worker's handler: `export default createRelay({ … })`. */
export interface Relay<Env = unknown> {
  /** Answers one request. */
  fetch(request: Request, env: Env): Promise<Response>;
}

/**
 * Creates a relay. It receives the calls of clients without a secret, `new Client({ relay, authorization })`, checks
 * the caller and its grant, signs, adds token and router address, and passes on the service's answer.
 *
 * Its paths are those of the service; below `/accounts/<name>` they are for the account set of that name. It calls only
 * the host of the account set, and never the endpoints that give tokens.
 *
 * @throws {ConfigError} if an option is missing or wrong
 *
 * @example
 * ```ts
 * import { bearer, createRelay } from 'jdy-wasm/worker';
 *
 * export default createRelay<Env>({
 *   accounts: (env) => ({
 *     main: { clientId: env.CLIENT_ID, clientSecret: env.CLIENT_SECRET, outerInstanceId: env.INSTANCE_ID },
 *   }),
 *   authorize: bearer((env) => ({ shop: { tokens: [env.SHOP_TOKEN] } })),
 *   allow: ['customers.list', 'customers.get'],
 *   cors: { origins: ['https://shop.example'] },
 * });
 * ```
 */
export function createRelay<Env = unknown>(settings: RelaySettings<Env>): Relay<Env> {
  return { fetch: createHandler(settings, WORKER) };
}
