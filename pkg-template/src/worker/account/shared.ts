import { classes } from '../../generated/error-classes.js';
import type { ErrorCode } from '../../generated/errors.js';
import type { ErrorDetails } from '../../jdy-error.js';
import type { PermitEnd } from '../../options.js';
import { queue } from '../../util/permit-queue.js';
import type { TokenStore } from '../../token-store.js';
import { SlotQueue } from './slot-queue.js';
import type { AccountSetNamespace } from './stub.js';

/** The queues of this isolate. By namespace and name: two namespaces may have an account set of the same name. */
const queues = new WeakMap<AccountSetNamespace, Map<string, SlotQueue>>();

/** What makes a client one of many that share an account set: `new Client({ ...account, ...shared(env.ACCOUNT_SETS, 'main') })`. */
export interface Shared {
  /** Tokens are the object's. */
  readonly tokenStore: TokenStore;
  /** So is the pace. */
  readonly permit: (signal: AbortSignal) => Promise<(end?: PermitEnd) => void>;
}

/**
 * The token store and the pace of an account set, both in its Durable Object, for a client's options. How fast the pace is
 * the options of `createAccountSet` say.
 *
 * What holds for whom:
 *
 * - One client alone: it keeps `requestsPerMinute` and the two token calls a minute by itself, in its memory. A second
 *   client, or the same one in another isolate, knows nothing of that.
 * - Clients that share a `tokenStore` alone: they have one token. Each has a pace of its own, so together they may send
 *   more than the service takes.
 * - Clients with what this function gives, in whatever Worker or isolate: they have one token, and one pace. The object
 *   grants each call before it is sent, and fetches tokens for all of them.
 *
 * A call has its place in the pace until a minute after its answer, and half a minute longer where it was sent and no answer
 * came; one that was not sent has none. It counts on every call ending within 120 seconds of its permit: leave `timeoutMs` and `totalTimeoutMs` at that or below, as
 * they are by default.
 *
 * @param namespace the binding of the class that `createAccountSet` gave
 * @param name the name of the account set
 */
export function shared(namespace: AccountSetNamespace, name: string): Shared {
  const { tokenStore, enter } = reached(namespace, name);
  return {
    tokenStore,
    permit: queue(async (signal) => {
      const leave = await enter(signal);
      return (end: PermitEnd = signal.aborted ? 'unanswered' : 'answered') => leave(end);
    }),
  };
}

function reached(namespace: AccountSetNamespace, name: string) {
  // Anew for each call: what reaches outside belongs to the request that made it.
  const object = () => namespace.getByName(name);
  // The object gives a good one or fails: no client has to fetch any, so there is nothing to keep and no lock to hold.
  const tokenStore: TokenStore = { get: (key, stale) => object().token(key, stale).catch(rethrow), set: () => {} };
  // Not before a request is there: outside of one there is no random number.
  return { tokenStore, enter: async (signal: AbortSignal) => queueOf(namespace, name).enter(object, signal) };
}

function queueOf(namespace: AccountSetNamespace, name: string): SlotQueue {
  let named = queues.get(namespace);
  if (!named) queues.set(namespace, (named = new Map()));
  let own = named.get(name);
  if (!own) named.set(name, (own = new SlotQueue()));
  return own;
}

/** Over RPC an error keeps what it says, but not its class. */
function rethrow(thrown: unknown): never {
  const { code, name, remote, ...details } = Object(thrown) as ErrorDetails &
    Record<'code' | 'name' | 'remote', unknown>;
  if (!(thrown instanceof Error) || !Object.hasOwn(classes, `${code}`)) throw thrown;
  throw new classes[code as ErrorCode]({ ...details, message: thrown.message });
}
