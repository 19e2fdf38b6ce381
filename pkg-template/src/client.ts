import { ConfigError } from './generated/errors.js';
import { Operations } from './generated/operations.js';
import type { Client as Handle } from './lib/jdy.js';
import { isPage } from './lib/page.js';
import { guarded, ready } from './lib/ready.js';
import { toError } from './lib/to-error.js';
import type { Query } from './signer.js';

/** Who calls, for which account set, and how. */
export interface ClientOptions {
  /** The application's client id (应用 id). */
  clientId: string;
  /** The application's client secret (应用密钥). */
  clientSecret: string;
  /** The account set's app key. */
  appKey: string;
  /** The account set's app secret; it changes about every 24 hours. */
  appSecret: string;
  /** The `domain` of the authorisation (IDC 域名), as `https://tf.jdy.com`. */
  routerAddr: string;
  /** Where the service is. Default: `https://api.kingdee.com`. */
  baseUrl?: string;
  /** Used instead of the engine's own `fetch`; called as `fetch(request)`. */
  fetch?: (request: Request) => Promise<Response>;
  /** How long one answer may take, in milliseconds. Default: 60,000; the service takes up to 30,000. */
  timeoutMs?: number;
  /** How lists of several values stand in a query: `group=1&group=2` (default) or `group=["1","2"]`. */
  arrayFormat?: 'repeat' | 'json';
  /**
   * Allows a client with a secret in a page. Whoever opens the page then has the secret and every right it gives:
   * for experiments against the sandbox only.
   */
  dangerouslyAllowBrowser?: boolean;
}

/** How one call differs from the others of its client. */
export interface CallOptions {
  /** Ends the call when it fires: waiting, fetching a token, reading the answer. */
  signal?: AbortSignal | null | undefined;
  /** How long one answer may take, in milliseconds. */
  timeoutMs?: number | null | undefined;
}

/** What `request` sends. */
export interface RequestParameters {
  /** The query, unescaped. */
  query?: Query | null | undefined;
  /** The body, sent as JSON. */
  body?: unknown;
}

/**
 * A client of one application for one account set (账套).
 *
 * Nothing is to be started or closed: WebAssembly starts with the first call, and the app-token is fetched, kept and
 * shared by all calls.
 */
export class Client extends Operations {
  readonly #options: Omit<ClientOptions, 'fetch' | 'dangerouslyAllowBrowser'>;
  readonly #fetch: ClientOptions['fetch'];
  #handle: Handle | undefined;

  /**
   * @throws {ConfigError} in a page, where a secret can be read by whoever opens it. Other wrong options are reported
   * by the first call.
   */
  constructor({ fetch, dangerouslyAllowBrowser, ...options }: ClientOptions) {
    super((group, name, request, options) => this.#send((handle) => handle.call(group, name, request, options)));
    if (!dangerouslyAllowBrowser && isPage()) throw secretInPage();
    this.#options = options;
    this.#fetch = fetch;
  }

  /**
   * Any other operation of the API, signed, sent and read in the same way.
   *
   * @param method the HTTP method, in capitals
   * @param path the path, unescaped
   * @returns the `data` of the answer
   * @throws {JdyError} as every call does
   */
  request(method: string, path: string, parameters?: RequestParameters, options?: CallOptions): Promise<unknown> {
    return this.#send((handle) => handle.request(method, path, parameters, options));
  }

  async #send(use: (handle: Handle) => Promise<unknown>): Promise<unknown> {
    const bindings = await ready();
    this.#handle ??= guarded(() => new bindings.Client(this.#options, this.#fetch));
    try {
      return await use(this.#handle);
    } catch (thrown) {
      throw toError(thrown);
    }
  }
}

function secretInPage(): ConfigError {
  const description = 'a client with a secret was made in a page, where whoever opens the page can read the secret';
  const hint = 'Let pages talk to a relay that keeps the secret; for experiments set dangerouslyAllowBrowser: true.';
  return new ConfigError({
    message: `config: dangerouslyAllowBrowser: ${description}. ${hint}`,
    description,
    hint,
    path: 'dangerouslyAllowBrowser',
    responsible: 'developer',
    retryable: false,
  });
}
