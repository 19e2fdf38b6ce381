import { waitUntil } from 'cloudflare:workers';

import { classes } from '../../generated/error-classes.js';
import type { ErrorCode } from '../../generated/error-code.js';
import type { ErrorDetails } from '../../jdy-error.js';
import type { PermitEnd } from '../../options.js';
import type { TokenStore } from '../../token-store.js';
import { leasedPermit, SlotQueue } from '../../relay/slot-queue.js';
import { OBJECT } from './object-answer.js';
import { mustBeFilled } from '../../relay/option-check.js';
import { mustBeNamespace, type AccountSetNamespace } from './stub.js';

/** The queues of this isolate. By namespace and name: two namespaces may have an account set of the same name. */
const queues = new WeakMap<AccountSetNamespace, Map<string, SlotQueue>>();

/** The options that make a client share its account set with other Workers. */
export interface Shared {
  /** The token store of the object. */
  readonly tokenStore: TokenStore;
  /** Waits for a slot of the object's rate limit. */
  readonly permit: (signal: AbortSignal) => Promise<(end?: PermitEnd) => void>;
}

/**
 * Gives the token store and the rate limit of an account set's Durable Object, as options for a client. The limit is
 * that of the options of `createAccountSet`.
 *
 * What several clients share:
 *
 * - Without a common option, nothing: each counts `requestsPerMinute` and the two token calls a minute in its own
 *   memory.
 * - With a common `tokenStore` alone, the token. Each has a rate limit of its own, so together they may send too much.
 * - With the options of this function, in any Worker or isolate, token and rate limit. The object grants each call
 *   before it is sent, and fetches the tokens.
 *
 * A call holds its slot until a minute after its answer, and half a minute longer if it was sent and had no answer; a
 * call that was not sent holds none. A call must end within 120 seconds of its slot, so leave `timeoutMs` and
 * `totalTimeoutMs` at that or below, as by default.
 *
 * If the object does not answer within 30 seconds, the calls that wait for it end as `timeout`. Nothing was sent.
 *
 * @param namespace the binding of the class that `createAccountSet` made
 * @param name the name of the account set
 * @throws {ConfigError} if one of the two is missing
 *
 * @example
 * ```ts
 * import { Client } from 'jdy-wasm';
 * import { shared } from 'jdy-wasm/worker';
 *
 * const jdy = new Client({ ...account, ...shared(env.ACCOUNT_SETS, 'main') });
 * ```
 */
export function shared(namespace: AccountSetNamespace, name: string): Shared {
  mustBeNamespace(namespace, 'namespace');
  mustBeFilled(name, 'name', "'main'");
  const { tokenStore, enter } = objectOf(namespace, name);
  return { tokenStore, permit: leasedPermit(enter) };
}

function objectOf(namespace: AccountSetNamespace, name: string) {
  // A stub belongs to the request that made it, so each call makes its own.
  const object = () => namespace.getByName(name);
  // The object gives a valid token or fails, so a client has nothing to store and no lock to hold.
  const tokenStore: TokenStore = { get: (key, stale) => object().token(key, stale).catch(rethrow), set: () => {} };
  // Made in the first request: outside of requests a Worker has no random numbers.
  return { tokenStore, enter: async (signal: AbortSignal) => queueOf(namespace, name).enter(object, signal) };
}

function queueOf(namespace: AccountSetNamespace, name: string): SlotQueue {
  let named = queues.get(namespace);
  if (!named) queues.set(namespace, (named = new Map()));
  let own = named.get(name);
  if (!own) named.set(name, (own = new SlotQueue(OBJECT, waitUntil)));
  return own;
}

/** Over RPC an error keeps its properties and loses its class. */
function rethrow(thrown: unknown): never {
  const { code, name, remote, ...details } = Object(thrown) as ErrorDetails &
    Record<'code' | 'name' | 'remote', unknown>;
  if (!(thrown instanceof Error) || !Object.hasOwn(classes, `${code}`)) throw thrown;
  throw new classes[code as ErrorCode]({ ...details, message: thrown.message });
}
