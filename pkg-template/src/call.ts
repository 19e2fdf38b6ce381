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

/** What a call resolves to, and how it was answered. */
export interface WithResponse<T> {
  /** What the call alone resolves to. */
  readonly data: T;
  /** How it was answered. */
  readonly response: ResponseDetails;
}

/**
 * A call under way: a promise of the `data` of its answer, as any other promise is, which can tell as well how it was
 * answered.
 */
export class Call<T> extends Promise<T> {
  readonly #whole: Promise<WithResponse<T>>;

  /** @internal */
  constructor(whole: Promise<WithResponse<T>>) {
    // What is promised comes from `whole`, whichever way it is asked for: so nothing that is not asked for can reject.
    super(() => {});
    this.#whole = whole;
  }

  /** What is made of a call is a plain promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /**
   * The data together with status, headers, attempts and duration. It is the same call, not a second one, and rejects as
   * the call does.
   *
   * @example
   * ```ts
   * const { data, response } = await jdy.customers.get({ id }).withResponse();
   * console.log(data.name, response.attempts);
   * ```
   */
  withResponse(): Promise<WithResponse<T>> {
    return this.#whole;
  }

  override then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // Thousands of calls may wait: one promise is made, and not two.
    if (typeof onfulfilled !== 'function') return this.#whole.then(dataOf<T>, onrejected) as Promise<A | B>;
    return this.#whole.then(({ data }) => onfulfilled(data), onrejected);
  }

  // A `Promise` that a library has put in the engine's place looks at the state of this promise, which stays pending.
  override catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onrejected);
  }

  override finally(onfinally?: (() => void) | null): Promise<T> {
    return this.#whole.then(dataOf<T>).finally(onfinally);
  }
}

function dataOf<T>({ data }: WithResponse<T>): T {
  return data;
}
