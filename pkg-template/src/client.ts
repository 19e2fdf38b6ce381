import { ApiClient, mustHaveOptions } from './api-client.js';
import type { ClientOptions } from './options.js';
import { isPage } from './util/page.js';
import { refusal } from './wasm/error-data.js';

/**
 * A client of one application for one account set (账套).
 *
 * Nothing is to be started or closed: WebAssembly starts with the first call, and the app-token is fetched, kept,
 * renewed and shared by all calls.
 */
export class Client extends ApiClient {
  /**
   * @throws {ConfigError} in a page, where every visitor can read a secret. Other wrong options are reported
   * by the first call.
   */
  constructor(options: ClientOptions) {
    mustHaveOptions(options, 'Give clientId, clientSecret and an account set; or relay.');
    const { dangerouslyAllowBrowser, ...others } = options;
    const signs = options.relay === undefined || options.clientSecret !== undefined;
    if (signs && !dangerouslyAllowBrowser && isPage()) throw secretInPage();
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

function secretInPage(): Error {
  return refusal(
    'config',
    'dangerouslyAllowBrowser',
    'a client with a secret was made in a page, where every visitor can read it',
    'Let pages talk to a relay that keeps the secret; for experiments set dangerouslyAllowBrowser: true.',
  );
}
