import { idsOf } from '../bulk.js';
import type { JdyError } from '../jdy-error.js';
import type { CallOptions } from '../options.js';
import { blanksAroundNumber, idWithUpsert, numberMissing, recordWithoutId } from '../generated/messages/extras.js';
import { refusal } from '../wasm/error-data.js';
import { mustBeObjects, mustBeText } from '../util/must-be.js';
import { checkedText } from '../wasm/json-text.js';
import { methodIn, type Gets } from './get-all.js';
import type { SaveOf, Saves } from './to-save.js';

/** The return code of a save whose number or name is taken by another record. */
const EXISTS = '1030002002';

/** The field for the look-up, and the options of each call. */
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
 * A lost answer leads to no duplicates: a new record is looked up by its number, as in each `save`, and an update uses
 * the id. An update adds rows (contacts, entries) without an id, as each `save` does: give their ids, or leave them
 * out.
 *
 * @example
 * ```ts
 * const { id, created } = await upsert(jdy.customers, { number: 'KH900001', name: '深圳某某科技' }, { by: 'number' });
 * ```
 * @throws {JdyError} as `get` and `save` do; `outcome_unknown` if the outcome of a lost save cannot be found out
 */
export async function upsert<Methods extends Gets & Saves>(
  methods: Methods,
  record: SaveOf<Methods>,
  options?: UpsertOptions,
): Promise<Upserted> {
  const get = methodIn(methods, 'get');
  const save = methodIn(methods, 'save');
  // Parses its JSON text, which includes the getters of a class instance.
  const given = JSON.parse(checkedText(record)) as Record<string, unknown>;
  mustBeObjects({ record: given, options: options ?? {} });
  const { by, ...others } = options ?? {};
  const field = by ?? 'number';
  mustBeText({ by: field });
  const number = given[field];
  if (typeof number !== 'string' || !number.trim()) {
    throw refusal('invalid_request', field, numberMissing);
  }
  // If the service keeps the blanks, it finds no such record, and a second one would be created.
  if (number !== number.trim()) throw refusal('invalid_request', field, blanksAroundNumber);
  if (given['id']) throw refusal('invalid_request', 'id', idWithUpsert);
  const find = async (): Promise<string | undefined> => {
    try {
      const { id, [field]: shown } = Object(await get({ number }, others)) as Record<string, unknown>;
      // The service may also find records by a part of the number or in another case; those must not be overwritten.
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
    // Another program may have created the record meanwhile. If only the name is taken, there is still none.
    const isTaken = (error as JdyError).errcode === EXISTS;
    const other = isTaken ? await find() : undefined;
    if (!other) throw error;
    return update(other);
  }
}
