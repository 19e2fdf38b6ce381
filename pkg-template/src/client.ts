import { Operations } from './generated/operations.js';
import type { Call } from './call.js';
import { Connection } from './wasm/connection.js';
import type { CallOptions, ClientOptions, RequestParameters } from './options.js';
import { isPage } from './util/page.js';
import { refusal } from './wasm/error-data.js';

/**
 * A client of one application for one account set (账套).
 *
 * Nothing is to be started or closed: WebAssembly starts with the first call, and the app-token is fetched, kept,
 * renewed and shared by all calls.
 */
export class Client extends Operations {
  readonly #connection: Connection;

  /**
   * @throws {ConfigError} in a page, where a secret can be read by whoever opens it. Other wrong options are reported
   * by the first call.
   */
  constructor(options: ClientOptions) {
    if (typeof options !== 'object' || (options as unknown) === null) throw noOptions();
    const { dangerouslyAllowBrowser, ...others } = options;
    const signs = options.relay === undefined || options.clientSecret !== undefined;
    if (signs && !dangerouslyAllowBrowser && isPage()) throw secretInPage();
    const connection = new Connection(others);
    super(connection);
    this.#connection = connection;
  }

  /**
   * Any other operation of the API, signed, sent, tried again and read in the same way.
   *
   * @param method the HTTP method, in capitals
   * @param path the path, unescaped
   * @returns the `data` of the answer
   * @throws {JdyError} as every call does
   */
  request(method: string, path: string, parameters?: RequestParameters, options?: CallOptions): Call<unknown> {
    return this.#connection.request(method, path, parameters, options);
  }
}

function noOptions(): Error {
  const hint = 'Give clientId, clientSecret and an account set; or relay.';
  return refusal('config', '', 'a client was made without options', hint);
}

function secretInPage(): Error {
  return refusal(
    'config',
    'dangerouslyAllowBrowser',
    'a client with a secret was made in a page, where whoever opens the page can read the secret',
    'Let pages talk to a relay that keeps the secret; for experiments set dangerouslyAllowBrowser: true.',
  );
}
