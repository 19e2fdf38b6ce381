import { doAll, type Inputs, type SaveAllOptions } from '../bulk.js';
import type { DecryptOptions } from '../decrypt.js';
import type { JdyError } from '../jdy-error.js';
import { methodMissing, notOneKindOfKey } from '../generated/messages/extras.js';
import { mustBeObjects } from '../util/must-be.js';
import { refusal } from '../wasm/error-data.js';

/** Methods with `get`. */
export interface Gets {
  /** Reads one record. */
  get(request: never, options?: DecryptOptions): Promise<unknown>;
}

/** The answer of `get`. */
export type RecordOf<Methods extends Gets> = Awaited<ReturnType<Methods['get']>>;

/** Records by their ids. */
export interface Ids {
  /** The ids. */
  ids: Inputs<string>;
  /** Not beside `ids`. */
  numbers?: undefined;
}

/** Records by their numbers (编码). */
export interface Numbers {
  /** The numbers. */
  numbers: Inputs<string>;
  /** Not beside `numbers`. */
  ids?: undefined;
}

/** The records to read: by id or by number, as their `get` allows. */
export type RecordKeys<Methods extends Gets> =
  | (Record<'id', string> extends Parameters<Methods['get']>[0] ? Ids : never)
  | (Record<'number', string> extends Parameters<Methods['get']>[0] ? Numbers : never);

/**
 * Concurrency, start and callback of the run. The other options are those of each `get`.
 */
export interface GetAllOptions
  extends DecryptOptions,
    Pick<SaveAllOptions, 'concurrency' | 'from' | 'total' | 'onProgress' | 'signal'> {}

/** The result of one key. */
export type GetResult<Data> =
  | {
      /** Which key, from 0 over all of them, those before `from` among them. */
      index: number;
      /** It was read. */
      ok: true;
      /** The record. */
      record: Data;
    }
  | {
      /** Which key, from 0 over all of them, those before `from` among them. */
      index: number;
      /** It was not read. The error is `not_found` if there is no such record. */
      ok: false;
      /** The error. */
      error: JdyError;
    };

/** The results of the keys, in order. */
export type GetResults<Data> = AsyncGenerator<GetResult<Data>, void, undefined>;

/**
 * Reads many records, several at a time and within the rate limit, and gives one result for each key in the order of
 * the keys. A failure is a result like any other; it does not end the run.
 *
 * @example
 * ```ts
 * for await (const result of getAll(jdy.customers, { ids }, { decrypt: true })) {
 *   if (result.ok) console.log(result.record.name);
 * }
 * ```
 * @throws {InvalidRequestError} for a wrong option. An error of the keys is thrown after the results before it
 */
export function getAll<Methods extends Gets>(
  methods: Methods,
  keys: RecordKeys<Methods>,
  options?: GetAllOptions,
): GetResults<RecordOf<Methods>> {
  mustBeObjects({ keys: Object(keys) });
  const { ids, numbers } = Object(keys) as { ids?: Inputs<string>; numbers?: Inputs<string> };
  const inputs = ids ?? numbers;
  if (!inputs || (ids && numbers)) {
    throw refusal('invalid_request', 'keys', notOneKindOfKey);
  }
  const get = methodIn<RecordOf<Methods>>(methods, 'get');
  const one = (key: string, options: DecryptOptions) => get(ids ? { id: key } : { number: key }, options);
  return doAll(inputs, one, (record) => ({ record }), options);
}

/** A method of a resource: it takes a request and the options of its call. */
export function methodIn<Answer>(
  methods: object,
  name: 'get' | 'save',
): (request: object, options: DecryptOptions) => Promise<Answer> {
  mustBeObjects({ methods: Object(methods) });
  const { [name]: method } = Object(methods) as Record<string, unknown>;
  if (typeof method !== 'function') throw refusal('invalid_request', 'methods', methodMissing, name);
  return method as ReturnType<typeof methodIn<Answer>>;
}
