import { MAX_QUERY_CHARS } from '../generated/wire.js';
import { noAuthorize } from '../generated/messages/relay-options.js';
import type { Messages } from '../messages.js';
import { wholeNumber } from '../util/whole-number.js';
import { refusal } from '../wasm/error-data.js';
import { mustBeAccountsOfRelay } from './account-check.js';
import type { Accounts } from './accounts.js';
import type { Authorize, OfEnv } from './authorize.js';
import { allowedHeaders, mustBeOrigins } from './cors.js';
import { writeLine, type RelayLog } from './log.js';
import { READS, rulesOf, type Operation } from './operations.js';
import { mayBeFunction, mustBeFunction, mustBeFilled, mustBeObject } from './option-check.js';
import { reading } from '../util/must-be.js';

/** Options of a relay: its account sets, its callers, and what they may call. */
export interface RelaySettings<Env = unknown> {
  /**
   * The account sets (账套) by the names that callers use, each with the options of a client. The secrets are in the
   * environment, of a Worker or of a process.
   */
  accounts: Accounts<Env>;
  /** Says what a caller may do: `bearer`, `custom`, or `jwt` and `cloudflareAccess` of `jdy-wasm/relay/jwt`,
   * which is `jdy-wasm/worker/jwt` too. */
  authorize: Authorize<Env>;
  /**
   * What a caller may do whose grant does not say. Default: `customers.list` and `customers.get`, which only read. An
   * operation that saves is open only where it is named.
   */
  allow?: readonly Operation[] | undefined;
  /** The pages that may call. Default: none. Callers that are not pages need no entry. */
  cors?:
    | {
        /** Their origins, as `https://app.example.com`. They are compared exactly, without wildcards. */
        origins: OfEnv<readonly string[], Env>;
        /**
         * The headers that a page may send beside `Authorization` and `Content-Type`, as `traceparent`. They are for
         * the relay and what is in front of it: the service does not get them. Default: none.
         */
        allowHeaders?: readonly string[] | undefined;
      }
    | undefined;
  /**
   * What the relay itself answers is in this language where the caller's `Accept-Language` begins with it, as browsers
   * send it. `zh` of `jdy-wasm/zh` is Chinese. Default: English for all.
   */
  messages?: Messages | undefined;
  /** How large the body of a request may be. Default: 1,048,576. */
  maxBodyBytes?: number | undefined;
  /** How long a query may be, in characters. Default: 2,048, which is what the service takes. */
  maxQueryLength?: number | undefined;
  /**
   * How long a call may take, from its wait for a slot to its answer, a renewed token included, in milliseconds.
   * Default: 60,000.
   */
  timeoutMs?: number | undefined;
  /**
   * Called for each request when its answer begins. An error that it throws goes to the console and changes no answer.
   * Default: one line of JSON to the console.
   */
  log?: ((entry: RelayLog) => void | Promise<void>) | undefined;
}

/**
 * The settings with their defaults, and the headers that pages may send.
 *
 * @throws {ConfigError} where one is missing or wrong
 */
export function readSettings<Env>(settings: RelaySettings<Env>) {
  mustBeObject(settings, 'settings', '{ accounts, authorize }');
  return reading('settings', 'config', () => {
    const { accounts, authorize, allow = READS, cors, messages, log = writeLine } = settings;
    const { maxBodyBytes = 1024 ** 2, maxQueryLength = MAX_QUERY_CHARS, timeoutMs = 60_000 } = settings;
    if (typeof authorize !== 'function') throw refusal('config', 'authorize', noAuthorize);
    mustBeAccountsOfRelay(accounts);
    rulesOf(allow, 'allow');
    if (cors !== undefined) mustBeObject(cors, 'cors', "{ origins: ['https://shop.example'] }");
    if (cors && typeof cors.origins !== 'function') mustBeOrigins(cors.origins);
    mayBeFunction(log, 'log', '(entry) => console.log(entry)');
    if (messages !== undefined) {
      mustBeObject(messages, 'messages', 'zh');
      mustBeFilled(messages.language, 'messages.language', "'zh'");
      mustBeFunction(messages.translate, 'messages.translate', 'zh.translate');
    }
    return {
      accounts,
      authorize,
      allow,
      cors,
      headersOfPages: allowedHeaders(cors?.allowHeaders),
      messages,
      maxBodyBytes: wholeNumber(maxBodyBytes, 'maxBodyBytes', 0),
      maxQueryLength: wholeNumber(maxQueryLength, 'maxQueryLength', 0),
      timeoutMs: wholeNumber(timeoutMs, 'timeoutMs', 1, 0x7fff_ffff),
      log,
    };
  });
}
