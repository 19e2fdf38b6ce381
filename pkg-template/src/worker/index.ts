// For Cloudflare Workers: what keeps the secrets and lets pages call.
import '../workerd.js';

export { isolateAccess } from './access.js';
export type { AccountAccess, Session } from './access.js';
export { custom } from './authorize.js';
export type { Authorize, Decide, Grant, OfEnv } from './authorize.js';
export { bearer } from './bearer.js';
export type { BearerTokens } from './bearer.js';
export { cloudflareAccess, jwt } from './jwt.js';
export type { AccessOptions, Claims, JwtOptions } from './jwt.js';
export type { RelayLog } from './log.js';
export type { Operation } from './operations.js';
export { createRelay } from './relay.js';
export type { Context, Relay, RelaySettings } from './relay.js';
