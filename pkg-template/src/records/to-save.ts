import { JdyError } from '../jdy-error.js';
import type { CallOptions } from '../options.js';
import type { Resource, Table } from '../resource.js';
import { exactNumber } from '../util/decimal.js';
import { looksEncrypted } from '../util/looks-encrypted.js';
import { mustBeObjects } from '../util/must-be.js';
import { readTable, type OperationTable, type TableField } from '../util/operation-table.js';
import {
  cameEncrypted,
  entryIsNull,
  recordExpected,
  resourceWithoutSave,
  nothingToSave,
} from '../generated/messages/extras.js';
import { refusal, toError } from '../wasm/error-data.js';
import { refusalOf } from '../wasm/json-text.js';
import type { Gets, RecordOf } from './get-all.js';

/** Methods with `save`. */
export interface Saves {
  /** Saves one record. */
  save(request: never, options?: CallOptions): Promise<unknown>;
}

/** The request of `save`. */
export type SaveOf<Methods extends Saves> = Parameters<Methods['save']>[0];

/** Options of the conversion. */
export interface ToSaveOptions {
  /**
   * Leaves out sensitive fields that are encrypted. It is not documented what the service does with a field that a save
   * leaves out: it may keep or empty the value. Better read with `{ decrypt: true }`. Default: false, it throws.
   */
  omitSensitive?: boolean | null | undefined;
}

/**
 * Makes the request of `save` from the answer of `get`: the same record with the same values. Names and values that
 * differ between the two are translated (`bomentity` is `contact_persons`). Fields that `save` does not take are left
 * out. If `save` takes a list of records, such as `items`, the record is its only entry. Rows keep their ids if the
 * `save` of their resource takes ids.
 *
 * A value is converted only if nothing is lost: text to a number or a boolean, a number to text, a boolean to 1 or 0.
 * Any other value stays as it is, so that you can replace it; otherwise `save` refuses it and names its path.
 *
 * @example
 * ```ts
 * import { customer } from 'jdy-wasm/bd';
 *
 * const record = await jdy.customers.get({ id }, { decrypt: true });
 * await jdy.customers.save({ ...toSave(customer, record), remark: '送货前先打电话' });
 * ```
 * @throws {InvalidRequestError} if sensitive fields are encrypted, which its description names; if a list contains
 *   `null` or anything else but records; or if `save` takes none of the fields
 */
export function toSave<Methods extends Gets & Saves>(
  resource: Resource<Methods>,
  record: RecordOf<Methods>,
  options?: ToSaveOptions,
): SaveOf<Methods> {
  mustBeObjects({ options: options ?? {} });
  const encrypted: string[] = [];
  const table = saveTable(resource);
  let request: object;
  try {
    const list = listFor(table, record);
    request = list
      ? { [list.name]: [asSaved(table, Number(list.kind), record, `${list.name}[0]`, encrypted)] }
      : asSaved(table, 0, record, '', encrypted);
  } catch (thrown) {
    throw thrown instanceof JdyError ? thrown : toError(refusalOf(thrown));
  }
  const [first] = encrypted;
  if (first !== undefined && options?.omitSensitive !== true) {
    throw refusal('invalid_request', first, cameEncrypted, encrypted.join(', '));
  }
  return request as SaveOf<Methods>;
}

/**
 * The list of a save of several records, such as `items`, if it takes the record; undefined if the save itself does.
 *
 * @throws {InvalidRequestError} if neither does, because the request would be empty
 */
function listFor(table: OperationTable, record: unknown): TableField | undefined {
  const names = typeof record === 'object' && !Array.isArray(record) ? Object.keys(Object(record)) : [];
  const takes = (model: number) =>
    [...(table.models[model]?.values() ?? [])].some(({ answered }) => names.includes(answered));
  if (!names.length || takes(0)) return undefined;
  const [list, ...others] = table.models[0]?.values() ?? [];
  if (list && !others.length && takes(Number(list.kind))) return list;
  throw refusal('invalid_request', 'record', nothingToSave);
}

type Row = Readonly<Record<string, unknown>>;

/** The table of a resource's `save`. */
export function saveTable(resource: Resource): OperationTable {
  mustBeObjects({ resource: Object(resource) });
  const { save: table } = Object(resource) as Partial<Record<string, Table>>;
  if (typeof table !== 'string') throw refusal('invalid_request', 'resource', resourceWithoutSave);
  return readTable(table);
}

function asSaved(table: OperationTable, model: number, record: unknown, path: string, encrypted: string[]): object {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw refusal('invalid_request', path || 'record', recordExpected);
  }
  const request: Record<string, unknown> = {};
  for (const field of table.models[model]?.values() ?? []) {
    // The official pages of details leave out fields that the service shows, so all fields of the answer are taken.
    const shown = (record as Row)[field.answered];
    if (isNothing(shown)) continue;
    const here = path ? `${path}.${field.name}` : field.name;
    const inner = Number(field.kind);
    const one = (item: unknown, at: string) => {
      if (item === null) throw refusal('invalid_request', at, entryIsNull);
      return Number.isInteger(inner) ? asSaved(table, inner, item, at, encrypted) : asGiven(field, item);
    };
    if (field.isSensitive && typeof shown === 'string' && looksEncrypted(shown)) encrypted.push(here);
    else if (Array.isArray(shown)) request[field.name] = shown.map((item, index) => one(item, `${here}[${index}]`));
    else request[field.name] = one(shown, here);
  }
  return request;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/**
 * Converts a value to the type of the save if that loses nothing. Any other value stays as it is: the save then
 * explains the error.
 */
function asGiven(field: TableField, shown: unknown): unknown {
  if (typeof shown === 'object') return shown;
  const isNumber = field.kind === 'I' || field.kind === 'n';
  const number = isNumber ? numberOf(shown) : shown;
  const value = field.values.find(([, answered]) => answered === String(number))?.[0] ?? shown;
  switch (field.kind) {
    case 'I':
    case 'n':
      return numberOf(value);
    case 'b':
      return BOOLEANS.get(String(value)) ?? value;
    case 'd':
      return typeof value === 'string' ? value.replace(/^([\d-]{10})[ T]00:00:00(?:\.0+)?$/, '$1') : value;
    case 'D':
      // Details have tenths of a second, which a save refuses.
      return typeof value === 'string' ? value.replace(/\.0+$/, '') : value;
    case 't':
    case 'i':
    case 'P':
      // A whole number beyond these is rounded already.
      return typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value))
        ? `${value}`
        : value;
    default:
      return value;
  }
}

/** Converts a text or a boolean to a number. Any other value stays. */
function numberOf(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? (exactNumber(value) ?? value) : value;
}

/** Whether a value is absent. Empty text counts: only text fields have it, and there it means the same. */
function isNothing(shown: unknown): boolean {
  return shown === undefined || shown === null || shown === '';
}
