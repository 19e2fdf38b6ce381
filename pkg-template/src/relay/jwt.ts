/**
 * For a relay, also as `jdy-wasm/worker/jwt`: authorises callers by signed tokens (JWT), or by Cloudflare Access. It
 * needs `jose`: `npm install jose`.
 *
 * @module jdy-wasm/relay/jwt
 */

import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

import {
  anyTokenAccepted,
  jwksAndSecret,
  noHeaderName,
  noJwksAddress,
  noTeam,
  secretTooShort,
} from '../generated/messages/relay-options.js';
import { refusal } from '../wasm/error-data.js';
import { bearerToken, ofEnv, type Authorize, type Grant, type OfEnv } from './authorize.js';
import { isHeaderName } from './cors.js';
import { mustBeFunction, mustBeObject } from './option-check.js';
import { reading } from '../util/must-be.js';

/** The claims of a token. */
export type Claims = Readonly<Record<string, unknown>>;

/** Which tokens are accepted, and what their bearers may do. Give exactly one of `jwks` and `secret`. */
export interface JwtOptions<Env = unknown> {
  /** Where the issuer publishes its public keys (JWKS). */
  jwks?: string | undefined;
  /** The secret that issuer and relay share, 32 characters or more (HS256, HS384, HS512). */
  secret?: OfEnv<string, Env> | undefined;
  /** The `iss` of the tokens. */
  issuer: string;
  /** The `aud` of the tokens, which names this relay. */
  audience: string;
  /** The header that carries the token. Default: `Authorization`, after `Bearer`. */
  header?: string | undefined;
  /**
   * Says what the bearer of a token may do; `undefined` refuses the token. Default: what the relay's `allow` says, with
   * the name `jwt`.
   */
  grant?: ((claims: Claims) => Grant | undefined) | undefined;
}

/** The application of Cloudflare Access. */
export interface AccessOptions extends Pick<JwtOptions, 'grant'> {
  /** The team's name, as in `https://<team>.cloudflareaccess.com`. */
  team: string;
  /** The application's audience tag (AUD). */
  audience: string;
}

// Fixed lists: a token must not choose its algorithm, or a public key could serve as a shared secret.
const SHARED = ['HS256', 'HS384', 'HS512'];
const PUBLIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/**
 * Authorises callers by signed tokens (JWT) with issuer, audience and expiry.
 *
 * @throws {ConfigError} where an option is missing, or a `secret` that is given as text is too short
 *
 * @example
 * ```ts
 * import { jwt } from 'jdy-wasm/relay/jwt';
 *
 * const authorize = jwt({
 *   jwks: 'https://login.example/.well-known/jwks.json',
 *   issuer: 'https://login.example',
 *   audience: 'jdy-relay',
 *   grant: ({ scope }) => (scope === 'customers' ? { name: 'page', operations: ['customers.list'] } : undefined),
 * });
 * ```
 */
export function jwt<Env = unknown>(options: JwtOptions<Env>): Authorize<Env> {
  mustBeObject(options, 'jwt', "{ jwks: 'https://login.example/jwks.json', issuer, audience }");
  return reading('jwt', 'config', () => authorizing(options));
}

function authorizing<Env>(options: JwtOptions<Env>): Authorize<Env> {
  const { jwks, secret, issuer, audience, header, grant = () => ({ name: 'jwt' }) } = options;
  if ((jwks === undefined) === (secret === undefined)) {
    throw refusal('config', 'jwks', jwksAndSecret);
  }
  for (const [path, value] of Object.entries({ issuer, audience })) {
    if (typeof value !== 'string' || !value) throw refusal('config', path, anyTokenAccepted);
  }
  if (header !== undefined && !isHeaderName(header)) throw refusal('config', 'header', noHeaderName);
  mustBeFunction(grant, 'grant', "({ scope }) => (scope === 'customers' ? { name: 'page' } : undefined)");
  // One that is read from the environment is checked with the first token.
  if (secret !== undefined && typeof secret !== 'function') shared(secret);
  const keys = jwks === undefined ? undefined : createRemoteJWKSet(addressOf(jwks));
  const rules = { issuer, audience, requiredClaims: ['exp'] };
  return async (request, env) => {
    const token = header ? request.headers.get(header) : bearerToken(request);
    if (!token) return undefined;
    try {
      const { payload } = keys
        ? await jwtVerify(token, keys, { ...rules, algorithms: PUBLIC })
        : await jwtVerify(token, shared(ofEnv(secret ?? '', env)), { ...rules, algorithms: SHARED });
      return grant(payload);
    } catch (thrown) {
      if (isRefused(thrown)) return undefined;
      throw thrown;
    }
  };
}

/**
 * Authorises callers that Cloudflare Access has let in.
 *
 * @example
 * ```ts
 * import { cloudflareAccess } from 'jdy-wasm/relay/jwt';
 *
 * const authorize = cloudflareAccess({ team: 'example', audience: '4714c1358e65fe4b408ad6d432a5f878' });
 * ```
 */
export function cloudflareAccess<Env = unknown>(options: AccessOptions): Authorize<Env> {
  mustBeObject(options, 'cloudflareAccess', "{ team: 'example', audience: '4714c135…' }");
  const { team, ...others } = reading('cloudflareAccess', 'config', () => ({ ...options }));
  if (typeof team !== 'string' || !/^[\w-]+$/.test(team)) throw refusal('config', 'team', noTeam);
  const issuer = `https://${team}.cloudflareaccess.com`;
  return jwt({ ...others, issuer, jwks: `${issuer}/cdn-cgi/access/certs`, header: 'Cf-Access-Jwt-Assertion' });
}

function addressOf(jwks: string): URL {
  const address = typeof jwks === 'string' && URL.canParse(jwks) ? new URL(jwks) : undefined;
  if (address && /^https?:$/.test(address.protocol)) return address;
  throw refusal('config', 'jwks', noJwksAddress, "'https://login.example/.well-known/jwks.json'");
}

function shared(secret: string): Uint8Array {
  if (typeof secret !== 'string' || secret.length < 32) throw refusal('config', 'secret', secretTooShort, 32);
  return new TextEncoder().encode(secret);
}

/** Whether the token is wrong; otherwise the keys could not be fetched. */
function isRefused(thrown: unknown): boolean {
  if (!(thrown instanceof errors.JOSEError)) return false;
  return !['ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT'].includes(thrown.code);
}
