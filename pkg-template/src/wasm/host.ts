import { decrypt } from '../decrypt.js';
import { parseAnswer } from './answer-json.js';
import { monotonic } from '../util/clock.js';
import { exchange, noStore, type Exchanged, type Fetch } from './exchange.js';
import { observer, type HookEvent, type Hooks } from '../hooks.js';
import { limit, type Limit } from './time-limit.js';
import type { ClientOptions, PermitEnd } from '../options.js';
import { reporter } from '../util/report.js';
import { callOf, type RunningCall } from './run-task.js';
import type { Secrets } from './secrets.js';
import type { Signal } from './signals.js';
import { isQueue } from '../util/permit-queue.js';
import type { Locks, TokenStore } from '../token-store.js';
import type { SlotWaiters } from '../util/slot-waiters.js';
import { tokenWaiters, type TokenWaiters } from './token-waiters.js';
import { waitedFor, type WaitHook } from './wait-watch.js';
import { withFiles } from './upload.js';

/** The options of a client that Rust never sees. */
export interface CallerOptions extends Hooks {
  fetch: Fetch | undefined;
  tokenStore: TokenStore;
  permit: ClientOptions['permit'];
}

/** The functions that WebAssembly calls. */
export interface HostFunctions extends TokenWaiters, SlotWaiters {
  /**
   * Whether the request of this call is sent as URL and init: for a `fetch` of the caller, or because it has files.
   */
  takesInit(call: Signal): boolean;
  /** Whether a request may have the option that forbids caching. */
  noStore(): boolean;
  /** Sends a request of the call with this signal. `method` is empty for a token call. */
  exchange(input: Request | string, init: RequestInit, names: string, call: Signal, method: string): Promise<Exchanged>;
  get(key: string, stale?: string): Promise<unknown>;
  set(key: string, value: string, expires: number, ms: number): Promise<unknown>;
  limit(signal: Signal, ms: number): Limit;
  lock(key: string, signal: Signal, ms: number): Promise<() => void> | undefined;
  permit(signal: Signal, ms: number): Promise<(end: PermitEnd) => void> | undefined;
  /** Whether the wait for a permit does not count towards the call's `totalTimeoutMs`. */
  readonly queues: boolean;
  parse(text: string, idsAreText: boolean): unknown;
  decrypt(ciphertext: string, clientSecret: string): Promise<string>;
  /** Whether `observe` is to be called. */
  readonly watched: boolean;
  /** `call` is the signal of the event's call, which has the other properties of the event. */
  observe(event: object, call: Signal): void;
  /** Milliseconds by a clock that never goes back. */
  monotonic(): number;
}

/**
 * The functions for WebAssembly. None of them calls a function of the caller synchronously: that could throw through
 * WebAssembly, or enter it again.
 */
export function hostFunctions(
  { fetch, tokenStore, permit, ...hooks }: CallerOptions,
  secrets: Secrets,
  locks: Locks,
  waiters: SlotWaiters,
  sent: WeakMap<Signal, string>,
  tell: (event: HookEvent) => void,
  waits: WaitHook | undefined,
): HostFunctions {
  const report = reporter('what permit gave');
  const reportStore = reporter('tokenStore.set');
  const queues = isQueue(permit);
  const permitted = async (
    permit: NonNullable<ClientOptions['permit']>,
    signal: Signal,
    ms: number,
  ): Promise<(end: PermitEnd) => void> => {
    const wait = limit(signal, queues ? undefined : ms);
    await undefined;
    let release: (end: PermitEnd) => unknown;
    try {
      release = await permit(wait.signal);
    } catch (thrown) {
      wait.end();
      throw thrown;
    }
    // Until the permit is given back, its signal shows whether the call has ended.
    const giveBack = (end: PermitEnd) => {
      void Promise.resolve(end).then(release).catch(report);
      wait.end();
    };
    if (!wait.signal.aborted) return giveBack;
    giveBack('unsent');
    throw wait.signal.reason;
  };
  return {
    takesInit: (call) => fetch !== undefined || (call as RunningCall).files !== undefined,
    noStore,
    exchange(input, init, names, call, method) {
      const { files } = call as RunningCall;
      // A token call has no method.
      if (!method) return exchange(fetch, input, init, names);
      sent.set(call, method);
      return exchange(fetch, input, files ? withFiles(init, files) : init, names);
    },
    async get(key, stale) {
      await undefined;
      const value = await tokenStore.get(key, stale);
      secrets.addTransient(value);
      return value;
    },
    async set(key, value, expires, ms) {
      secrets.add(value);
      // After `ms` the call continues without waiting, and this is reported.
      const slow = setTimeout(reportStore, ms, new Error(`it did not settle within ${ms} ms`));
      await undefined;
      try {
        await tokenStore.set(key, value, expires);
      } catch (thrown) {
        // The call continues, since this client has the token in memory. The error may contain the token.
        reportStore(secrets.clean(thrown));
      } finally {
        clearTimeout(slow);
      }
    },
    limit,
    lock(key, signal, ms) {
      if (!tokenStore.withLock) return undefined;
      const wait = limit(signal, ms);
      const unlocking = (release: () => void) => () => {
        wait.end();
        release();
      };
      const taken = locks.take(tokenStore, key, wait.signal).then(unlocking, (thrown: unknown) => {
        wait.end();
        throw thrown;
      });
      return waitedFor('lock', taken);
    },
    permit: (signal, ms) => (permit ? waitedFor('permit', permitted(permit, signal, ms)) : undefined),
    queues,
    ...tokenWaiters(),
    ...waiters,
    parse: parseAnswer,
    decrypt,
    watched: Object.values(hooks).some(Boolean),
    observe(event, call) {
      if (waits && (event as HookEvent).type === 'retry') waits.retries = true;
      tell({ ...event, ...callOf(call as RunningCall) } as HookEvent);
    },
    monotonic,
  };
}

/** The function that calls `onWait`. */
export function waitHook(hooks: Hooks, secrets: Secrets): WaitHook {
  const observe = observer(hooks, secrets);
  return { tell: (call, reason, waitedMs) => observe({ type: 'wait', ...call, reason, waitedMs }), retries: false };
}
