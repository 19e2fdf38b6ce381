import type { Operation } from './operations.js';
import { mustBeFunction } from './option-check.js';

/** What a caller may do. */
export interface Grant {
  /** The caller's name in the log. It is no secret, and should not name a person. */
  name: string;
  /** What the caller may do. Default: what the relay's `allow` says. */
  operations?: readonly Operation[] | undefined;
  /** The account sets (账套) the caller may use, by the relay's names. Default: the only one, where there is only one. */
  accounts?: readonly string[] | undefined;
  /**
   * Whether the relay decrypts the sensitive fields (敏感字段) of answers for this caller, such as mobile numbers: for
   * pages that may show them. An operation that is named by method and path alone has no table of its fields, so its
   * answers stay as they come. Default: false.
   */
  decrypt?: boolean | undefined;
}

/**
 * Says what the caller of a request may do. `undefined` refuses an unknown caller with 401. If it throws, the relay
 * answers 503, since the caller could not be checked.
 */
export type Authorize<Env = unknown> = (request: Request, env: Env) => Promise<Grant | undefined>;

/** As `Authorize`, at once or later. The request comes without its body. */
export type Decide<Env = unknown> = (request: Request, env: Env) => Grant | undefined | Promise<Grant | undefined>;

/** A value, or a function that reads it from the Worker's environment, where the secrets are. */
export type OfEnv<Value, Env> = Value | ((env: Env) => Value);

/** The value that an option has in an environment. */
export function ofEnv<Value extends object | string, Env>(value: OfEnv<Value, Env>, env: Env): Value {
  return typeof value === 'function' ? (value as (env: Env) => Value)(env) : value;
}

/** What a token has: visible characters of ASCII. */
export const TOKEN = /^[\x21-\x7e]+$/;

/** The token after `Bearer`. */
export function bearerToken(request: Request): string | undefined {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/**
 * Authorises callers by a function of your own.
 *
 * @example
 * ```ts
 * import { createRelay, custom } from 'jdy-wasm/worker';
 *
 * const authorize = custom(async (request, env: Env) => {
 *   const user = await env.SESSIONS.get(request.headers.get('X-Session') ?? '');
 *   return user === null ? undefined : { name: 'page', operations: ['customers.list'] };
 * });
 * export default createRelay<Env>({ accounts, authorize });
 * ```
 */
export function custom<Env = unknown>(decide: Decide<Env>): Authorize<Env> {
  mustBeFunction(decide, 'custom', "(request) => ({ name: 'page' })");
  return async ({ url, method, headers }, env) => decide(new Request(url, { method, headers }), env);
}
