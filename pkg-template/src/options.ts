import type { Query } from './signable-request.js';
import type { Hooks } from './hooks.js';
import type { Messages } from './messages.js';
import type { TokenStore } from './token-store.js';

/** The query and the body of `request`. */
export interface RequestParameters {
  /** The query, not encoded. */
  query?: Query | null | undefined;
  /** The body, sent as JSON, or as `multipart/form-data` if one of its fields is a `File` or a `Blob`. */
  body?: unknown;
  /**
   * Whether the call is idempotent: to send it twice has the effect of sending it once. An idempotent call is sent
   * again after a failure that leaves its outcome unknown; any other call then ends as `outcome_unknown`. Default: true
   * for GET, otherwise false.
   */
  repeatable?: boolean | null | undefined;
}

/**
 * How the call of a permit ended. `unsent`: it was never sent, so the service cannot have counted it. `answered`: its
 * answer arrived. `unanswered`: it was sent and given up without an answer, so it may still be on its way for half a
 * minute.
 */
export type PermitEnd = 'unsent' | 'answered' | 'unanswered';

/** Options of every client, with or without a relay. */
export interface SharedOptions extends Hooks {
  /** Used instead of the engine's own `fetch`; called as `fetch(url, init)`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Waits for a permit to send one attempt, if several clients share one rate limit. It resolves to a function that
   * gives the permit back. The client calls that function once, when the attempt has ended, and tells it how: the slot
   * is free at once after `unsent`, a minute after `answered`, and 90 seconds after `unanswered`. Each attempt gets a
   * permit of its own before it is signed. When the signal fires, the call has ended: a permit that is granted later is
   * given back at once. The wait counts towards `totalTimeoutMs`, except for the permit of `shared()`, which is a
   * queue. Default: none. Each client also keeps `requestsPerMinute` by itself, with or without permits.
   */
  permit?: ((signal: AbortSignal) => Promise<(end?: PermitEnd) => void>) | undefined;
  /** The language of errors and warnings: `zh` of `jdy-wasm/zh` is Chinese. Default: English. */
  messages?: Messages | undefined;
  /**
   * How long one answer may take, its body included, in milliseconds. Default: 60,000; the service takes up to 30,000.
   */
  timeoutMs?: number | undefined;
  /**
   * How long a call may take with all its attempts and waits, in milliseconds: answers, tokens, `tokenStore`, `permit`,
   * `authorization`. If one of them does not settle in time, the call ends as `timeout`. Only the time in the queues
   * for the rate limit, this client's and that of `shared()`, does not count. Default: 120,000.
   */
  totalTimeoutMs?: number | undefined;
  /** How often a call is sent again, if that cannot create duplicates. Default: 2; at most 10. */
  maxRetries?: number | undefined;
  /**
   * The most calls within any minute. Default: 500, the limit of the service for an account set.
   */
  requestsPerMinute?: number | undefined;
  /**
   * The most calls within any second. Default: 100, the limit of the service for an application.
   */
  requestsPerSecond?: number | undefined;
  /** The format of lists in a query: `group=1&group=2` (`repeat`, the default) or `group=["1","2"]` (`json`). */
  arrayFormat?: 'repeat' | 'json' | undefined;
  /**
   * Allows a client with a secret in a page. Every visitor of the page then has the secret and all its rights:
   * for experiments against the sandbox only.
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options of a client that signs, except those of its account set. */
export interface CommonOptions extends SharedOptions {
  /** The application's client id (应用 id). */
  clientId: string;
  /** The application's client secret (应用密钥). */
  clientSecret: string;
  /** The address of the service. Default: `https://api.kingdee.com`. */
  baseUrl?: string | URL | undefined;
  /** The store of tokens. Default: the memory of this client. */
  tokenStore?: TokenStore | undefined;
  /**
   * How far the service's clock is ahead of this machine's, in milliseconds. If given, it is not measured. Default:
   * measured from the answers; a difference that the service tolerates is not corrected.
   */
  clockOffsetMs?: number | undefined;
  /** Only where a relay signs: `RelayOptions`. */
  relay?: undefined;
  /** Only where a relay signs: `RelayOptions`. */
  authorization?: undefined;
}

/** An account set (账套) whose credentials are at hand. */
export interface KnownAccount {
  /** The account set's app key. */
  appKey: string;
  /** The account set's app secret; the service changes it about every 24 hours. */
  appSecret: string;
  /** The `domain` of the authorisation (IDC 域名), as `https://tf.jdy.com`. */
  routerAddr: string;
  /** Not needed: `appKey` says which account set. */
  outerInstanceId?: undefined;
  /** Not needed: `appKey` says which account set. */
  accountId?: undefined;
}

/** An account set whose credentials are fetched, and fetched again when the service has changed them. */
export interface AuthorisedAccount {
  /** The instance that has authorised the application (第三方实例 id). */
  outerInstanceId: string;
  /** The account set (账套 id), if the instance has authorised the application for several. */
  accountId?: string | undefined;
  /** It is fetched. */
  appKey?: undefined;
  /** It is fetched. */
  appSecret?: undefined;
  /** It is fetched. */
  routerAddr?: undefined;
}

/** The options of a client that signs. */
export type DirectOptions = CommonOptions & (KnownAccount | AuthorisedAccount);

/**
 * A client of a relay, which has the secrets, signs, and calls the service. It may be used in pages. Sensitive fields
 * stay encrypted: their key is the client secret.
 */
export interface RelayClientOptions extends Omit<SharedOptions, 'dangerouslyAllowBrowser'> {
  /**
   * The address of the relay: `https://relay.example`, or `https://relay.example/accounts/main` for one of several
   * account sets.
   */
  relay: string | URL;
  /**
   * Gives the token that authorises this caller at the relay, without `Bearer`. It is called before each attempt, and
   * once more if the relay rejects the token. Without it, no `Authorization` is sent.
   */
  authorization?: (() => string | Promise<string>) | undefined;
}

/** The same for the client of `jdy-wasm`, which can sign as well. */
export interface RelayOptions extends SharedOptions, RelayClientOptions {
  /** The relay has its own. */
  clientId?: undefined;
  /** The relay has its own. */
  clientSecret?: undefined;
  /** The relay has its own. */
  appKey?: undefined;
  /** The relay has its own. */
  appSecret?: undefined;
  /** The relay has its own. */
  routerAddr?: undefined;
  /** The relay has its own. */
  outerInstanceId?: undefined;
  /** The relay has its own. */
  accountId?: undefined;
  /** The relay has its own. */
  baseUrl?: undefined;
  /** The relay has its own. */
  tokenStore?: undefined;
  /** The relay has its own. */
  clockOffsetMs?: undefined;
}

/** A client of a relay, or one that signs. In this order, compilers name the option that is wrong, not `relay`. */
export type ClientOptions = RelayOptions | DirectOptions;

/** Options of one call. */
export interface CallOptions {
  /** Ends the call when it fires: waiting, fetching a token, reading the answer. */
  signal?: AbortSignal | null | undefined;
  /** How long one answer may take, its body included, in milliseconds. Default: the client's. */
  timeoutMs?: number | null | undefined;
  /**
   * How long the call may take with all its attempts and the time between them, in milliseconds. Default: the client's.
   */
  totalTimeoutMs?: number | null | undefined;
  /** How often the call is sent again, if that cannot create duplicates. Default: the client's. */
  maxRetries?: number | null | undefined;
  /**
   * The start of an earlier call of the same save that may have been carried out, in milliseconds since the epoch. A
   * save with `number` is then looked up before it is sent. A save that can neither be looked up nor be carried out
   * twice ends as `outcome_unknown` and is not sent.
   */
  uncertainSince?: number | null | undefined;
  /**
   * Sends values of sensitive fields that look like ciphertext of the service. Otherwise they are refused, since the
   * service would encrypt them a second time. Default: false.
   */
  allowEncrypted?: boolean | null | undefined;
  /** Sends the request without checks, for operations whose documentation is wrong. Default: false. */
  unchecked?: boolean | null | undefined;
}
