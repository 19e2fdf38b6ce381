// Maps columns to fields, and converts rows to records.
import { computed } from '@preact/signals';

import { valueOfText } from '../call/request.js';
import type { Row } from '../methods.js';
import { englishLabel, type Field, type Form, labelOf, type Model, modelOf } from '../models.js';
import { saves } from './chosen.js';

/** A field that a column can be mapped to. */
export interface ColumnTarget {
  /** The path in the request: `name`, `contact_persons[0].mobile`. */
  path: string;
  field: Field;
  /** The list that contains the field, and the index of the item. */
  within: { list: Field; item: number } | undefined;
}

/** A row has columns for this many items of a list. */
const ITEMS = [0, 1];
/** Kinds that do not fit into one cell. */
const NESTED = ['list', 'model', 'text_map', 'object', 'file'];
const flat = ({ fields }: Model) => fields.filter(({ kind }) => !NESTED.includes(kind.type));

/** The flat fields of the record, and those of its largest list of records. */
function targetsOf({ request }: Form): readonly ColumnTarget[] {
  const own = flat(request).map((field): ColumnTarget => ({ path: field.name, field, within: undefined }));
  const lists = request.fields.flatMap((list) => {
    const model = list.kind.type === 'list' ? modelOf(list.kind, request) : undefined;
    return model ? [{ list, fields: flat(model) }] : [];
  });
  const [largest] = lists.sort((a, b) => b.fields.length - a.fields.length);
  if (!largest) return own;
  const { list, fields } = largest;
  const targetIn =
    (item: number) =>
    (field: Field): ColumnTarget => {
      const path = `${list.name}[${item}].${field.name}`;
      return { path, field, within: { list, item } };
    };
  return [...own, ...ITEMS.flatMap((item) => fields.map(targetIn(item)))];
}

export const targets = computed(() => (saves.form.value ? targetsOf(saves.form.value) : []));

const targetsByPath = computed(() => new Map(targets.value.map((target) => [target.path, target])));
export const targetAt = (path: string) => targetsByPath.value.get(path);

export const targetLabel = ({ field, within }: ColumnTarget) =>
  within ? `${labelOf(field)} · ${labelOf(within.list)} ${within.item + 1}` : labelOf(field);

/** Frequent names of columns that the models do not have. */
const ALIASES: Readonly<Record<string, string>> = {
  编号: 'number',
  地址: 'addr',
  联系人: 'contact_person',
  联系人姓名: 'contact_person',
  联系电话: 'mobile',
  手机号: 'mobile',
};

const plain = (text: string) => text.toLowerCase().replace(/[\s_·.\-*]/g, '');

/** Guesses the field of each column from its name. A field is given to one column only. */
export function guess(header: readonly string[], { resource }: Form): string[] {
  const taken = new Set<string>();
  return header.map((name) => {
    // 客户名称 is the name of a 客户.
    const short = name.trim().replace(resource, '');
    const alias = ALIASES[short];
    const wanted = new Set(alias ? [alias] : [name, short].map(plain));
    const target = targets.value.find((target) => {
      const { path, field, within } = target;
      if (taken.has(path)) return false;
      if (wanted.has(plain(path)) || wanted.has(plain(targetLabel(target)))) return true;
      const names = alias ? [field.name] : [field.name, field.chinese, englishLabel(field)].map(plain);
      return (within?.item ?? 0) === 0 && names.some((each) => each !== '' && wanted.has(each));
    });
    if (!target) return '';
    taken.add(target.path);
    return target.path;
  });
}

/** A record to save, and its position in the table. */
export interface Entry {
  input: Row;
  /** The rows of the record, mostly one. */
  rows: number[];
  /** For each item of the list: its row, and its index in the row. */
  items: { row: number; item: number }[];
}

/**
 * The records of a table. A row adds its items to the record before it if its own fields are empty or the same as in
 * that record.
 */
export function entriesOf(
  table: readonly (readonly string[])[],
  paths: readonly string[],
  number: string | null,
): Entry[] {
  const entries: Entry[] = [];
  let before: Row = {};
  for (const [row, cells] of table.entries()) {
    const { own, list, items } = partsOf(cells, paths);
    const last = entries.at(-1);
    const positions = items.map(({ item }) => ({ row, item }));
    const values = items.map(({ value }) => value);
    if (last && list !== undefined && continues(own, before, number)) {
      last.rows.push(row);
      last.items.push(...positions);
      last.input[list] = [...((last.input[list] as Row[] | undefined) ?? []), ...values];
    } else {
      entries.push({ input: { ...own, ...(list !== undefined && { [list]: values }) }, rows: [row], items: positions });
      before = own;
    }
  }
  return entries;
}

function continues(own: Row, before: Row, number: string | null): boolean {
  const names = Object.keys(own);
  if (names.length === 0) return Object.keys(before).length > 0;
  return number !== null && own[number] !== undefined && names.every((name) => own[name] === before[name]);
}

/** The fields of the record itself and the items of its list, without empty ones. */
function partsOf(row: readonly string[], paths: readonly string[]) {
  const own: Row = {};
  const all: Row[] = [];
  let list: string | undefined;
  for (const [column, path] of paths.entries()) {
    const target = targetAt(path);
    const text = row[column] ?? '';
    if (!target || text === '') continue;
    const { field, within } = target;
    const value = cellValue(field, text);
    if (within) {
      list = within.list.name;
      (all[within.item] ??= {})[field.name] = value;
    } else {
      own[path] = value;
    }
  }
  // A row may have a second item without a first.
  const items = ITEMS.flatMap((item) => (all[item] ? [{ item, value: all[item] }] : []));
  return { own, list, items };
}

/** The cell that holds the value at a path of a request. */
export function cellAt({ rows, items }: Entry, path: string): { row: number; path: string } {
  const [, list, index, name] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const position = index === undefined ? undefined : items[Number(index)];
  if (!position) return { row: rows[0] ?? 0, path };
  return { row: position.row, path: `${list}[${position.item}].${name}` };
}

const YES = ['是', 'yes', 'true', '1', 'y'];
const NO = ['否', 'no', 'false', '0', 'n'];

/** Accepts the labels of a choice as well as its values: tables often have the labels. */
function cellValue(field: Field, text: string): unknown {
  const { kind } = field;
  if (kind.type === 'boolean') {
    const word = text.toLowerCase();
    return YES.includes(word) ? true : NO.includes(word) ? false : text;
  }
  if (kind.type === 'choice') {
    const named = kind.options.find(
      ({ chinese, english }) => text === chinese || text.toLowerCase() === english.toLowerCase().replace(/\.$/, ''),
    );
    if (named) return named.value;
  }
  return kind.type === 'any' ? text : valueOfText(kind, text, field.name);
}
