/** How a call was answered. */
export interface ResponseDetails {
  /** The HTTP status of the answer. */
  readonly status: number;
  /** Its headers. */
  readonly headers: Headers;
  /** How often the call was sent, at least 1. */
  readonly attempts: number;
  /** How long the whole call took, waiting included, in milliseconds. */
  readonly durationMs: number;
}

/** The result of a call, and details of its answer. */
export interface WithResponse<T> {
  /** The value that the call itself resolves to. */
  readonly data: T;
  /** How it was answered. */
  readonly response: ResponseDetails;
}

/**
 * What a call waits for.
 *
 * @internal
 */
export interface Underway<T> {
  /** What the call resolves to. */
  readonly data: Promise<T>;
  /** How it was answered, once it was. */
  readonly response: ResponseDetails | undefined;
}

/**
 * A call under way: a promise of the `data` of its answer. `withResponse()` also gives status and headers.
 */
export class Call<T> extends Promise<T> {
  readonly #underway: Underway<T>;

  /** @internal */
  constructor(underway: Underway<T>) {
    // Every form of the result is derived from `data` when it is used, so a form that is not used cannot reject
    // unhandled.
    super(() => {});
    this.#underway = underway;
  }

  /** `then`, `catch` and `finally` give plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /**
   * Resolves to the data with status, headers, attempts and duration. It is the same call, not a second one, and
   * rejects as the call does.
   *
   * @example
   * ```ts
   * const { data, response } = await jdy.customers.get({ id }).withResponse();
   * console.log(data.name, response.attempts);
   * ```
   */
  withResponse(): Promise<WithResponse<T>> {
    const underway = this.#underway;
    // A successful call of an operation always has a response.
    return underway.data.then((data) => ({ data, response: underway.response as ResponseDetails }));
  }

  override then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // Both are passed on as they are, so that the engine finds the awaiting function for an error's stack.
    return this.#underway.data.then(onfulfilled, onrejected);
  }

  // A `Promise` by which a library replaces the engine's reads the state of this promise, which stays pending.
  override catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.#underway.data.catch(onrejected);
  }

  override finally(onfinally?: (() => void) | null): Promise<T> {
    return this.#underway.data.finally(onfinally);
  }
}
