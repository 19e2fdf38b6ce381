import { ApiClient, mustHaveOptions } from './api-client.js';
import { noRelay } from './generated/messages/client.js';
import type { RelayClientOptions } from './options.js';

/**
 * A client of a relay, which has the secrets, signs, and calls the service for one account set (账套).
 *
 * A client need not be started or closed: WebAssembly starts with the first call.
 *
 * @example
 * ```ts
 * import { Client } from 'jdy-wasm/relay-client';
 *
 * const jdy = new Client({ relay: 'https://relay.example.com', authorization: () => session.token() });
 * console.log(await jdy.customers.list().toArray({ limit: 10 }));
 * ```
 */
export class Client extends ApiClient {
  /** Wrong options, a secret among them, are reported by the first call. */
  constructor(options: RelayClientOptions) {
    mustHaveOptions(options, noRelay);
    super(options);
  }
}
