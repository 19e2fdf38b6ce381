import { pool } from './util/ordered-pool.js';
import { JdyError } from './jdy-error.js';
import { cancelOnReturn } from './util/cancel-on-return.js';
import { Meter, type Progress } from './util/progress-meter.js';
import type { CallOptions } from './options.js';
import type { Caller } from './wasm/caller.js';
import { follow, isSignal, unfollow } from './wasm/signals.js';
import { cannotBeIterated } from './generated/messages/client.js';
import { noFunction, noSignal } from './generated/messages/input.js';
import { mustBeObjects } from './util/must-be.js';
import { refusal, toError } from './wasm/error-data.js';
import { refusalOf } from './wasm/json-text.js';
import { wholeNumber } from './util/whole-number.js';

export type { Progress };

/** The records to save: a list, a generator or a stream. They are read as the run proceeds. */
export type Inputs<Input> = Iterable<Input> | AsyncIterable<Input>;

/**
 * Concurrency, start and callback of the run. The other options are those of each save.
 */
export interface SaveAllOptions extends CallOptions {
  /** How many saves may be under way at once, 1 to 1,000. Default: 16. */
  concurrency?: number | null | undefined;
  /**
   * The index of the first input to save; the inputs before it are taken and skipped. To continue a run that its signal
   * ended, give the index after that of its last result. Default: 0.
   */
  from?: number | null | undefined;
  /** The number of inputs, including those before `from`. Default: the `length` or `size` of the inputs. */
  total?: number | null | undefined;
  /** Called with the progress of the run: at most ten times a second, the last time with the final numbers. */
  onProgress?: ((progress: Progress) => void) | null | undefined;
  /**
   * When it fires, no further save is started, and the results end with those of the saves under way. These are not
   * aborted, since their outcome would be unknown. Leaving the loop ends the run as well, but loses the results of the
   * saves under way.
   */
  signal?: AbortSignal | null | undefined;
}

/** The result of one input. */
export type SaveResult<Saved> =
  | {
      /** Which input, from 0 over all of them, those before `from` among them. */
      index: number;
      /** It was saved. */
      ok: true;
      /** The ids of the saved record; empty if the answer has none. */
      ids: string[];
      /** The answer. */
      saved: Saved;
    }
  | {
      /** Which input, from 0 over all of them, those before `from` among them. */
      index: number;
      /** It was not saved, or the outcome is unknown: see the error. */
      ok: false;
      /** The error. */
      error: JdyError;
    };

/** The results of the inputs, in order. */
export type SaveResults<Saved> = AsyncGenerator<SaveResult<Saved>, void, undefined>;

/** Saves every input. The results come in the order of the inputs. */
export function saveAll<Input, Saved>(
  inputs: Inputs<Input>,
  save: (input: Input, options: CallOptions) => Promise<Saved>,
  options: SaveAllOptions | undefined,
  errorOf: Caller['errorOf'],
): SaveResults<Saved> {
  return doAll(inputs, save, (saved) => ({ ids: idsOf(saved), saved }), options, errorOf);
}

/** The result of one input of `doAll`: what `done` returned for its value, or the error. */
type Result<Done> = ({ index: number; ok: true } & Done) | { index: number; ok: false; error: JdyError };

/**
 * Makes a call for every input, several at a time. Yields the result of `done` for each value, in the order of the
 * inputs. `errorOf` converts the error of an option.
 */
export function doAll<Input, Value, Done>(
  inputs: Inputs<Input>,
  call: (input: Input, options: CallOptions) => Promise<Value>,
  done: (value: Value) => Done,
  options: SaveAllOptions | undefined,
  errorOf: Caller['errorOf'] = (thrown) => toError(thrown),
): AsyncGenerator<Result<Done>, void, undefined> {
  const left = new AbortController();
  return cancelOnReturn(results(inputs, call, done, options ?? {}, errorOf, left), () => left.abort());
}

async function* results<Input, Value, Done>(
  inputs: Inputs<Input>,
  call: (input: Input, options: CallOptions) => Promise<Value>,
  done: (value: Value) => Done,
  given: SaveAllOptions,
  errorOf: Caller['errorOf'],
  left: AbortController,
): AsyncGenerator<Result<Done>, void, undefined> {
  let run: Run;
  try {
    mustBeObjects({ options: given });
    run = checked(inputs, given);
  } catch (thrown) {
    throw errorOf(thrown instanceof JdyError ? thrown : refusalOf(thrown));
  }
  const { most, first, rest, onProgress, signal, options } = run;
  const meter = onProgress && new Meter(onProgress, rest);
  const unreadable = (thrown: unknown) => {
    throw errorOf(refusalOf(thrown));
  };
  const one = async (input: Promise<Input>, index: number): Promise<Result<Done>> => {
    try {
      const value = await call(await input.catch(unreadable), options);
      meter?.count(true);
      return { index, ok: true, ...done(value) };
    } catch (error) {
      meter?.count(false);
      return { index, ok: false, error: error as JdyError };
    }
  };
  follow(left, signal);
  try {
    yield* pool(inputs, one, most, first, left.signal);
  } catch (thrown) {
    throw errorOf(thrown);
  } finally {
    unfollow(left, signal);
    await meter?.end();
  }
}

/** The options, checked. */
interface Run extends Pick<SaveAllOptions, 'onProgress' | 'signal'> {
  /** The most calls under way at a time. */
  most: number;
  /** The index of the first input that is taken. */
  first: number;
  /** The number of inputs from that index on, if it is known. */
  rest: number | undefined;
  /** The options of each call. */
  options: CallOptions;
}

/** @throws {InvalidRequestError} for an option that is not allowed */
function checked(
  inputs: Inputs<unknown>,
  { concurrency, from, total, onProgress, signal, ...options }: SaveAllOptions,
): Run {
  if (!canBeIterated(inputs)) throw refusal('invalid_request', 'inputs', cannotBeIterated);
  const most = wholeNumber(concurrency ?? 16, 'concurrency', 1, 1000);
  const first = wholeNumber(from ?? 0, 'from', 0);
  const all = total ?? sizeOf(inputs);
  const rest = all === undefined ? undefined : Math.max(0, wholeNumber(all, 'total', 0) - first);
  if (signal && !isSignal(signal)) throw refusal('invalid_request', 'signal', noSignal);
  if (onProgress && typeof onProgress !== 'function') throw refusal('invalid_request', 'onProgress', noFunction);
  return { most, first, rest, onProgress, signal, options };
}

/** Refuses a text, whose characters are not inputs. */
function canBeIterated(inputs: object): boolean {
  if (Object(inputs) !== inputs) return false;
  const { [Symbol.asyncIterator]: later, [Symbol.iterator]: make } = inputs as Partial<Record<symbol, unknown>>;
  return typeof (later ?? make) === 'function';
}

/** The number of inputs, if they have a `length` or a `size`. */
function sizeOf(inputs: object): number | undefined {
  const { length, size } = inputs as { length?: unknown; size?: unknown };
  return [length, size].find((known) => typeof known === 'number') as number | undefined;
}

/** The ids in the answer of a save: of one record, of the rows of several, or of a custom record if it has an id. */
export function idsOf(saved: unknown): string[] {
  const { ids, id, rows, data } = Object(saved) as {
    ids?: string[] | null;
    id?: string | null;
    rows?: unknown;
    data?: unknown;
  };
  if (Array.isArray(rows)) return rows.flatMap(idsOf);
  return ids ?? (id ? [id] : data ? idsOf(data) : []);
}
