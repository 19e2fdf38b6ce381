// Compares a record with the values of a save.
import { beijingMs } from '../util/beijing.js';
import { decimalOf } from '../util/decimal.js';
import { looksEncrypted } from '../util/looks-encrypted.js';
import type { OperationTable, TableField } from '../util/operation-table.js';

/** A request or a record. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * The first field whose value in the record differs from the given one; jdy_core::client::send::comparison does the
 * same. A record that the save created (`isNew`) has no rows and no custom fields but the given ones.
 */
export function difference(
  table: OperationTable,
  model: number,
  given: Row,
  record: Row,
  isNew: boolean,
): string | undefined {
  const fields = table.models[model];
  const all: Row = { ...given, ...(given['extra'] as object), extra: undefined };
  const differs = Object.entries(all).find(
    ([name, value]) => !shows(table, fields?.get(name), name, value, record, isNew),
  );
  const isAdded = (field: TableField) => {
    const shown = record[field.answered];
    return (all[field.name] ?? undefined) === undefined && hasNoDefault(field, shown) && !isNothing(shown, 'text');
  };
  return differs?.[0] ?? (isNew ? [...(fields?.values() ?? [])].find(isAdded)?.name : undefined);
}

/** Whether the service never fills a field by itself: rows, custom fields and sensitive fields. */
function hasNoDefault({ kind, isSensitive }: TableField, shown: unknown): boolean {
  return kind === 'M' || isSensitive || (/^\d/.test(kind) && Array.isArray(shown));
}

function shows(
  table: OperationTable,
  field: TableField | undefined,
  name: string,
  given: unknown,
  record: Row,
  isNew: boolean,
): boolean {
  const shown = record[field?.answered ?? name];
  const kind = compared(field, given);
  // Only for documented fields it is known that details never show them.
  if (shown === undefined) return isNothing(given, kind) || field?.isShown === false;
  const inner = Number(field?.kind ?? Number.NaN);
  if (Number.isInteger(inner) && typeof given === 'object' && typeof shown === 'object' && given && shown) {
    const left = [shown].flat() as Row[];
    const hasAll = ([given].flat() as Row[]).every((row) => {
      const found = left.findIndex((shown) => difference(table, inner, row, shown, isNew) === undefined);
      return found >= 0 && left.splice(found, 1).length > 0;
    });
    return hasAll && !(isNew && left.some((row) => !isNothing(row, 'text')));
  }
  if (isNew && field?.kind === 'M' && typeof given === 'object' && typeof shown === 'object' && given && shown) {
    if (Object.entries(shown).some(([key, value]) => !(key in given) && !isNothing(value, 'text'))) return false;
  }
  const other = field?.values.find(([value]) => value === String(given));
  if (other && String(shown) === other[1]) return true;
  if (field?.isSensitive && typeof shown === 'string' && looksEncrypted(shown)) return given === shown;
  return isSame(given, shown, kind);
}

/** How to compare a value, by its type in the catalog. */
type Compared = 'number' | 'boolean' | 'date' | 'text';

function compared(field: TableField | undefined, given: unknown): Compared {
  switch (field?.kind) {
    case 'I':
    case 'n':
    case 'c':
      return 'number';
    case 'b':
      return 'boolean';
    case 'd':
    case 'D':
      return 'date';
    case undefined:
    case 'a':
      // The catalog does not have the type.
      return typeof given === 'number' ? 'number' : 'text';
    default:
      return 'text';
  }
}

function isSame(given: unknown, shown: unknown, kind: Compared): boolean {
  const areObjects = typeof given === 'object' && typeof shown === 'object';
  const [left, right] = [String(given).trim(), String(shown).trim()];
  if (!areObjects && left === right) return true;
  if (isNothing(given, kind) || isNothing(shown, kind)) return isNothing(given, kind) && isNothing(shown, kind);
  if (areObjects) {
    if (Array.isArray(given) && (given.length !== (shown as Row)['length'] || !Array.isArray(shown))) return false;
    return Object.entries(given as Row).every(([key, value]) =>
      isSame(value, (shown as Row)[key], compared(undefined, value)),
    );
  }
  if (given === true) return ['true', '1'].includes(right);
  if (kind === 'number') return isOneValue(decimalOf(left), decimalOf(right));
  const timed = (text: string) => (kind === 'date' && /^[\d-]{10}$/.test(text) ? `${text} 00:00:00` : text);
  return isOneValue(beijingMs(timed(left)), beijingMs(timed(right)));
}

/** Whether two values are equal and present. */
function isOneValue(left: unknown, right: unknown): boolean {
  return left !== undefined && left === right;
}

/** Whether a value is empty: blank text, null, no rows; also 0 and false, which the service leaves out. */
function isNothing(value: unknown, kind: Compared): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every((one) => isNothing(one, 'text'));
  if (!value) return true;
  const text = String(value).trim();
  if (kind === 'boolean') return ['false', '0', ''].includes(text);
  return text === '' || (kind === 'number' && decimalOf(text) === '0');
}
