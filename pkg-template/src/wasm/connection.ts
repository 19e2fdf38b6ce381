import { Call, type WithResponse } from '../call.js';
import type { Caller, PageData, PageSource, Prepare } from './caller.js';
import { monotonic } from '../util/clock.js';
import { runTask, type Outcome } from './run-task.js';
import type { Answered } from './exchange.js';
import { hostFunctions, type CallerOptions } from './host.js';
import type { Pages, Task } from './jdy.js';
import { jsonText } from './json-text.js';
import { ClientHandle, type Handle } from './client-handle.js';
import { attempt, enter, generation, checkAlive } from './instance.js';
import { mustBeFunctions } from '../util/must-be.js';
import type { CallOptions, ClientOptions, RequestParameters } from '../options.js';
import { start } from './client-module.js';
import { Secrets } from './secrets.js';
import { CallSignal, follow, isSignal, type Signal } from './signals.js';
import { authorizationStore, memoryStore } from '../token-store.js';
import { problem, refusal, toError } from './error-data.js';

/** Reads what the caller gave, and says how WebAssembly makes a task of it. */
type Begin = () => (handle: Handle, signal: AbortSignal) => Task;

/** A client's way to the service, through whichever instance of WebAssembly. */
export class Connection implements Caller {
  readonly #clientSecret: string | undefined;
  readonly #authorization: unknown;
  readonly #contradiction: readonly [option: string, problem: string] | undefined;
  readonly #outside: CallerOptions;
  readonly #secrets = new Secrets();
  /** By which method the call of a signal was sent. */
  readonly #sent = new WeakMap<Signal, string>();
  readonly #client: ClientHandle;
  #checked = false;

  constructor({ fetch, tokenStore, authorization, permit, onRequest, onResponse, onRetry, ...options }: ClientOptions) {
    const relayed = options.relay !== undefined;
    if (relayed && tokenStore) this.#contradiction = ['tokenStore', 'is given together with relay'];
    if (!relayed && authorization) this.#contradiction = ['authorization', 'is given without relay'];
    const store = relayed ? authorizationStore(authorization) : (tokenStore ?? memoryStore());
    const outside: CallerOptions = { fetch, tokenStore: store, permit, onRequest, onResponse, onRetry };
    const secrets = this.#secrets;
    secrets.add(options.clientSecret);
    secrets.add(options.appSecret);
    this.#clientSecret = options.clientSecret;
    this.#authorization = authorization;
    this.#outside = outside;
    this.#client = new ClientHandle(options, (locks, waiters) =>
      hostFunctions(outside, secrets, locks, waiters, this.#sent),
    );
  }

  call(
    group: string,
    name: string,
    request: unknown,
    options: CallOptions | undefined,
    prepare?: Prepare,
  ): Call<unknown> {
    const begin = () => {
      const [text, others] = [jsonText(request), crossing(options)];
      return (handle: Handle, signal: AbortSignal) => handle.call(group, name, text, others, signal);
    };
    return this.#call(begin, options, name === 'save' ? 'POST' : undefined, prepare);
  }

  /** Any other call. */
  request(
    method: string,
    path: string,
    parameters: RequestParameters | undefined,
    options: CallOptions | undefined,
  ): Call<unknown> {
    const saves = !(parameters?.repeatable ?? method === 'GET');
    const begin = () => {
      // Half of a character would cross as another one.
      jsonText({ method, path });
      const [text, others] = [jsonText(parameters), crossing(options)];
      return (handle: Handle, signal: AbortSignal) => handle.request(method, path, text, others, signal);
    };
    return this.#call(begin, options, saves ? method : undefined);
  }

