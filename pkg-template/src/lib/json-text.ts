import { raw } from './to-error.js';

/** How deep values may be nested. A value that contains itself is deeper. */
const MAX_DEPTH = 64;

/** Why a value is no JSON, and where. */
interface Flaw {
  path: string;
  readonly description: string;
  readonly hint: string;
  readonly cause?: unknown;
}

/**
 * What a caller gave, as the one JSON text that crosses into WebAssembly. `JSON.stringify` makes something else of what
 * JSON does not have, or leaves it out; here that is refused. What is checked and sent is the text alone: what a getter
 * or a `toJSON` gives at another time makes no difference.
 *
 * @throws the refusal as plain data
 */
export function jsonText(value: unknown, code: 'config' | 'invalid_request' = 'invalid_request'): string {
  let flaw: Flaw | undefined;
  try {
    flaw = flawOf(value, MAX_DEPTH);
    if (!flaw) return JSON.stringify(value) ?? 'null';
  } catch (cause) {
    // At the end of the stack nothing is wrong with the value. Firefox has a class of its own for this.
    if (cause instanceof RangeError || (cause as Error | null)?.name === 'InternalError') throw cause;
    flaw = {
      path: '',
      description: 'threw when it was read',
      hint: 'Give plain values; `cause` says what was thrown.',
      cause,
    };
  }
  const { path, description, hint, cause } = flaw;
  throw raw(code, path, description, hint, cause);
}

function flawOf(value: unknown, depth: number): Flaw | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : foreign(`${value}`);
    case 'object':
      break;
    default:
      return foreign(`a ${typeof value}`);
  }
  if (value === null) return undefined;
  if (!depth) return flaw('is nested too deeply', 'Give an object that does not contain itself.');
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const inner = flawOf(value[index], depth - 1);
      if (inner) return within(`[${index}]`, inner);
    }
    return undefined;
  }
  const prototype: object | null = Object.getPrototypeOf(value);
  // Another realm's plain object has another Object.prototype, whose own prototype is null like that of ours.
  if (prototype && prototype !== Object.prototype && Object.getPrototypeOf(prototype)) {
    return foreign(`a ${value.constructor.name}`);
  }
  // The fastest way through an object; what it inherits is no matter.
  for (const key in value) {
    const inner = flawOf((value as Record<string, unknown>)[key], depth - 1);
    if (inner && Object.hasOwn(value, key)) return within(key, inner);
  }
  return undefined;
}

function foreign(what: string): Flaw {
  return flaw(
    `is ${what}, and JSON has no such thing`,
    'Give plain values: an id as text, a time as the text or the milliseconds that its field takes.',
  );
}

function flaw(description: string, hint: string): Flaw {
  return { path: '', description, hint };
}

/** The same, one object or list further out. */
function within(name: string, flaw: Flaw): Flaw {
  flaw.path = name + (!flaw.path || flaw.path.startsWith('[') ? '' : '.') + flaw.path;
  return flaw;
}
