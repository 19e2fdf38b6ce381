import { InvalidRequestError } from '../../entries/index.js';
import { parseAnswer } from '../../wasm/answer-json.js';
import type { Say } from '../say.js';
import { UsageError } from '../usage-error.js';

/** Fields of a request, by their names on the wire. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Takes the fields out of a command line: every option that is none of the command's. One that is repeated is a list.
 */
export function splitFields(
  given: readonly string[],
  own: readonly string[],
  say: Say,
): { fields: Fields; rest: string[] } {
  // Fields of any name, `constructor` and `__proto__` too.
  const fields: Record<string, string | string[]> = Object.create(null);
  const rest: string[] = [];
  for (let at = 0; at < given.length; at++) {
    const word = given[at] ?? '';
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === '' || own.includes(name)) {
      rest.push(word);
      // The value of an option of the command is no field.
      continue;
    }
    const value = inline ?? given[++at];
    // -1 is a value, --page is none.
    if (value === undefined || (inline === undefined && value.startsWith('--'))) {
      throw new UsageError(say('arguments.value', { option: `--${name}` }));
    }
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return { fields, rest };
}

/**
 * Calls with fields as text. Where the client refuses one of them, which it does before anything is sent, the field is
 * given as what its text looks like: a number, a boolean, JSON, or a list.
 */
export async function withTypes<T>(fields: Fields, call: (fields: Fields) => Promise<T>): Promise<T> {
  const changed = new Set<string>();
  for (;;) {
    try {
      return await call(fields);
    } catch (error) {
      const name = error instanceof InvalidRequestError ? (error.path ?? '').replace(/[.[].*$/s, '') : '';
      const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (changed.has(name) || typeof value !== 'string') throw error;
      changed.add(name);
      fields = { ...fields, [name]: typed(value) };
    }
  }
}

function typed(text: string): unknown {
  if (/^(?:true|false|-?\d{1,15}|\[.*\]|\{.*\})$/s.test(text)) {
    try {
      // Ids that a number of JavaScript cannot hold stay as they are written.
      return parseAnswer(text, false);
    } catch {
      // Text, then.
    }
  }
  return [text];
}
