import { InvalidRequestError } from '../../entries/index.js';
import type { Reason } from '../../generated/reason.js';
import { exactNumber } from '../../util/decimal.js';
import { parseAnswer } from '../../wasm/answer-json.js';
import type { Say } from '../say.js';
import { UsageError } from '../usage-error.js';

/** Fields of a request, by their names on the wire. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Separates the fields of a command line: all options that the command does not have. A repeated one is a list.
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
      // The value of an option of the command is not a field.
      continue;
    }
    const value = inline ?? given[++at];
    // `-1` is a value, `--page` is an option.
    if (value === undefined || (inline === undefined && value.startsWith('--'))) {
      throw new UsageError(say('arguments.value', { option: `--${name}` }));
    }
    // Node reads bytes in another encoding as this character.
    if (value.includes('\uFFFD')) throw new UsageError(say('call.garbled', { option: `--${name}` }));
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return { fields, rest };
}

/** The reason of a refusal if the field takes a list. */
const LIST: Reason = 'expected_list';

/**
 * Calls with fields as text. If the client refuses the type of a field, before anything is sent, the text is converted
 * to what it looks like: a number, a boolean, JSON, or a list.
 */
export async function withTypes<T>(fields: Fields, call: (fields: Fields) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call(fields);
    } catch (error) {
      if (!(error instanceof InvalidRequestError) || !error.reason?.startsWith('expected_')) throw error;
      const name = (error.path ?? '').replace(/[.[].*$/s, '');
      const given = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const value = error.reason === LIST ? listOf(given) : typed(given);
      if (value === undefined) throw error;
      fields = { ...fields, [name]: value };
    }
  }
}

/** The text as a list: its JSON, or a list of this one text; undefined if it is not a text. */
function listOf(given: unknown): unknown {
  if (typeof given !== 'string') return undefined;
  const list = typed(given);
  return Array.isArray(list) ? list : [given];
}

/** The JSON value of a text, or of the texts of a list; undefined for plain text. */
function typed(given: unknown): unknown {
  if (Array.isArray(given)) {
    const all = given.map((one) => typed(one) ?? one);
    return all.some((one, at) => one !== given[at]) ? all : undefined;
  }
  if (typeof given !== 'string') return undefined;
  const number = exactNumber(given);
  if (number !== undefined || !/^(?:true|false|\[.*\]|\{.*\})$/s.test(given)) return number;
  try {
    // IDs beyond the safe integers of JavaScript stay text.
    return parseAnswer(given, false);
  } catch {
    return undefined;
  }
}
