/**
 * For Node, Deno and Bun: a relay that keeps the secrets and lets pages and mini-programs (小程序) call.
 *
 * @module jdy-wasm/relay
 */

import '../entries/index.js';

export { accessTo } from './access.js';
export type { AccountAccess, Session } from './access.js';
export type { Accounts } from './accounts.js';
export { custom } from './authorize.js';
export type { Authorize, Decide, Grant, OfEnv } from './authorize.js';
export { bearer } from './bearer.js';
export type { BearerTokens } from './bearer.js';
export type { RelaySettings } from './settings.js';
export type { RelayLog } from './log.js';
export type { OperationName } from './operations.js';
export type { Operation } from './operations.js';
export { redisAccount } from './redis/account.js';
export type { RedisOptions } from './redis/account.js';
export { createRelay } from './relay.js';
export type { Relay } from './relay.js';
