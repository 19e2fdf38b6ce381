import { commandUnfinished } from '../generated/messages/pasted.js';
import { UnreadableRequestError } from './unreadable-request-error.js';

/** Splits a command into words, as a POSIX shell or Windows' cmd does. */
export function words(command: string): string[] {
  return isCmd(command) ? cmdWords(command) : shellWords(command);
}

/** Matches a caret before a quotation mark or at the end of a line: both show that the command is for cmd. */
function isCmd(command: string): boolean {
  return /\^"|\^\r?\n|\^%/.test(command) && !/(^|\s)\$?'/.test(command);
}

/**
 * cmd removes its carets first. The program then reads the quotation marks, with `\"` for a literal one.
 */
function cmdWords(command: string): string[] {
  const line = command.replace(/\^(?:\r?\n[ \t]*|([^]))/g, (_, escaped: string | undefined) => escaped ?? '');
  const found: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '\\' && line[at + 1] === '"') {
      word = `${word ?? ''}"`;
      at++;
    } else if (character === '"') {
      // Two quotation marks inside quotes stand for one.
      if (quoted && line[at + 1] === '"') word += line[++at] ?? '';
      else quoted = !quoted;
      word ??= '';
    } else if (/\s/.test(character) && !quoted) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (quoted) throw new UnreadableRequestError(commandUnfinished);
  return word === undefined ? found : [...found, word];
}

/** Reads quotes, `$'…'`, backslashes and comments as a POSIX shell does. Variables are left as they are. */
function shellWords(command: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  let rest = command;
  while (rest !== '') {
    // Inside a word these characters belong to it, so that a URL without quotes is read as intended.
    const ends = word === undefined && /^[;|&<>]/.test(rest);
    // A line that begins with an option continues the command: copying may lose the backslash before it.
    if (ends || /^\r?\n(?!\s*-)/.test(rest)) break;
    const part = PARTS.find(({ shape }) => shape.test(rest));
    const match = part?.shape.exec(rest);
    if (!part || !match) throw new UnreadableRequestError(commandUnfinished);
    const text = part.text(match[1] ?? '');
    if (text === undefined) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + text;
    }
    rest = rest.slice(match[0].length);
  }
  return word === undefined ? found : [...found, word];
}

interface Part {
  shape: RegExp;
  /** The text it adds to the word; undefined if it ends the word. */
  text(inside: string): string | undefined;
}

const PARTS: readonly Part[] = [
  { shape: /^\\\r?\n/, text: () => '' },
  { shape: /^\s+/, text: () => undefined },
  { shape: /^'([^']*)'/, text: (inside) => inside },
  { shape: /^\$'((?:[^'\\]|\\[^])*)'/, text: ansi },
  { shape: /^\$?"((?:[^"\\]|\\[^])*)"/, text: (inside) => inside.replace(/\\(\r?\n|["$`\\])/g, unescaped) },
  { shape: /^\\([^])/, text: (inside) => inside },
  { shape: /^([^\s\\'"$]+|\$(?!'|"))/, text: (inside) => inside },
];

function unescaped(_: string, character: string): string {
  return character.endsWith('\n') ? '' : character;
}

const CONTROL: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** `$'…'`: the escapes of C, and `\uXXXX`. */
function ansi(inside: string): string {
  return inside.replace(
    /\\(?:x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8})|([0-7]{1,3})|([^]))/gi,
    (_, hex?: string, short?: string, long?: string, octal?: string, other = '') => {
      const code = hex ?? short ?? long;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return octal === undefined ? (CONTROL[other] ?? other) : String.fromCharCode(Number.parseInt(octal, 8));
    },
  );
}
