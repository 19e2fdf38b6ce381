// The one parser of all commands.
import { parseArgs } from 'node:util';

import { editDistance } from '../util/edit-distance.js';
import type { Say } from './say.js';
import { UsageError } from './usage-error.js';

/** The options that a command has. */
type Options = Readonly<Record<string, { type: 'boolean' | 'string'; short?: string; multiple?: true }>>;

/** The values of the options that were given. */
type Given<O extends Options> = {
  [Name in keyof O]: O[Name] extends { multiple: true }
    ? string[]
    : O[Name]['type'] extends 'boolean'
      ? boolean
      : string | undefined;
};

/** The options that every command has. language.ts has read `--lang` before. */
const COMMON = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** Reads a command line, and refuses options that the command does not have. */
export function parse<const O extends Options>(given: string[], own: O, say: Say) {
  const options: Options = { ...own, ...COMMON };
  const { tokens, positionals } = parseArgs({
    args: given,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, unknown> = {};
  for (const [name, { type, multiple }] of Object.entries(options)) {
    values[name] = multiple ? [] : type === 'boolean' ? false : undefined;
  }
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option)
      throw unknown(
        'arguments.option',
        rawName,
        Object.keys(options).map((known) => `--${known}`),
        say,
      );
    if (option.type === 'boolean') {
      if (value !== undefined) throw new UsageError(say('arguments.no_value', { option: rawName }));
      values[name] = true;
    } else {
      // The next option is not a value, unless it follows `=`. `-` alone is a value: standard input.
      if (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-')) {
        throw new UsageError(say('arguments.value', { option: rawName }));
      }
      values[name] = option.multiple ? [...(values[name] as string[]), value] : value;
    }
  }
  return { values: values as Given<O & typeof COMMON>, positionals };
}

/** Refuses words after the options, for a command that takes no words. */
export function refuseWords([first]: readonly string[], say: Say): void {
  if (first !== undefined) throw unknown('arguments.word', first, [], say);
}

/** The error for an unknown name. It names `meant`, or else the nearest known name. */
export function unknown(
  text: 'arguments.option' | 'arguments.command' | 'arguments.word' | 'call.operation',
  name: string,
  known: readonly string[],
  say: Say,
  meant = nearest(name, known),
): UsageError {
  return new UsageError(say(text, { name }) + (meant ? say('arguments.nearest', { name: meant }) : ''));
}

/** The known name with the smallest edit distance, if that is at most a third of it, or 2. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((one) => ({ one, distance: editDistance(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, distance }) => distance <= Math.max(2, one.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return best?.one;
}
