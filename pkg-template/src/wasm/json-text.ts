import { halfCharacter, noJsonValue, valueThrew, valueTooDeep } from '../generated/messages/input.js';
import type { Message } from '../messages.js';
import { isData, problem, toError } from './error-data.js';
import { readable } from '../util/readable.js';
import { isWellFormed } from '../util/well-formed.js';

/** The deepest nesting of values. A value that contains itself exceeds it. */
const MAX_DEPTH = 64;

/** Why a value is not JSON, and its path. */
interface Flaw {
  path: string;
  readonly message: Message;
  readonly args?: readonly string[];
}

/**
 * Converts a caller's input to the JSON text that is passed to WebAssembly. `JSON.stringify` changes or leaves out
 * values that JSON does not have; this function refuses them. Only this text is checked and sent, so a getter or a
 * `toJSON` may give another value later.
 *
 * It runs code of the caller, so it must not be called inside `enter`.
 *
 * @throws the refusal as plain data
 */
export function jsonText(value: unknown, code: 'config' | 'invalid_request' = 'invalid_request'): string {
  let flaw: Flaw | undefined;
  try {
    const search: Search = { broken: false, instances: false };
    flaw = flawOf(value, MAX_DEPTH, search);
    if (!flaw) {
      const text =
        JSON.stringify(value, search.instances ? (key, inner: unknown) => plain(inner, key) : undefined) ?? 'null';
      // `JSON.stringify` writes a lone surrogate in this form.
      if (!/\\ud[89a-f]/.test(text)) return text;
      flaw = flawOf(value, MAX_DEPTH, { ...search, broken: true });
      if (!flaw) return text;
    }
  } catch (thrown) {
    throw refusalOf(thrown, code);
  }
  const { path, message, args } = flaw;
  throw problem(code, path, message, args);
}

/** The refusal of an input that threw this error when it was read. A refusal of the package is returned unchanged. */
export function refusalOf(thrown: unknown, code: 'config' | 'invalid_request' = 'invalid_request'): unknown {
  const cause = readable(thrown);
  // A stack overflow of the caller is not a problem of the value.
  const isOther = isData(cause) || /call stack|recursion/.test(String((cause as Error | null)?.message));
  return isOther ? cause : problem(code, '', valueThrew, [], cause);
}

/** The same as `jsonText`, but throws a `JdyError` in place of plain data. */
export function checkedText(value: unknown, code?: 'config' | 'invalid_request'): string {
  try {
    return jsonText(value, code);
  } catch (thrown) {
    throw toError(thrown);
  }
}

/** A request with further fields. Parses its JSON text, which includes the getters of a class instance. */
export function withFields(request: unknown, more: object): unknown {
  const fields: unknown = JSON.parse(jsonText(request));
  return typeof fields !== 'object' || Array.isArray(fields) ? fields : { ...fields, ...more };
}

/** Checks for lone surrogates, and records whether there are class instances. */
interface Search {
  readonly broken: boolean;
  instances: boolean;
}

function flawOf(value: unknown, depth: number, search: Search, name?: string): Flaw | undefined {
  switch (typeof value) {
    case 'string':
      return search.broken ? brokenText(value) : undefined;
    case 'boolean':
    case 'undefined':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : foreign(`${value}`);
    case 'object':
      break;
    default:
      return foreign(typeof value);
  }
  if (value === null) return undefined;
  if (!depth) return { path: '', message: valueTooDeep };
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const inner = flawOf(value[index], depth - 1, search);
      if (inner) return within(`[${index}]`, inner);
    }
    return undefined;
  }
  if (!isPlain(value)) {
    search.instances = true;
    const { toJSON } = value as { toJSON?: unknown };
    // The JSON of a Date, a Buffer, or a form in Bun is not a valid value of a field.
    const isForeign = /^(?:Date|FormData|URLSearchParams)$/.test(kindOf(value)) || ArrayBuffer.isView(value);
    const isText = typeof toJSON === 'function' && !isForeign;
    const shown: unknown = isText ? toJSON.call(value, '') : plain(value, name);
    return shown === value ? foreign(kindOf(value)) : flawOf(shown, depth - 1, search);
  }
  // The fastest loop over an object; inherited properties do not matter.
  for (const key in value) {
    const inner =
      flawOf((value as Record<string, unknown>)[key], depth - 1, search, key) ??
      (search.broken ? brokenText(key) : undefined);
    if (inner && Object.hasOwn(value, key)) return within(key, inner);
  }
  return undefined;
}

/** A plain object of another realm has another Object.prototype, whose own prototype is null as well. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  return !prototype || prototype === Object.prototype || !Object.getPrototypeOf(prototype);
}

/** The tag of a built-in object; `Object` for plain objects and class instances. */
const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

const isA = (value: object, kind: string): boolean => kindOf(value) === kind;

/** The properties of a class instance: its own fields and its getters. Pairs of a query become a list. */
function plain(value: unknown, name?: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isPlain(value)) return value;
  if (name === 'query' && isA(value, 'URLSearchParams')) return [...(value as URLSearchParams)];
  // Built-in objects such as Map or Date have a tag, and their content is not in properties.
  if (!isA(value, 'Object')) return value;
  const fields: Record<string, unknown> = { ...value };
  for (let from: object = Object.getPrototypeOf(value); !isRoot(from); from = Object.getPrototypeOf(from)) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
      if (get && !(name in fields)) fields[name] = get.call(value);
    }
  }
  return fields;
}

/** Whether this is an `Object.prototype`. */
function isRoot(prototype: object): boolean {
  return !Object.getPrototypeOf(prototype);
}

/** A lone surrogate would arrive as another character. */
function brokenText(text: string): Flaw | undefined {
  if (isWellFormed(text)) return undefined;
  return { path: '', message: halfCharacter };
}

function foreign(kind: string): Flaw {
  return { path: '', message: noJsonValue, args: [kind] };
}

/** The same problem, with the path from one object or list further out. */
function within(name: string, flaw: Flaw): Flaw {
  flaw.path = name + (!flaw.path || flaw.path.startsWith('[') ? '' : '.') + flaw.path;
  return flaw;
}
