import { ApiClient, mustHaveOptions } from './api-client.js';
import type { ClientOptions } from './options.js';
import { isPage } from './util/page.js';
import { noOptions, secretInPage } from './generated/messages/client.js';
import { refusal } from './wasm/error-data.js';

/**
 * A client of one application for one account set (账套).
 *
 * A client need not be started or closed: WebAssembly starts with the first call. The client fetches, keeps and renews
 * the app-token, which all its calls share.
 *
 * @example
 * ```ts
 * import { Client } from 'jdy-wasm';
 *
 * const jdy = new Client({ clientId, clientSecret, outerInstanceId });
 * const { ids } = await jdy.customers.save({ name: '深圳某某科技', number: 'KH001' });
 * ```
 */
export class Client extends ApiClient {
  /**
   * @throws {ConfigError} in a page, where every visitor can read a secret. Other wrong options are reported
   * by the first call.
   */
  constructor(options: ClientOptions) {
    mustHaveOptions(options, noOptions);
    const { dangerouslyAllowBrowser, ...others } = options;
    const signs = options.relay === undefined || options.clientSecret !== undefined;
    if (signs && !dangerouslyAllowBrowser && isPage()) throw madeInPage();
    if (!signs) nameSmallerEntry();
    super(others);
  }
}

let isNamed = false;

/** Names the entry for pages, once. */
function nameSmallerEntry(): void {
  if (isNamed || typeof window === 'undefined') return;
  isNamed = true;
  console.info('jdy-wasm: a page with a relay can import jdy-wasm/relay-client, which is smaller.');
}

function madeInPage(): Error {
  return refusal('config', 'dangerouslyAllowBrowser', secretInPage);
}
