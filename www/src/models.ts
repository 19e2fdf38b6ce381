// The models of an operation, from which its form and its tables are built. Each resource has a file of its own.
import { inLanguage } from './language.js';
import { keyOf, type Operation } from './operations.js';

export interface Option {
  value: string | number;
  chinese: string;
  english: string;
}

export type Kind =
  | { type: 'choice'; options: readonly Option[] }
  | { type: 'list'; of: Kind }
  | { type: 'model'; model: string }
  | { type: 'integer'; from: number; to: number }
  | { type: Plain };

type Plain =
  | 'text'
  | 'id'
  | 'boolean'
  | 'number'
  | 'decimal'
  | 'page_size'
  | 'positive_number_text'
  | 'date'
  | 'date_time'
  | 'millis'
  | 'text_map'
  | 'object'
  | 'any'
  | 'file';

export interface Field {
  /** The name on the wire. */
  name: string;
  required: boolean;
  chinese: string;
  english: string;
  kind: Kind;
  /** Help beyond the label, in Chinese. */
  help?: string;
  /** The maximum number of characters, if the page of the service gives one. */
  max: number | null;
  /** Encrypted in answers. */
  sensitive: boolean;
}

/** A model with the models it refers to. */
export interface Model {
  fields: readonly Field[];
  /** The models of the same request or answer, by name. */
  models: Models;
}

type Models = Readonly<Record<string, readonly Field[]>>;

/** The data of the form of an operation. */
export interface Form {
  /** The resource in Chinese. */
  resource: string;
  /** Compared with its page field by field. Only then are required fields enforced. */
  reviewed: boolean;
  exactlyOneOf: readonly string[];
  /** The field with the number of the record. */
  number: string | null;
  request: Model;
  answer: Model;
  /** The field of the answer that holds the rows, if the answer has rows. */
  rows: string | null;
}

interface Table {
  chinese: string;
  operations: Readonly<Record<string, OperationTable>>;
}

interface OperationTable {
  reviewed: boolean;
  exactlyOneOf: readonly string[];
  number: string | null;
  rows: string | null;
  /** The name of the model of the request; null for a request without fields. */
  first: string | null;
  request: Models;
  answer: Models;
}

const tables = new Map<string, Promise<Table>>();

export async function formOf(operation: Operation): Promise<Form> {
  const { chinese, operations } = await tableOf(operation);
  const table = operations[operation.verb];
  if (!table) throw new Error(`no form of ${keyOf(operation)}`);
  const { first, request, answer, ...facts } = table;
  return {
    ...facts,
    resource: chinese,
    request: { models: request, fields: request[first ?? ''] ?? [] },
    answer: { models: answer, fields: answer['Data'] ?? [] },
  };
}

function tableOf({ module, resource }: Operation): Promise<Table> {
  const file = `forms/${module}/${resource}.json`;
  const asked = tables.get(file) ?? fetched(file);
  tables.set(file, asked);
  // After a failure, the next use loads the file again.
  asked.catch(() => tables.delete(file));
  return asked;
}

async function fetched(file: string): Promise<Table> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`);
  return answer.json() as Promise<Table>;
}

/** The model of a field: the field is one or a list of them. */
export function modelOf(kind: Kind, { models }: Model): Model | undefined {
  if (kind.type === 'model') return { models, fields: models[kind.model] ?? [] };
  return kind.type === 'list' ? modelOf(kind.of, { models, fields: [] }) : undefined;
}

/** The model of the rows in the answer of an operation. */
export function rowModel({ answer, rows }: Form): Model {
  const field = answer.fields.find(({ name }) => name === rows);
  return (field && modelOf(field.kind, answer)) ?? answer;
}

/** Abbreviations in field names, and the words for them. */
const WORDS: Readonly<Record<string, string>> = {
  addr: 'address',
  amt: 'amount',
  aux: 'auxiliary',
  aux1: 'auxiliary 1',
  aux2: 'auxiliary 2',
  aux3: 'auxiliary 3',
  bd: '',
  cus: 'customer',
  def: 'default',
  dept: 'department',
  desc: 'description',
  dis: 'discount',
  emp: 'employee',
  mul: 'several',
  no: 'number',
  num: 'number',
  pro: 'product',
  prop: 'property',
  qty: 'quantity',
  reg: 'registration',
  saler: 'salesperson',
  sn: 'serial number',
  sp: 'bin location',
  src: 'source',
  un_page: 'all on one page',
  un_visit: 'unvisited',
};

/** Turns `invoice_type` into `Invoice type`. */
function worded(name: string): string {
  const words = name
    .split(/(?<!(?:^|_)un)[_.]+/)
    .map((word) => WORDS[word] ?? word)
    .filter(Boolean)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A gloss of at most this many characters and without a second part is used as the label. */
const SHORT = 44;

export function englishLabel({ name, english }: Field): string {
  const gloss = english.replace(/\.$/, '');
  return gloss.length <= SHORT && !/[,.:;`()]/.test(gloss) ? gloss : worded(name);
}

export const labelOf = (field: Field) => inLanguage(field.chinese || field.name, englishLabel(field));
export const optionLabel = ({ value, chinese, english }: Option) =>
  `${inLanguage(chinese, english.replace(/\.$/, ''))} (${value})`;
