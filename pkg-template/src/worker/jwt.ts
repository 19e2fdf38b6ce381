/**
 * For a relay: callers by signed tokens (JWT), or by Cloudflare Access. It needs `jose`, which is to be installed beside
 * this package: `npm install jose`.
 *
 * @module jdy-wasm/worker/jwt
 */

import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

import { refusal } from '../wasm/error-data.js';
import { bearerToken, ofEnv, type Authorize, type Grant, type OfEnv } from './relay/authorize.js';

/** What a token says. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whose tokens are accepted, and what their bearers may do. Exactly one of `jwks` and `secret` is given. */
export interface JwtOptions<Env = unknown> {
  /** Where the issuer publishes its public keys (JWKS). */
  jwks?: string | undefined;
  /** The secret that issuer and relay share, 32 characters or more (HS256, HS384, HS512). */
  secret?: OfEnv<string, Env> | undefined;
  /** The `iss` of the tokens. */
  issuer: string;
  /** The `aud` of the tokens: what they are for, namely this relay. */
  audience: string;
  /** The header that carries the token. Default: `Authorization`, after `Bearer`. */
  header?: string | undefined;
  /**
   * What the bearer of a token may do; nothing says that he may do nothing. Default: what the relay says, by the name
   * `jwt`.
   */
  grant?: ((claims: Claims) => Grant | undefined) | undefined;
}

/** Where Cloudflare Access is. */
export interface AccessOptions extends Pick<JwtOptions, 'grant'> {
  /** The team's name, as in `https://<team>.cloudflareaccess.com`. */
  team: string;
  /** The application's audience tag (AUD). */
  audience: string;
}

// What a token names as its algorithm is not trusted: a public key must never be taken for a shared secret.
const SHARED = ['HS256', 'HS384', 'HS512'];
const PUBLIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** Callers by signed tokens (JWT) that name their issuer, their audience and their end. */
export function jwt<Env = unknown>(options: JwtOptions<Env>): Authorize<Env> {
  const { jwks, secret, issuer, audience, header, grant = () => ({ name: 'jwt' }) } = options;
  if ((jwks === undefined) === (secret === undefined)) {
    throw refusal('config', 'jwks', 'and secret are both given, or neither is', 'Give one of the two.');
  }
  for (const [path, value] of Object.entries({ issuer, audience })) {
    if (typeof value !== 'string' || !value)
      throw refusal('config', path, 'is missing', 'Give it: without it any token would do.');
  }
  const keys = jwks === undefined ? undefined : createRemoteJWKSet(new URL(jwks));
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

/** Callers whom Cloudflare Access has let in. */
export function cloudflareAccess<Env = unknown>(options: AccessOptions): Authorize<Env> {
  const { team, ...others } = options;
  const issuer = `https://${team}.cloudflareaccess.com`;
  return jwt({ ...others, issuer, jwks: `${issuer}/cdn-cgi/access/certs`, header: 'Cf-Access-Jwt-Assertion' });
}

function shared(secret: string): Uint8Array {
  if (secret.length < 32)
    throw refusal('config', 'secret', 'has less than 32 characters', 'Take 32 random bytes as text.');
  return new TextEncoder().encode(secret);
}

/** Whether it is the token that is wrong, and not that the keys cannot be had. */
function isRefused(thrown: unknown): boolean {
  if (!(thrown instanceof errors.JOSEError)) return false;
  return !['ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT'].includes(thrown.code);
}
