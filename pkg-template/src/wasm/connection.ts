import { Call } from '../call.js';
import { classes } from '../generated/error-classes.js';
import type { Caller, PageData, PageSource, Prepare } from './caller.js';
import { callOf, RunningCall, type CallOwner } from './run-task.js';
import { observer, type HookEvent } from '../hooks.js';
import {
  authorizationWithoutRelay,
  decryptionNeedsSecret,
  relayNotReached,
  serviceNotReached,
  storeWithRelay,
} from '../generated/messages/client.js';
import { noFunction, noSignal } from '../generated/messages/input.js';
import { JdyError } from '../jdy-error.js';
import type { Message, Messages } from '../messages.js';
import { hostFunctions, waitHook, type CallerOptions } from './host.js';
import type { WaitHook } from './wait-watch.js';
import type { Pages, Task } from './jdy.js';
import { jsonText, refusalOf, withFields } from './json-text.js';
import { ClientHandle, type Handle } from './client-handle.js';
import { attempt, enter, generation, checkAlive } from './instance.js';
import { mustBeFunctions, reading } from '../util/must-be.js';
import type { CallOptions, ClientOptions, RelayClientOptions, RequestParameters } from '../options.js';
import { start } from './client-module.js';
import { Secrets } from './secrets.js';
import { isSignal, type Signal } from './signals.js';
import { authorizationStore, memoryStore } from '../token-store.js';
import { problem, refusal, toError, type Unreached } from './error-data.js';
import { BASE_URL, IN_TRANSIT_MS } from '../generated/wire.js';
import { carriesFiles, hasFiles, takeFiles } from './upload.js';

/** Reads the caller's input, and gives the function that makes a task of it in WebAssembly. */
type Begin = (call: RunningCall) => (handle: Handle, signal: AbortSignal) => Task;

/** Makes the calls of one client through the current WebAssembly instance. */
export class Connection implements Caller, CallOwner {
  readonly #clientSecret: string | undefined;
  readonly #authorization: unknown;
  readonly #contradiction: readonly [option: string, message: Message] | undefined;
  readonly #messages: Messages | undefined;
  /** Where the calls go, and what an error says if nothing answers there. */
  readonly #unreached: Unreached;
  readonly #outside: CallerOptions;
  readonly #secrets = new Secrets();
  /** The HTTP method by which a call was sent, by its signal. */
  readonly #sent = new WeakMap<Signal, string>();
  readonly waitHook: WaitHook | undefined;
  readonly #client: ClientHandle;
  readonly #tell: (event: HookEvent) => void;
  #checked = false;
  #calls = 0;

