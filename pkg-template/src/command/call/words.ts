import { InvalidRequestError } from '../../entries/index.js';
import type { Reason } from '../../generated/reason.js';
import { exactNumber } from '../../util/decimal.js';
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
    // Node reads words in another encoding as this character.
    if (value.includes('\uFFFD')) throw new UsageError(say('call.garbled', { option: `--${name}` }));
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return { fields, rest };
}

/** The reason where a list is wanted. */
const LIST: Reason = 'expected_list';

/**
 * Calls with fields as text. Where the client refuses the kind of one, which it does before anything is sent, the field
 * is given as what its text looks like: a number, a boolean, JSON, or a list.
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

/** The list that a text is, or a list of this text; nothing of what is no text. */
function listOf(given: unknown): unknown {
  if (typeof given !== 'string') return undefined;
  const list = typed(given);
  return Array.isArray(list) ? list : [given];
}

/** What a text says, or the texts of a list; nothing where it is plain text only. */
function typed(given: unknown): unknown {
  if (Array.isArray(given)) {
    const all = given.map((one) => typed(one) ?? one);
    return all.some((one, at) => one !== given[at]) ? all : undefined;
  }
  if (typeof given !== 'string') return undefined;
  const number = exactNumber(given);
  if (number !== undefined || !/^(?:true|false|\[.*\]|\{.*\})$/s.test(given)) return number;
  try {
    // Ids that a number of JavaScript cannot hold stay as they are written.
    return parseAnswer(given, false);
  } catch {
    return undefined;
  }
}
