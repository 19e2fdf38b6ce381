import { classes } from '../../generated/error-classes.js';
import type { ErrorCode } from '../../generated/errors.js';
import type { ErrorDetails } from '../../lib/jdy-error.js';
import type { TokenStore } from '../../lib/store.js';
import { Permits } from './permits.js';
import type { AccountSetNamespace } from './stub.js';

/**
 * The permits of this isolate: plain numbers, which requests may share. By namespace and name, since two namespaces may
 * each have an account set of the same name.
 */
const permits = new WeakMap<AccountSetNamespace, Map<string, Permits>>();

/** What makes a client one of many that share an account set: `new Client({ ...account, ...shared(env.ACCOUNT_SETS, 'main') })`. */
export interface Shared {
  /** Tokens are the object's. */
  readonly tokenStore: TokenStore;
  /** So is the pace. */
  readonly permit: (signal: AbortSignal) => Promise<() => void>;
}

/**
 * The token store and the pace of an account set, both in its Durable Object, for a client's options. How fast the pace is
 * the options of `createAccountSet` say. It counts on every call ending within 120 seconds of its permit: leave
 * `timeoutMs` and `totalTimeoutMs` at that or below, as they are by default.
 *
 * @param namespace the binding of the class that `createAccountSet` gave
 * @param name the name of the account set
 */
export function shared(namespace: AccountSetNamespace, name: string): Shared {
  // Anew for each call: what reaches outside belongs to the request that made it.
  const object = () => namespace.getByName(name);
  return {
    tokenStore: {
      // The object gives a good one or fails: no client has to fetch any, so there is nothing to keep and no lock to hold.
      get: (key, stale) => object().token(key, stale).catch(rethrow),
      set: () => {},
    },
    permit: async (signal) => {
      // Not before a request is there: outside of one there is no random number.
      return permitsOf(namespace, name).enter(object, signal);
    },
  };
}

function permitsOf(namespace: AccountSetNamespace, name: string): Permits {
  let named = permits.get(namespace);
  if (!named) permits.set(namespace, (named = new Map()));
  let own = named.get(name);
  if (!own) named.set(name, (own = new Permits()));
  return own;
}

/** Over RPC an error keeps what it says, but not its class. */
function rethrow(thrown: unknown): never {
  const { code, name, remote, ...details } = Object(thrown) as ErrorDetails &
    Record<'code' | 'name' | 'remote', unknown>;
  if (!(thrown instanceof Error) || !Object.hasOwn(classes, `${code}`)) throw thrown;
  throw new classes[code as ErrorCode]({ ...details, message: thrown.message });
}
