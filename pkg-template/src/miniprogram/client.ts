import { noPlatformRequest, noRelay } from '../generated/messages/client.js';
import { ApiClient, mustHaveOptions } from '../api-client.js';
import type { RelayClientOptions, RelayOptions, SharedOptions } from '../options.js';
import { mustBeFunctions } from '../util/must-be.js';
import { refusal } from '../wasm/error-data.js';
import { type Request, weChat } from './platform.js';

/** The options of a client in a mini-program. There are no secrets among them: the relay has them. */
export interface MiniProgramOptions extends Omit<RelayOptions, 'relay' | 'fetch' | 'dangerouslyAllowBrowser'> {
  /**
   * The address of the relay: `https://relay.example`, or `https://relay.example/accounts/main` for one of several
   * account sets. Its domain must be among the request domains (request 合法域名) of the mini-program.
   */
  relay: string;
  /** Sends requests instead of `wx.request`, at most 10 at once. */
  request?: Request | undefined;
}

/**
 * A client of a relay, which has the secrets, signs, and calls the service for one account set (账套).
 *
 * Make one client for the whole program. WebAssembly starts with the first call.
 *
 * @example
 * ```ts
 * import { Client } from 'jdy-wasm/miniprogram';
 *
 * const jdy = new Client({ relay: 'https://relay.example' });
 * ```
 */
export class Client extends ApiClient {
  /**
   * Wrong options, a secret among them, are reported by the first call.
   *
   * @throws {ConfigError} outside of WeChat without `request`, because no request can be sent
   */
  constructor(options: MiniProgramOptions) {
    mustHaveOptions(options, noRelay);
    const { request, ...others } = options;
    mustBeFunctions({ request });
    if (!request && !weChat) throw refusal('config', 'request', noPlatformRequest);
    // Passed as `fetch`, which only `replacements/wasm/exchange.ts` calls.
    super({ ...others, fetch: request as unknown as SharedOptions['fetch'] } as RelayClientOptions);
  }
}
