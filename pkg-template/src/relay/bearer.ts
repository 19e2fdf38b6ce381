import { tokenDoubled, tokenTooShort, tokenUnsendable } from '../generated/messages/relay-options.js';
import { refusal } from '../wasm/error-data.js';
import { bearerToken, ofEnv, TOKEN, type Authorize, type Grant, type OfEnv } from './authorize.js';
import { mustBeGrant } from './grant-check.js';
import { mayBeText, mustBeList, mustBeObject } from './option-check.js';
import { reading } from '../util/must-be.js';

/** Fixed tokens of callers, by the callers' names. */
export type BearerTokens = Readonly<
  Record<
    string,
    Omit<Grant, 'name'> & {
      /**
       * The tokens of this caller, 24 characters or more each: two while one replaces the other. `undefined` and an
       * empty text are no tokens, as a secret that is not set.
       */
      tokens: readonly (string | undefined)[];
    }
  >
>;

const SHORTEST = 24;

/**
 * Authorises callers by fixed tokens, sent as `Authorization: Bearer …`. The digest of a token is compared with every
 * known one, so that the time reveals nothing of a token.
 *
 * @throws {ConfigError} where a token is too short, or the callers and what they may do are given in another form
 *
 * @example
 * ```ts
 * import { bearer } from 'jdy-wasm/worker';
 *
 * const authorize = bearer((env: Env) => ({
 *   shop: { tokens: [env.SHOP_TOKEN, env.SHOP_TOKEN_NEXT], operations: ['customers.list'] },
 * }));
 * ```
 */
export function bearer<Env = unknown>(callers: OfEnv<BearerTokens, Env>): Authorize<Env> {
  // Those that are read from the environment are checked with each request.
  if (typeof callers !== 'function') check(callers);
  // Only of configured tokens, so callers cannot make it grow.
  const digests = new Map<string, Uint8Array>();
  const digestOf = async (token: string) => {
    const digest = digests.get(token) ?? (await sha256(token));
    digests.set(token, digest);
    return digest;
  };
  return async (request, env) => {
    const presented = bearerToken(request);
    const digest = await sha256(presented ?? '');
    let found: Grant | undefined;
    const known = ofEnv(callers, env);
    check(known);
    for (const [name, { tokens, ...grant }] of Object.entries(known)) {
      for (const token of tokens) if (token && equal(digest, await digestOf(token))) found = { ...grant, name };
    }
    return found;
  };
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** Compares every byte, so that the time does not reveal where the first difference is. */
function equal(one: Uint8Array, other: Uint8Array): boolean {
  let difference = 0;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}

/** @throws {ConfigError} where they are no callers with tokens */
function check(callers: BearerTokens): void {
  mustBeObject(callers, 'bearer', '{ shop: { tokens: [SHOP_TOKEN] } }');
  reading('bearer', 'config', () => {
    const owners = new Map<string, string>();
    for (const [name, caller] of Object.entries(callers)) {
      mustBeObject(caller, name, '{ tokens: [SHOP_TOKEN] }');
      const { tokens, ...grant } = caller;
      mustBeList(tokens, `${name}.tokens`, '[SHOP_TOKEN]');
      for (const [index, token] of tokens.entries()) {
        const path = `${name}.tokens[${index}]`;
        checkToken(token, path);
        if (token && (owners.get(token) ?? name) !== name) throw refusal('config', path, tokenDoubled);
        if (token) owners.set(token, name);
      }
      mustBeGrant({ ...grant, name });
    }
  });
}

function checkToken(token: string | undefined, path: string): void {
  mayBeText(token, path, 'SHOP_TOKEN');
  if (!token) return;
  if (token.length < SHORTEST) throw refusal('config', path, tokenTooShort, SHORTEST);
  if (!TOKEN.test(token)) throw refusal('config', path, tokenUnsendable);
}