  constructor(given: ClientOptions | RelayClientOptions) {
    const { fetch, tokenStore, authorization, permit, messages, ...others } = given as ClientOptions;
    const { onStart, onRequest, onResponse, onRetry, onWait, onWarning, onEnd, ...options } = others;
    const relayed = options.relay !== undefined;
    if (relayed && tokenStore) this.#contradiction = ['tokenStore', storeWithRelay];
    if (!relayed && authorization) this.#contradiction = ['authorization', authorizationWithoutRelay];
    this.#unreached = [
      relayed ? relayNotReached : serviceNotReached,
      String(options.relay ?? options.baseUrl ?? BASE_URL),
    ];
    const store = relayed ? authorizationStore(authorization) : (tokenStore ?? memoryStore());
    const hooks = { onStart, onRequest, onResponse, onRetry, onWait, onWarning, onEnd };
    const outside: CallerOptions = { fetch, tokenStore: store, permit, ...hooks };
    const secrets = this.#secrets;
    if (onWait) this.waitHook = waitHook({ onWait }, secrets);
    secrets.add(options.clientSecret);
    secrets.add(options.appSecret);
    this.#clientSecret = options.clientSecret;
    this.#authorization = authorization;
    if (!messages || typeof messages.translate === 'function') this.#messages = messages;
    else this.#contradiction = ['messages.translate', noFunction];
    this.#outside = outside;
    this.#tell = observer(outside, secrets, this.#messages);
    this.#client = new ClientHandle(options, (locks, waiters) =>
      hostFunctions(outside, secrets, locks, waiters, this.#sent, this.#tell, this.waitHook),
    );
  }

  call(
    table: string,
    operation: string,
    request: unknown,
    options: CallOptions | undefined,
    prepare?: Prepare,
    more?: object,
  ): Call<unknown> {
    const begin = (call: RunningCall) => {
      let fields = more ? withFields(request, more) : request;
      if (carriesFiles(table)) [fields, call.files] = takeFiles(request, options?.unchecked ? undefined : table);
      const [text, others] = [jsonText(fields), crossing(options)];
      return (handle: Handle, signal: AbortSignal) =>
        handle.call(this.#client.operation(handle, table), text, others, signal);
    };
    return new Call(this.run(operation, begin, options, changing(table), prepare));
  }

  /** A call by its address. */
  request(
    method: string,
    path: string,
    parameters: RequestParameters | undefined,
    options: CallOptions | undefined,
  ): Call<unknown> {
    let saves = true;
    // What a getter throws is reported where the parameters are read again.
    attempt(() => (saves = !(parameters?.repeatable ?? method === 'GET')));
    const begin = (call: RunningCall) => {
      // Refuses lone surrogates, which would arrive as another character.
      jsonText({ method, path });
      let given = parameters;
      if (hasFiles(parameters?.body)) {
        const [body, files] = takeFiles(parameters?.body);
        [given, call.files] = [{ ...parameters, body }, files];
      }
      const [text, others] = [jsonText(given), crossing(options)];
      return (handle: Handle, signal: AbortSignal) => handle.request(method, path, text, others, signal);
    };
    return new Call(this.run(addressed(method, path), begin, options, saves ? method : undefined));
  }

  pages(
    table: string,
    operation: string,
    request: unknown,
    given: CallOptions | undefined,
    prepare?: Prepare,
  ): PageSource {
    let startedIn = 0;
    let pages: Pages | undefined;
    const begin = (options: CallOptions | undefined) => {
      const [text, others] = [pages ? '' : jsonText(request), crossing(options)];
      const first = pages ? '' : crossing(given);
      return (handle: Handle, signal: AbortSignal) => {
        // The position was lost with its instance: the list must be read from the first page again.
        if (pages) checkAlive(startedIn);
        else [startedIn, pages] = [generation, handle.pages(this.#client.operation(handle, table), text, first)];
        return pages.next(handle, others, signal);
      };
    };
    return {
      next: async (options) => {
        const { data } = this.run(operation, () => begin(options), options, undefined, prepare);
        return ((await data) ?? undefined) as PageData | undefined;
      },
      end() {
        if (startedIn === generation) attempt(() => enter(() => pages?.free()));
      },
    };
  }

  errorOf(thrown: unknown): unknown {
    return toError(thrown, this.#secrets, this.#messages, false, this.#unreached);
  }

  /** Calls `use` with the handle in WebAssembly, which is made if needed. */
  use<T>(use: (handle: Handle) => T): T {
    const options = this.#client.optionsText();
    return enter(() => use(this.#client.handle(options)));
  }

  /** Validates the callbacks, which Rust never sees. Runs once. */
  #check(): void {
    const { tokenStore, ...functions } = this.#outside;
    const { get, set, withLock } = reading('tokenStore', 'config', () => {
      const { get = null, set = null, withLock } = tokenStore;
      return { get, set, withLock };
    });
    const authorization = this.#authorization;
    if (this.#contradiction) throw refusal('config', ...this.#contradiction);
    mustBeFunctions({
      ...functions,
      authorization,
      'tokenStore.get': get,
      'tokenStore.set': set,
      'tokenStore.withLock': withLock,
    });
    this.#checked = true;
  }

  /** Makes a task and runs it to its end. `saves` is the HTTP method if the call changes records. */
  run(
    operation: string,
    begin: Begin,
    options?: CallOptions | undefined,
    saves?: string | undefined,
    prepare?: Prepare,
  ): RunningCall {
    // Each call has a signal of its own: in a Worker no request may touch what is another's.
    const call = new RunningCall(this, saves, ++this.#calls, operation);
    this.#tell({ type: 'start', ...callOf(call) });
    try {
      if (!this.#checked) this.#check();
      const starting = start();
      // Begins at once if it can: otherwise all calls of a loop would begin together after it.
      if (prepare || 'then' in starting) void this.#beginLater(call, starting, begin, options, prepare);
      else this.#begin(call, begin, options);
    } catch (thrown) {
      call.fail(thrown);
    }
    return call;
  }

  errorOfCall(thrown: unknown, call: RunningCall): unknown {
    const error = toError(thrown, this.#secrets, this.#messages, isSent(this.#sent, call), this.#unreached);
    // An error that a token store passed on has the operation that failed.
    if (error instanceof JdyError && !error.operation) Object.assign(error, { operation: call.operation });
    return dated(error, call.since);
  }

  ended(call: RunningCall, error?: unknown): void {
    const { code, errcode, traceId } = Object(error) as Partial<JdyError>;
    const why = error === undefined ? {} : { code, errcode, traceId };
    this.#tell({ type: 'end', ...callOf(call), durationMs: call.durationMs(), ...why } as HookEvent);
  }

  async #beginLater(
    call: RunningCall,
    starting: ReturnType<typeof start>,
    begin: Begin,
    options: CallOptions | undefined,
    prepare: Prepare | undefined,
  ): Promise<void> {
    try {
      if ('then' in starting) await starting;
      if (prepare) {
        // Checks the options first: a malformed secret is reported as such.
        this.use(() => {});
        if (this.#clientSecret === undefined) throw noSecret();
        call.change = await prepare(this.#clientSecret);
      }
      this.#begin(call, begin, options);
    } catch (thrown) {
      call.fail(thrown);
    }
  }

  #begin(call: RunningCall, begin: Begin, options: CallOptions | undefined): void {
    let startTask: ReturnType<Begin>;
    try {
      startTask = begin(call);
      call.since = Math.min(call.since, options?.uncertainSince ?? call.since);
    } catch (thrown) {
      throw refusalOf(thrown);
    }
    call.follow(options?.signal);
    // WebAssembly only reads it and hands it back, so it need not be an engine's AbortSignal.
    const own = call as Signal as AbortSignal;
    call.run(this.use((handle) => startTask(handle, own)));
  }
}

/** Whether a call is a save that was sent. */
function isSent(sent: WeakMap<Signal, string>, call: RunningCall): boolean {
  return call.saves !== undefined && sent.get(call) === call.saves;
}

/**
 * A save without an answer arrives within this time after the end of its call, or not at all. A minute more than
 * `IN_TRANSIT_MS`, since `reconcile` says after it that the save was not carried out.
 */
const ARRIVES_MS = IN_TRANSIT_MS + 60_000;

/** An error, `outcome_unknown` with the times between which it may have been carried out. */
function dated(error: unknown, uncertainSince: number): unknown {
  if (!(error instanceof classes.outcome_unknown)) return error;
  return Object.assign(error, { uncertainSince, uncertainUntil: Date.now() + ARRIVES_MS });
}

/** The operation's name in hooks for a call by address: the path without a query. */
function addressed(...parts: readonly unknown[]): string {
  return parts.map((part) => (typeof part === 'string' ? part.replace(/[?#][^]*/, '') : typeof part)).join(' ');
}

/** The method of an operation that changes records; nothing for one that reads. */
function changing(table: string): string | undefined {
  const [address = '', facts = ''] = table.split('|');
  return facts.startsWith('r') ? undefined : address.slice(0, address.indexOf(' '));
}

/** The options of a call as JSON text, without the signal. */
function crossing(options: CallOptions | undefined): string {
  if (typeof options !== 'object' || options === null) return jsonText(options);
  const { signal, ...rest } = options;
  if (!signal || isSignal(signal)) return jsonText(rest);
  throw problem('invalid_request', 'signal', noSignal);
}

function noSecret(): Error {
  return refusal('config', 'decrypt', decryptionNeedsSecret);
}
