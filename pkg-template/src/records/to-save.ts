import type { CallOptions } from '../options.js';
import type { Resource, Table } from '../resource.js';
import { looksEncrypted } from '../util/looks-encrypted.js';
import { readTable, type OperationTable, type TableField } from '../util/operation-table.js';
import { cameEncrypted, resourceWithoutSave } from '../generated/messages/extras.js';
import { refusal } from '../wasm/error-data.js';
import type { Gets, RecordOf } from './get-all.js';

/** Methods with `save`. */
export interface Saves {
  /** Saves one record. */
  save(request: never, options?: CallOptions): Promise<unknown>;
}

/** What `save` takes. */
export type SaveOf<Methods extends Saves> = Parameters<Methods['save']>[0];

/** How a record becomes a request. */
export interface ToSaveOptions {
  /**
   * Leaves out the sensitive fields that came encrypted. What the service does with a field that a save leaves out is
   * not documented: it may keep the value or empty it. Better read with `{ decrypt: true }`. Default: false, it throws.
   */
  omitSensitive?: boolean | null | undefined;
}

/**
 * Makes the request of `save` from the answer of `get`: the same record with the same values. Names and values that
 * differ between the two are translated (`bomentity` is `contact_persons`). Fields that `save` does not take are left
 * out. Rows keep their ids if the `save` of their resource takes ids.
 *
 * @example
 * ```ts
 * import { customer } from 'jdy-wasm/bd';
 *
 * const record = await jdy.customers.get({ id }, { decrypt: true });
 * await jdy.customers.save({ ...toSave(customer, record), remark: '送货前先打电话' });
 * ```
 * @throws {InvalidRequestError} where sensitive fields came encrypted: its description names them
 */
export function toSave<Methods extends Gets & Saves>(
  resource: Resource<Methods>,
  record: RecordOf<Methods>,
  options?: ToSaveOptions,
): SaveOf<Methods> {
  const encrypted: string[] = [];
  const request = asSaved(saveTable(resource), 0, Object(record) as Row, '', encrypted);
  const [first] = encrypted;
  if (first !== undefined && options?.omitSensitive !== true) {
    throw refusal('invalid_request', first, cameEncrypted, encrypted.join(', '));
  }
  return request as SaveOf<Methods>;
}

type Row = Readonly<Record<string, unknown>>;

/** The table of a resource's `save`. */
export function saveTable(resource: Resource): OperationTable {
  const table = (resource as Partial<Record<string, Table>>)['save'];
  if (!table) throw refusal('invalid_request', 'resource', resourceWithoutSave);
  return readTable(table);
}

function asSaved(table: OperationTable, model: number, record: Row, path: string, encrypted: string[]): object {
  const request: Record<string, unknown> = {};
  for (const field of table.models[model]?.values() ?? []) {
    // The official pages of details leave out fields that the service shows, so all fields of the answer are taken.
    const shown = record[field.answered];
    if (isNothing(shown)) continue;
    const here = `${path}${field.name}`;
    const inner = Number(field.kind);
    if (Number.isInteger(inner)) {
      const row = (item: unknown, at: string) => asSaved(table, inner, Object(item) as Row, `${at}.`, encrypted);
      request[field.name] = Array.isArray(shown)
        ? shown.map((item, index) => row(item, `${here}[${index}]`))
        : row(shown, here);
    } else if (field.isSensitive && typeof shown === 'string' && looksEncrypted(shown)) {
      encrypted.push(here);
    } else {
      request[field.name] = Array.isArray(shown) ? shown.map((item) => asGiven(field, item)) : asGiven(field, shown);
    }
  }
  return request;
}

/** A value as a save takes it. A value of another type stays as it is: the save then says what is wrong with it. */
function asGiven(field: TableField, shown: unknown): unknown {
  const text = typeof shown === 'object' ? undefined : String(shown);
  const value = field.values.find(([, answered]) => answered === text)?.[0] ?? shown;
  switch (field.kind) {
    case 'I':
    case 'n':
      return typeof value === 'string' && !Number.isNaN(Number(value)) ? Number(value) : value;
    case 'b':
      return typeof value === 'boolean' ? value : ['true', '1'].includes(String(value));
    case 'D':
      // The service adds tenths of a second, which it does not take.
      return typeof value === 'string' ? value.replace(/\.\d+$/, '') : value;
    case 't':
    case 'i':
      return typeof value === 'number' ? String(value) : value;
    default:
      return value;
  }
}

/** Empty text as well: no type but text has it, and there it says the same as an absent field. */
function isNothing(shown: unknown): boolean {
  return shown === undefined || shown === null || shown === '';
}
