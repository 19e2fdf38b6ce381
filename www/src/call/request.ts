// Converts the values of a form to a request.
import { parseAnswer } from 'jdy-wasm/internal/wasm/answer-json';

import { type Kind, type Model, modelOf } from '../models.js';

/** The values of a form by field: text, a file, or a list for nested models (one nested model is a list of one). */
export interface Values {
  readonly [name: string]: string | File | readonly Values[] | undefined;
}

/** The text of a JSON field is not JSON. */
export class NotJson extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/**
 * The request, without empty fields. Text that cannot be converted stays text: the package explains the error.
 *
 * @throws {NotJson} for a field that is written as JSON
 */
export function requestOf(model: Model, values: Values, prefix = ''): Record<string, unknown> {
  const request: Record<string, unknown> = {};
  for (const { name, kind } of model.fields) {
    const given = values[name];
    if (given instanceof File) request[name] = given;
    if (given === undefined || given instanceof File || given.length === 0) continue;
    const path = prefix + name;
    const inner = modelOf(kind, model);
    if (typeof given === 'string') request[name] = valueOfText(kind, given, path);
    else if (inner && kind.type === 'model') request[name] = requestOf(inner, given[0] ?? {}, `${path}.`);
    else if (inner) request[name] = given.map((item, index) => requestOf(inner, item, `${path}[${index}].`));
  }
  return request;
}

/** Converts a text to a value of this kind. */
export function valueOfText(kind: Kind, text: string, path: string): unknown {
  switch (kind.type) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'number':
    case 'integer':
    case 'page_size':
      return numberOr(text);
    case 'choice':
      return kind.options.find(({ value }) => String(value) === text)?.value ?? text;
    case 'list':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => valueOfText(kind.of, line, path));
    case 'text_map':
    case 'object':
    case 'any':
      return parsed(text, path);
    default:
      return text;
  }
}

const numberOr = (text: string) => (/^-?\d{1,15}(\.\d+)?$/.test(text.trim()) ? Number(text) : text);

function parsed(text: string, path: string): unknown {
  try {
    // IDs beyond the safe integers of JavaScript stay text.
    return parseAnswer(text, false);
  } catch {
    throw new NotJson(path);
  }
}
