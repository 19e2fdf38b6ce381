// Which column goes to which field of a customer, and what a row becomes.
import { valueOf } from '../call/request.js';
import { type Field, labelOf, modelNamed } from '../models.js';
import { t } from './texts.js';

/** A field that a column can be mapped to. */
export interface Place {
  /** Its path in the request: `name`, `contact_persons[0].mobile`. */
  path: string;
  field: Field;
  /** Which contact it belongs to, from 0. */
  contact: number | undefined;
}

const CONTACTS = [0, 1];
/** Kinds that a single cell does not hold. */
const NESTED = new Set(['list', 'model', 'text_map', 'object']);
const flat = (name: string) => modelNamed(name).fields.filter(({ kind }) => !NESTED.has(kind.type));

export const PLACES: readonly Place[] = [
  ...flat('CustomerSave').map((field): Place => ({ path: field.name, field, contact: undefined })),
  ...CONTACTS.flatMap((contact) =>
    flat('ContactPerson').map((field): Place => ({ path: `contact_persons[${contact}].${field.name}`, field, contact })),
  ),
];

const placesByPath = new Map(PLACES.map((place) => [place.path, place]));
export const placeAt = (path: string) => placesByPath.get(path);

export const placeLabel = ({ field, contact }: Place) =>
  contact === undefined ? labelOf(field) : `${t('contact', { index: contact + 1 })} · ${labelOf(field)}`;

/** What columns are often called, beside the names that the models have. */
const ALIASES: Record<string, string> = {
  客户名称: 'name',
  客户编码: 'number',
  客户编号: 'number',
  编号: 'number',
  地址: 'addr',
  联系人: 'contact_persons[0].contact_person',
  联系人姓名: 'contact_persons[0].contact_person',
  联系电话: 'contact_persons[0].mobile',
  手机号: 'contact_persons[0].mobile',
};

const plain = (text: string) => text.toLowerCase().replace(/[\s_·.\-*]/g, '');

/** The field that a column is probably for, none where an earlier column has it. */
export function guess(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((name) => {
    const alias = ALIASES[name.trim()];
    const place = PLACES.find(({ path, field, contact }) => {
      if (taken.has(path)) return false;
      const names = [path, field.name, field.chinese];
      return alias === path || (alias === undefined && (contact ?? 0) === 0 && names.some((each) => plain(each) === plain(name)));
    });
    if (!place) return '';
    taken.add(place.path);
    return place.path;
  });
}

/** The request that a row means. */
export function inputOf(row: readonly string[], paths: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const contacts: Record<string, unknown>[] = [];
  paths.forEach((path, column) => {
    const place = placeAt(path);
    const text = row[column] ?? '';
    if (!place || text === '') return;
    const value = cellValue(place.field, text);
    if (place.contact === undefined) input[path] = value;
    else (contacts[place.contact] ??= {})[place.field.name] = value;
  });
  // A row may have a second contact without a first.
  const given = contacts.filter(Boolean);
  if (given.length > 0) input['contact_persons'] = given;
  return input;
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
    const named = kind.options.find(({ chinese, english }) => text === chinese || text.toLowerCase() === english.toLowerCase().replace(/\.$/, ''));
    if (named) return named.value;
  }
  return valueOf(kind, text, field.name);
}
