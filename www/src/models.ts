// The operations and their models, as the Rust models describe them.
import table from './generated/operations.json';
import { inLanguage } from './language.js';

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
  | 'text' | 'non_empty_text' | 'id' | 'boolean' | 'number' | 'page_size' | 'positive_number_text' | 'percent_text'
  | 'date' | 'date_time' | 'millis' | 'count' | 'sensitive' | 'text_map' | 'object' | 'any';

export interface Field {
  /** Its name on the wire. */
  name: string;
  required: boolean;
  chinese: string;
  english: string;
  kind: Kind;
  /** Answers carry it encrypted. */
  sensitive: boolean;
}

export interface Model {
  name: string;
  chinese: string;
  fields: readonly Field[];
}

export interface Operation {
  group: 'customers' | 'members' | 'cust';
  name: 'save' | 'get' | 'list';
  method: string;
  path: string;
  paged: boolean;
  exactlyOneOf: readonly string[];
  request: string;
  answer: string;
  chinese: string;
  english: string;
}

export const OPERATIONS = table.operations as readonly Operation[];

const models = new Map((table.models as readonly Model[]).map((model) => [model.name, model]));

/** A model that the table has: whatever names one comes from the table as well. */
export function modelNamed(name: string): Model {
  const model = models.get(name);
  if (!model) throw new Error(`no model ${name}`);
  return model;
}

/** The model that a kind is, or is a list of. */
export function modelOf(kind: Kind): Model | undefined {
  if (kind.type === 'model') return modelNamed(kind.model);
  return kind.type === 'list' ? modelOf(kind.of) : undefined;
}

/** `invoice_type` as a person writes it: `Invoice type`. */
const worded = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

export const labelOf = ({ name, chinese }: Field) => inLanguage(chinese, worded(name));
export const titleOf = ({ group, name, chinese }: Operation) => inLanguage(chinese, `${group}.${name}`);
export const optionLabel = ({ value, chinese, english }: Option) => `${inLanguage(chinese, english.replace(/\.$/, ''))} (${value})`;