  pages(group: string, name: string, request: unknown): PageSource {
    let born = 0;
    let pages: Pages | undefined;
    const begin = (options: CallOptions | undefined) => {
      const [text, others] = [pages ? '' : jsonText(request), crossing(options)];
      return (handle: Handle, signal: AbortSignal) => {
        // Where the list was died with its instance: it can only be read from its first page again.
        if (pages) checkAlive(born);
        else [born, pages] = [generation, handle.pages(group, name, text)];
        return pages.next(handle, others, signal);
      };
    };
    return {
      next: async (options) => {
        const { value } = await this.run(() => begin(options), options);
        if (value === null && born === generation) attempt(() => enter(() => pages?.free()));
        return (value ?? undefined) as PageData | undefined;
      },
    };
  }

  /** Uses WebAssembly's handle, which is made where there is none. */
  use<T>(use: (handle: Handle) => T): T {
    const options = this.#client.optionsText();
    return enter(() => use(this.#client.handle(options)));
  }

  #call(begin: Begin, options: CallOptions | undefined, saves: string | undefined, prepare?: Prepare): Call<unknown> {
    const answered = async (): Promise<WithResponse<unknown>> => {
      const started = monotonic();
      const { value, response, attempts } = await this.run(begin, options, saves, prepare);
      // What succeeded was answered.
      const { status, headers } = response as Answered;
      const durationMs = Math.round(monotonic() - started);
      return { data: value, response: { status, headers, attempts, durationMs } };
    };
    return new Call(answered());
  }

  /** What is no business of WebAssembly's: options that are to be called. Once is enough. */
  #check(): void {
    const { tokenStore, ...functions } = this.#outside;
    const { get = null, set = null, withLock } = tokenStore;
    const authorization = this.#authorization;
    if (this.#contradiction) throw refusal('config', ...this.#contradiction, 'Leave out one of the two.');
    mustBeFunctions({
      ...functions,
      authorization,
      'tokenStore.get': get,
      'tokenStore.set': set,
      'tokenStore.withLock': withLock,
    });
    this.#checked = true;
  }

  /** Makes of WebAssembly's handle a task, and brings that to its end. `saves` is the method of a save. */
  async run(
    begin: Begin,
    options?: CallOptions | undefined,
    saves?: string | undefined,
    prepare?: Prepare,
  ): Promise<Outcome> {
    // Each call has a signal of its own: in a Worker no request may touch what is another's.
    const signal = new CallSignal();
    let unfollow = () => {};
    try {
      if (!this.#checked) this.#check();
      const starting = start();
      // A call begins at once where it can: calls that are begun in a loop would all begin in one go after it.
      if ('then' in starting) await starting;
      let change: Awaited<ReturnType<Prepare>> | undefined;
      if (prepare) {
        // A secret that cannot be right is told before anything is made of it.
        this.use(() => {});
        if (this.#clientSecret === undefined) throw noSecret();
        change = await prepare(this.#clientSecret);
      }
      const startTask = begin();
      unfollow = follow(signal, options?.signal);
      // WebAssembly reads its state and hands it back, so it need not be one of the engine's.
      const own = signal as Signal as AbortSignal;
      const task = this.use((handle) => startTask(handle, own));
      const outcome = await runTask(task);
      return change ? { ...outcome, value: await change(outcome.value) } : outcome;
    } catch (thrown) {
      throw toError(thrown, this.#secrets, saves !== undefined && this.#sent.get(signal) === saves);
    } finally {
      unfollow();
    }
  }
}

/** The options of a call as they cross into WebAssembly: the signal apart, which is no JSON. */
function crossing(options: CallOptions | undefined): string {
  if (typeof options !== 'object' || options === null) return jsonText(options);
  const { signal, ...rest } = options;
  if (!signal || isSignal(signal)) return jsonText(rest);
  throw problem('invalid_request', 'signal', 'is no AbortSignal', 'Give the signal of an AbortController.');
}

function noSecret(): Error {
  const hint = 'Leave it out, or decrypt where the clientSecret is, with decrypt().';
  return refusal('config', 'decrypt', 'needs the clientSecret, which stays with the relay', hint);
}
