// `npx jdy-wasm verify`: says whether a request is signed correctly, and if not, why.
import { stdin } from 'node:process';
import { text } from 'node:stream/consumers';

import {
  diagnose,
  parseRequest,
  UnreadableRequestError,
  type Diagnosis,
  type ParsedRequest,
} from '../diagnose/index.js';
import type { Explainable } from '../messages.js';
import zh from '../zh/index.js';
import { parse } from './arguments.js';
import { askSecret } from './ask.js';
import { readEnvironment } from './env-file.js';
import { print } from './print.js';
import type { Say } from './say.js';
import { UsageError } from './usage-error.js';

/** The variables whose values a program may have used by mistake in place of the client secret. */
const OTHERS = [
  ['appSecret', 'JDY_APP_SECRET'],
  ['appKey', 'JDY_APP_KEY'],
] as const;

const OPTIONS = {
  'any-time': { type: 'boolean' },
  dotenv: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Runs the command with the arguments behind its name, and gives its exit code. */
export async function verifyCommand(given: string[], say: Say): Promise<number> {
  const curl = given.findIndex((word) => /^curl(?:\.exe)?$/.test(word));
  const [own, words] = curl < 0 ? [given, []] : [given.slice(0, curl), given.slice(curl)];
  const { values, positionals } = parse(own, OPTIONS, say);
  if (values.help) {
    await print(`${say('verify.help')}\n`);
    return 0;
  }
  const env = readEnvironment(values.dotenv, say).env as Readonly<Record<string, string | undefined>>;
  const request = parsed(await written([...positionals, ...words.map(quoted)], say), say);
  const others = OTHERS.flatMap(([name, variable]) => (env[variable] ? [[name, env[variable]] as const] : []));
  const clientSecret = env['JDY_CLIENT_SECRET'] ?? (await askSecret(say));
  if (clientSecret.trim() === '') throw new UsageError(say('verify.no_secret'));
  const now = values['any-time'] ? sentAt(request) : Date.now();
  const diagnosis = await diagnose({ ...request, clientSecret, otherSecrets: Object.fromEntries(others), now });
  await print(`${values.json ? JSON.stringify(diagnosis, undefined, 2) : shown(diagnosis, say)}\n`);
  return diagnosis.ok ? 0 : 1;
}

function parsed(text: string, say: Say): ParsedRequest {
  try {
    return parseRequest(text);
  } catch (error) {
    if (!(error instanceof UnreadableRequestError)) throw error;
    throw new UsageError(explained(error, say));
  }
}

/** Why the request is refused, in the language of this run. */
function explained(refused: Explainable, { language }: Say): string {
  return language === 'zh' ? zh.explain(refused) : refused.message;
}

async function written(words: string[], say: Say): Promise<string> {
  if (words.length > 0) return words.join(' ');
  if (stdin.isTTY) console.error(say('verify.paste'));
  return text(stdin);
}

/** Quotes a word as a shell does, because the reader of requests splits the text again. */
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`.replace(/^'(curl(?:\.exe)?)'$/, '$1');

/** The time of the request itself, in seconds or milliseconds. */
function sentAt({ headers }: ParsedRequest): number {
  const sent = headers.find(([name]) => name.toLowerCase() === 'x-api-timestamp')?.[1] ?? '';
  return /^\d{10,13}$/.test(sent) ? Number(sent.padEnd(13, '0')) : Date.now();
}

function shown(diagnosis: Diagnosis, say: Say): string {
  const { language } = say;
  if (diagnosis.ok) return `✓ ${say('verify.valid')}`;
  const { reason, mistakes, expected, actual } = diagnosis;
  const colon = say('list.colon').trimEnd();
  const parts = [`✗ ${say('verify.invalid')} (${reason})\n  ${explained(diagnosis, say)}`];
  for (const { code, title, fix } of mistakes) parts.push(`• ${title[language]} (${code})\n  ${fix[language]}`);
  if (actual === undefined) parts.push(say('verify.unknown'));
  if (actual !== undefined && actual !== expected)
    parts.push(`${say('verify.actual')}${colon}\n${lines(actual, expected, '-')}`);
  parts.push(`${say('verify.expected')}${colon}\n${lines(expected, actual ?? expected, '+')}`);
  return parts.join('\n\n');
}

/** Each line with its newline shown, and a mark if the other text has no such line. */
function lines(text: string, other: string, mark: string): string {
  const known = new Set(visible(other));
  return visible(text)
    .map((line) => `${known.has(line) ? ' ' : mark} ${line}`)
    .join('\n');
}

const visible = (text: string): string[] =>
  text.split(/(?<=\n)/).map((line) => line.replace('\r', '\\r').replace('\n', '\\n').replaceAll('\t', '\\t'));
