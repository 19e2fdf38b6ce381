// `npx jdy-sandbox verify`: is this request signed as it should be, and if not, why not?
import { env, stdin } from 'node:process';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { diagnose, parseRequest, type Diagnosis, type ParsedRequest } from '../diagnose/index.js';
import { askSecret } from './ask-secret.js';

const HELP = `Tells whether a request is signed as it should be, and if not, which known mistake makes exactly its signature.

Usage: jdy-sandbox verify [OPTIONS] [REQUEST]

REQUEST is a curl command, raw HTTP, or a URL with its headers on the lines below it: in one argument, as the words of a
curl command behind all options, or on standard input. Nothing is sent anywhere.

  pbpaste | jdy-sandbox verify
  jdy-sandbox verify curl 'https://api.kingdee.com/jdy/v2/bd/customer?page=1' -H 'X-Api-ClientID: 205022' …

The client secret is asked for, and not shown, unless JDY_CLIENT_SECRET holds it. It is no argument: other programs see
those, and shells remember them. JDY_APP_SECRET and JDY_APP_KEY, where they are set, are tried as keys by mistake.

Options:
      --any-time
          Do not mind how old the request is
      --lang <LANG>
          The language of the answer, zh or en [default: by the environment]
      --json
          Print the diagnosis as JSON
  -h, --help
          Print help

Ends with 0 if the request is signed well, with 1 if it is not, and with 2 if there is nothing to look at.`;

/** The environment's variables that may hold what was mistaken for the client secret. */
const OTHERS = [
  ['appSecret', 'JDY_APP_SECRET'],
  ['appKey', 'JDY_APP_KEY'],
] as const;

/** Runs the command with the arguments behind its name, and gives its exit code. */
export async function verifyCommand(given: string[]): Promise<number> {
  try {
    return await run(given);
  } catch (error) {
    console.error(`jdy-sandbox verify: ${(error as Error).message}\n\nFor more information, try --help.`);
    return 2;
  }
}

async function run(given: string[]): Promise<number> {
  const curl = given.findIndex((word) => /^curl(?:\.exe)?$/.test(word));
  const [own, words] = curl < 0 ? [given, []] : [given.slice(0, curl), given.slice(curl)];
  const { values, positionals } = parseArgs({
    args: own,
    allowPositionals: true,
    options: {
      'any-time': { type: 'boolean', default: false },
      lang: { type: 'string', default: /^zh/i.test(env['LC_ALL'] ?? env['LANG'] ?? '') ? 'zh' : 'en' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { lang } = values;
  if (lang !== 'zh' && lang !== 'en') throw new TypeError(`--lang is ${JSON.stringify(lang)}: give zh or en`);
  const request = parseRequest(await written([...positionals, ...words.map(quoted)]));
  const others = OTHERS.flatMap(([name, variable]) => (env[variable] ? [[name, env[variable]] as const] : []));
  const clientSecret = env['JDY_CLIENT_SECRET'] ?? (await askSecret('client secret: '));
  if (clientSecret.trim() === '')
    throw new TypeError('there is no client secret: set JDY_CLIENT_SECRET, or type it when asked');
  const now = values['any-time'] ? sentAt(request) : Date.now();
  const diagnosis = await diagnose({ ...request, clientSecret, otherSecrets: Object.fromEntries(others), now });
  console.log(values.json ? JSON.stringify(diagnosis, undefined, 2) : shown(diagnosis, lang));
  return diagnosis.ok ? 0 : 1;
}

async function written(words: string[]): Promise<string> {
  if (words.length > 0) return words.join(' ');
  if (stdin.isTTY) console.error('Paste the request, then end it with Ctrl-D (Ctrl-Z and Enter on Windows):');
  return text(stdin);
}

/** A word as a shell would have it, to be read once more. */
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`.replace(/^'(curl(?:\.exe)?)'$/, '$1');

/** The time of the request itself, whichever unit it is in. */
function sentAt({ headers }: ParsedRequest): number {
  const sent = headers.find(([name]) => name.toLowerCase() === 'x-api-timestamp')?.[1] ?? '';
  return /^\d{10,13}$/.test(sent) ? Number(sent.padEnd(13, '0')) : Date.now();
}

const TEXTS = {
  zh: {
    valid: '签名正确',
    invalid: '签名未通过',
    unknown: '已知的错误都得不出这个签名：请核对密钥、nonce 和时间戳是否属于这个请求，并对照正确的签名原文。',
    actual: '实际签名的原文',
    expected: '正确的签名原文',
  },
  en: {
    valid: 'signed as it should be',
    invalid: 'not signed as it should be',
    unknown:
      'No known mistake makes this signature: see that secret, nonce and timestamp belong to this request, and compare\n' +
      'what you signed with the string to sign below.',
    actual: 'What was signed',
    expected: 'What is to be signed',
  },
} as const;

function shown(diagnosis: Diagnosis, lang: 'zh' | 'en'): string {
  const texts = TEXTS[lang];
  if (diagnosis.ok) return `✓ ${texts.valid}`;
  const { reason, mistakes, expected, actual } = diagnosis;
  const parts = [`✗ ${texts.invalid} (${reason})`];
  for (const { code, title, fix } of mistakes) parts.push(`• ${title[lang]} (${code})\n  ${fix[lang]}`);
  if (actual === undefined) parts.push(texts.unknown);
  if (actual !== undefined && actual !== expected) parts.push(`${texts.actual}:\n${lines(actual, expected, '-')}`);
  parts.push(`${texts.expected}:\n${lines(expected, actual ?? expected, '+')}`);
  return parts.join('\n\n');
}

/** Each line with its newline made visible, and a mark where the other text has no such line. */
function lines(text: string, other: string, mark: string): string {
  const known = new Set(visible(other));
  return visible(text)
    .map((line) => `${known.has(line) ? ' ' : mark} ${line}`)
    .join('\n');
}

const visible = (text: string): string[] =>
  text.split(/(?<=\n)/).map((line) => line.replace('\r', '\\r').replace('\n', '\\n').replaceAll('\t', '\\t'));
