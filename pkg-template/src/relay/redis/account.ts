import { REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND } from '../../generated/wire.js';
import type { DirectOptions } from '../../options.js';
import { wholeNumber } from '../../util/whole-number.js';
import { noSharedName, redisHasItsOwn } from '../../generated/messages/relay-options.js';
import { redisSilent } from '../../generated/messages/worker.js';
import { refusal } from '../../wasm/error-data.js';
import { mustBeAccount } from '../account-check.js';
import type { SharedStore } from '../answer-limit.js';
import { mayBeText, mustBeFunction, mustBeObject } from '../option-check.js';
import { reading } from '../../util/must-be.js';
import { leasedPermit, SlotQueue } from '../slot-queue.js';
import { lessorIn } from './lessor.js';
import { Scripts } from './run-script.js';
import { countTokenCalls } from './token-calls.js';
import { tokenStoreIn } from './token-store.js';

/** Where an account set is in Redis, and how a script is run there. */
export interface RedisOptions {
  /** The name of the account set (账套) in Redis: the same in all processes that share it. It is no secret. */
  name: string;
  /** What all keys begin with. Default: `jdy`. */
  prefix?: string | undefined;
  /**
   * Runs a Lua script, as `EVAL` does. With `ioredis`:
   * `(script, keys, values) => redis.eval(script, keys.length, ...keys, ...values)`. With `redis`:
   * `(script, keys, values) => redis.eval(script, { keys, arguments: values })`.
   */
  eval(script: string, keys: string[], values: string[]): Promise<unknown>;
}

const REDIS: SharedStore = { silent: redisSilent };

/**
 * Gives the options of an account set whose token and rate limit all processes share that use the same Redis: for
 * `accounts` of a relay, and for a client of its own.
 *
 * - One process at a time fetches a token. Tokens and app secrets are in Redis, so Redis must be reachable by these
 *   processes alone.
 * - Calls lease slots of `requestsPerMinute` and `requestsPerSecond` before they are sent. A slot is held until a
 *   minute after the answer, or 90 seconds after a call that was given up; if the process has ended, until 220 seconds
 *   after the lease.
 * - Times are by Redis' own clock. Each script changes everything at once, and its keys are in one slot of a cluster.
 *
 * Where Redis does not answer, no call is sent: a relay answers 503. Keep its data (`maxmemory-policy noeviction`):
 * without it the limit begins anew.
 *
 * @throws {ConfigError} where an option is missing or wrong
 *
 * @example
 * ```ts
 * import { Redis } from 'ioredis';
 * import { createRelay, redisAccount } from 'jdy-wasm/relay';
 *
 * const redis = new Redis(process.env.REDIS_URL);
 * const main = redisAccount(account, {
 *   name: 'main',
 *   eval: (script, keys, values) => redis.eval(script, keys.length, ...keys, ...values),
 * });
 * const relay = createRelay({ accounts: { main }, authorize });
 * ```
 */
export function redisAccount(account: DirectOptions, options: RedisOptions): DirectOptions {
  mustBeObject(options, 'options', "{ name: 'main', eval }");
  const { name, prefix = 'jdy' } = reading('options', 'config', () => {
    const { name, prefix, eval: run } = options;
    mustBeFunction(run, 'eval', '(script, keys, values) => redis.eval(script, keys.length, ...keys, ...values)');
    if (typeof name !== 'string' || !name) throw refusal('config', 'name', noSharedName);
    mayBeText(prefix, 'prefix', "'jdy'");
    return { name, prefix };
  });
  mustBeAccount(account, 'account');
  for (const option of ['tokenStore', 'permit'] as const) {
    if (account[option]) throw refusal('config', option, redisHasItsOwn);
  }
  const { requestsPerMinute = REQUESTS_PER_MINUTE, requestsPerSecond = REQUESTS_PER_SECOND } = account;
  wholeNumber(requestsPerMinute, 'account.requestsPerMinute', 1, 1_000_000);
  wholeNumber(requestsPerSecond, 'account.requestsPerSecond', 1, 1_000_000);
  // The braces keep all keys of an account set in one slot of a cluster.
  const scripts = new Scripts(`${prefix}:{${name}}`, (script, keys, values) => options.eval(script, keys, values));
  const lessor = lessorIn(scripts, requestsPerMinute, requestsPerSecond);
  // A command that is under way keeps the process, as its connection does.
  const slots = new SlotQueue(REDIS, () => {});
  return {
    ...account,
    tokenStore: tokenStoreIn(scripts),
    permit: leasedPermit((signal) => slots.enter(() => lessor, signal)),
    fetch: countTokenCalls(scripts, account.fetch ?? ((url, init) => fetch(url, init))),
  };
}
