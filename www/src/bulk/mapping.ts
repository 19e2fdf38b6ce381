// Which column goes to which field of a record, and what a row becomes.
import { computed } from '@preact/signals';

import { valueOfText } from '../call/request.js';
import type { Row } from '../methods.js';
import { englishLabel, type Field, type Form, labelOf, type Model, modelOf } from '../models.js';
import { saves } from './chosen.js';

/** A field that a column can be mapped to. */
export interface Place {
  /** Its path in the request: `name`, `contact_persons[0].mobile`. */
  path: string;
  field: Field;
  /** The list that it is in and which of its items it belongs to, from 0. */
  within: { list: Field; item: number } | undefined;
}

/** A row has columns for so many items of a list. */
const ITEMS = [0, 1];
/** Kinds that a single cell does not hold. */
const NESTED = ['list', 'model', 'text_map', 'object', 'file'];
const flat = ({ fields }: Model) => fields.filter(({ kind }) => !NESTED.includes(kind.type));

/** The flat fields of the record, and those of its largest list of records. */
function placesOf({ request }: Form): readonly Place[] {
  const own = flat(request).map((field): Place => ({ path: field.name, field, within: undefined }));
  const lists = request.fields.flatMap((list) => {
    const model = list.kind.type === 'list' ? modelOf(list.kind, request) : undefined;
    return model ? [{ list, fields: flat(model) }] : [];
  });
  const [largest] = lists.sort((a, b) => b.fields.length - a.fields.length);
  if (!largest) return own;
  const { list, fields } = largest;
  const placeIn =
    (item: number) =>
    (field: Field): Place => {
      const path = `${list.name}[${item}].${field.name}`;
      return { path, field, within: { list, item } };
    };
  return [...own, ...ITEMS.flatMap((item) => fields.map(placeIn(item)))];
}

export const places = computed(() => (saves.form.value ? placesOf(saves.form.value) : []));

const placesByPath = computed(() => new Map(places.value.map((place) => [place.path, place])));
export const placeAt = (path: string) => placesByPath.value.get(path);

export const placeLabel = ({ field, within }: Place) =>
  within ? `${labelOf(field)} · ${labelOf(within.list)} ${within.item + 1}` : labelOf(field);

/** What columns are often called, beside the names that the models have. */
const ALIASES: Readonly<Record<string, string>> = {
  编号: 'number',
  地址: 'addr',
  联系人: 'contact_person',
  联系人姓名: 'contact_person',
  联系电话: 'mobile',
  手机号: 'mobile',
};

const plain = (text: string) => text.toLowerCase().replace(/[\s_·.\-*]/g, '');

/** The field that a column is probably for, none where an earlier column has it. */
export function guess(header: readonly string[], { resource }: Form): string[] {
  const taken = new Set<string>();
  return header.map((name) => {
    // 客户名称 is the name of a 客户.
    const short = name.trim().replace(resource, '');
    const alias = ALIASES[short];
    const wanted = new Set(alias ? [alias] : [name, short].map(plain));
    const place = places.value.find((place) => {
      const { path, field, within } = place;
      if (taken.has(path)) return false;
      if (wanted.has(plain(path)) || wanted.has(plain(placeLabel(place)))) return true;
      const names = alias ? [field.name] : [field.name, field.chinese, englishLabel(field)].map(plain);
      return (within?.item ?? 0) === 0 && names.some((each) => each !== '' && wanted.has(each));
    });
    if (!place) return '';
    taken.add(place.path);
    return place.path;
  });
}

/** A record that is to be saved, and where in the table it stands. */
export interface Entry {
  input: Row;
  /** Its rows, mostly one. */
  rows: number[];
  /** The row of each item of its list, and which of the row's items it is. */
  items: { row: number; item: number }[];
}

/**
 * The records of a table. A row that has an item of the list, and of the record nothing or what the row before it has,
 * adds that item to the record.
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
    const places = items.map(({ item }) => ({ row, item }));
    const values = items.map(({ value }) => value);
    if (last && list !== undefined && continues(own, before, number)) {
      last.rows.push(row);
      last.items.push(...places);
      last.input[list] = [...((last.input[list] as Row[] | undefined) ?? []), ...values];
    } else {
      entries.push({ input: { ...own, ...(list !== undefined && { [list]: values }) }, rows: [row], items: places });
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

/** What a row says of the record itself, and of the items of its list, without those that are empty. */
function partsOf(row: readonly string[], paths: readonly string[]) {
  const own: Row = {};
  const all: Row[] = [];
  let list: string | undefined;
  for (const [column, path] of paths.entries()) {
    const place = placeAt(path);
    const text = row[column] ?? '';
    if (!place || text === '') continue;
    const { field, within } = place;
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

/** Where the value at a path of a request stands in the table. */
export function cellAt({ rows, items }: Entry, path: string): { row: number; path: string } {
  const [, list, index, name] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const place = index === undefined ? undefined : items[Number(index)];
  if (!place) return { row: rows[0] ?? 0, path };
  return { row: place.row, path: `${list}[${place.item}].${name}` };
}

const YES = ['是', 'yes', 'true', '1', 'y'];
const NO = ['否', 'no', 'false', '0', 'n'];

/** In a table, values of a choice are often written as people call them. */
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
