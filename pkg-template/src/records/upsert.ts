import { idsOf } from '../bulk.js';
import type { JdyError } from '../jdy-error.js';
import type { CallOptions } from '../options.js';
import { blanksAroundNumber, idWithUpsert, numberMissing, recordWithoutId } from '../generated/messages/extras.js';
import { refusal } from '../wasm/error-data.js';
import { mustBeObjects, mustBeText } from '../util/must-be.js';
import { checkedText } from '../wasm/json-text.js';
import { methodIn, type Gets } from './get-all.js';
import type { SaveOf, Saves } from './to-save.js';

/** The return code of a save whose number or name another record has. */
const EXISTS = '1030002002';

/** By which field the record is looked up, and the options of each call. */
export interface UpsertOptions extends CallOptions {
  /** The field of the record with its number. Documents (单据) have `bill_no`. Default: `number`. */
  by?: 'number' | 'bill_no' | null | undefined;
}

/** The result of an upsert. */
export interface Upserted {
  /** Its id. */
  id: string;
  /** Whether it is new. */
  created: boolean;
}

/**
 * Updates the record with this number, or creates it if there is none.
 *
 * An answer that is lost doubles nothing: a new record is looked up by its number, as by each `save`, and an update
 * goes by id. An update adds the rows (contacts, entries) that have no id, as each `save` does: give their ids, or
 * leave them out.
 *
 * @example
 * ```ts
 * const { id, created } = await upsert(jdy.customers, { number: 'KH900001', name: '深圳某某科技' }, { by: 'number' });
 * ```
 * @throws {JdyError} as `get` and `save` do; `outcome_unknown` where it cannot be found out what became of a lost save
 */
export async function upsert<Methods extends Gets & Saves>(
  methods: Methods,
  record: SaveOf<Methods>,
  options?: UpsertOptions,
): Promise<Upserted> {
  const get = methodIn(methods, 'get');
  const save = methodIn(methods, 'save');
  // By way of its text, so that an instance of a class gives its getters.
  const given = JSON.parse(checkedText(record)) as Record<string, unknown>;
  mustBeObjects({ record: given, options: options ?? {} });
  const { by, ...others } = options ?? {};
  const field = by ?? 'number';
  mustBeText({ by: field });
  const number = given[field];
  if (typeof number !== 'string' || !number.trim()) {
    throw refusal('invalid_request', field, numberMissing);
  }
  // A service that keeps the blanks has no such record, and a second one would be made.
  if (number !== number.trim()) throw refusal('invalid_request', field, blanksAroundNumber);
  if (given['id']) throw refusal('invalid_request', 'id', idWithUpsert);
  const find = async (): Promise<string | undefined> => {
    try {
      const { id, [field]: shown } = Object(await get({ number }, others)) as Record<string, unknown>;
      // A service that finds records by parts of a number, or in any case, must not have another one overwritten.
      if (shown !== undefined && shown !== null && String(shown).trim() !== number) return undefined;
      // An answer without a record does not prove that there is none.
      if (typeof id !== 'string' || !/^[1-9]\d*$/.test(id)) throw refusal('protocol', '', recordWithoutId, number);
      return id;
    } catch (error) {
      if ((error as JdyError).code === 'not_found') return undefined;
      throw error;
    }
  };
  const update = async (id: string): Promise<Upserted> => {
    await save({ ...given, id }, others);
    return { id, created: false };
  };
  const found = await find();
  if (found) return update(found);
  try {
    const [id = ''] = idsOf(await save(given, others));
    return { id, created: true };
  } catch (error) {
    // Another program may have created it meanwhile. If only its name is taken, there is still no such record.
    const isTaken = (error as JdyError).errcode === EXISTS;
    const other = isTaken ? await find() : undefined;
    if (!other) throw error;
    return update(other);
  }
}
