// `npx jdy-wasm call`: one call of the client.
import { readFileSync } from 'node:fs';
import { buffer as readAll } from 'node:stream/consumers';
import { stdin } from 'node:process';

import { Client, JdyError, type DirectOptions } from '../entries/index.js';
import { fromEnv } from '../env/index.js';
import { BASE_URL } from '../generated/wire.js';
import type { WaitEvent } from '../hooks.js';
import { fileTokenStore } from '../node/index.js';
import { parseAnswer } from '../wasm/answer-json.js';
import { parse, unknown } from './arguments.js';
import { askYes } from './ask.js';
import { duplicateKey } from './call/duplicate-key.js';
import { operations, type Named } from './call/operations.js';
import { STDOUT, toFile, type Output } from './call/output.js';
import { only, someNames, writeRecord, writeRows, type Format, type Row, type Written } from './call/rows.js';
import { splitFields, withTypes, type Fields } from './call/words.js';
import { readEnvironment } from './env-file.js';
import { errorTexts } from './error-texts.js';
import { textOfFile } from './file-text.js';
import { print } from './print.js';
import type { Say } from './say.js';
import { reasonOf } from './unwritable-error.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  json: { type: 'string' },
  csv: { type: 'boolean' },
  table: { type: 'boolean' },
  fields: { type: 'string' },
  out: { type: 'string' },
  limit: { type: 'string' },
  decrypt: { type: 'boolean' },
  yes: { type: 'boolean' },
  dotenv: { type: 'string' },
} as const;
const OWN = [...Object.keys(OPTIONS), 'lang', 'help'];

/** The call: its method or address, and its fields. */
interface Wanted {
  readonly operation?: Named;
  readonly method: string;
  readonly path: string;
  readonly fields: Fields;
  readonly body: unknown;
  readonly limit: number;
  readonly decrypt: boolean;
}

/** Runs the command with the arguments behind its name, and gives its exit code. */
export async function callCommand(given: string[], say: Say): Promise<number> {
  const { fields, rest } = splitFields(given, OWN, say);
  const { values, positionals } = parse(rest, OPTIONS, say);
  const isEmpty =
    positionals.length === 0 && given.every((word, at) => word.startsWith('--lang') || given[at - 1] === '--lang');
  if (values.help || isEmpty) {
    await print(`${say('call.help')}\n`);
    return 0;
  }
  if (values.csv && values.table) throw new UsageError(say('call.one_format'));
  const format: Format = values.csv ? 'csv' : values.table ? 'table' : 'json';
  const limit = values.limit === undefined ? Infinity : Number(values.limit);
  if (!(limit >= 1) || (values.limit !== undefined && !/^\d+$/.test(values.limit))) {
    throw new UsageError(say('call.limit', { given: JSON.stringify(values.limit) }));
  }
  const columns = values.fields?.split(/[,，]/).map((name) => name.trim());
  if (columns?.includes('')) throw new UsageError(say('call.fields', { given: JSON.stringify(values.fields) }));
  const address = addressOf(positionals, say);
  // Some addresses take a list.
  const mayBeList = address.operation === undefined;
  const body = values.json === undefined ? undefined : await readBody(values.json, mayBeList, say);
  const wanted = { ...address, fields, body, limit, decrypt: values.decrypt };
  const { env } = readEnvironment(values.dotenv, say);
  const output = values.out === undefined ? STDOUT : await toFile(values.out, say);
  try {
    const options: DirectOptions = { ...fromEnv(env), tokenStore: fileTokenStore(), onWait: waits(say) };
    if (!values.yes && !(await maySend(wanted, String(options.baseUrl ?? BASE_URL), say))) {
      console.error(`jdy-wasm call: ${say('call.not_sent')}`);
      return 1;
    }
    const answer = await answered(new Client(options), wanted);
    const notes = await written(answer, format, output, columns, say);
    await output.end();
    for (const note of notes) console.error(`jdy-wasm call: ${note.text}`);
    return notes.some(({ isFailure }) => isFailure) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof JdyError)) throw error;
    const { message } = errorTexts(error, say);
    const traced = error.traceId ? say('call.traced', { message, traceId: error.traceId }) : message;
    console.error(`jdy-wasm call: ${traced}`);
    return 1;
  } finally {
    output.drop();
  }
}

/** Says on standard error what a call waits for: each thing once, since a long list waits often. */
function waits(say: Say): (event: WaitEvent) => void {
  const told = new Set<string>();
  return ({ reason }) => {
    if (!told.has(reason)) console.error(`jdy-wasm call: ${say(`call.waits.${reason}`)}`);
    told.add(reason);
  };
}

/** The messages beside the answer. */
interface Note {
  readonly text: string;
  readonly isFailure: boolean;
}

/** Writes the answer. Returns the messages about it. */
async function written(
  answer: unknown,
  format: Format,
  output: Output,
  columns: readonly string[] | undefined,
  say: Say,
): Promise<Note[]> {
  const listed = isRows(answer) ? answer : undefined;
  if (!listed && format !== 'csv' && !(format === 'table' && hasRows(answer))) {
    const { record, absent, known } = picked(answer, columns);
    if (format === 'table') await writeRecord(Object(record) as Row, output);
    else await output.write(`${JSON.stringify(record, undefined, 2)}\n`);
    return notes(say, { absent, known });
  }
  const found = await writeRows(listed ?? rowsIn(answer), format, output, columns);
  return notes(say, found);
}

function notes(say: Say, { rows = 1, missing = [], absent = [], known = [] }: Partial<Written>): Note[] {
  const joined = (names: readonly string[]) => names.join(say('list.separator'));
  return [
    ...(rows === 0 ? [{ text: say('call.no_rows'), isFailure: false }] : []),
    ...(missing.length > 0 ? [{ text: say('call.columns', { list: joined(missing) }), isFailure: true }] : []),
    ...(absent.length > 0
      ? [{ text: say('call.absent', { list: joined(absent), known: joined(known) }), isFailure: true }]
      : []),
  ];
}

/** A record, or the rows of a page, with only these fields; and the fields that none of them has. */
function picked(
  answer: unknown,
  columns: readonly string[] | undefined,
): Pick<Written, 'absent' | 'known'> & { record: unknown } {
  if (!columns) return { record: answer, absent: [], known: [] };
  const rows = hasRows(answer) ? answer.rows : [Object(answer) as Row];
  const absent = rows.length === 0 ? [] : columns.filter((name) => !rows.some((row) => Object.hasOwn(row, name)));
  const some = rows.map((row) => only(row, columns));
  return { record: hasRows(answer) ? { ...answer, rows: some } : some[0], absent, known: someNames(rows) };
}

/** `customers.list`, or a method and a path. */
function addressOf([name = '', path, ...others]: string[], say: Say): Pick<Wanted, 'operation' | 'method' | 'path'> {
  const known = operations();
  const stray = others[0] ?? (path !== undefined && !path.startsWith('/') ? path : undefined);
  if (stray !== undefined) {
    // The name of an operation, written as two words or after a method.
    const meant = [`${name}.${path}`, `${path}`].find((one) => known.has(one));
    throw unknown('arguments.word', stray, [], say, meant);
  }
  if (path !== undefined) return { method: name.toUpperCase(), path };
  const operation = known.get(name);
  if (name === '') throw new UsageError(say('call.which'));
  if (!operation) {
    const refused = unknown('call.operation', name, [...known.keys()], say);
    if (refused.message !== say('call.operation', { name })) throw refused;
    throw new UsageError(`${refused.message}${say('call.names')}`);
  }
  const table = operation.resource[operation.verb] ?? operation.resource['actions'] ?? '';
  const [method = '', route = ''] = (table.split('|', 1)[0] ?? '').split(' ');
  return { operation, method, path: route };
}

async function readBody(file: string, mayBeList: boolean, say: Say): Promise<unknown> {
  const name = file === '-' ? say('call.stdin') : file;
  let text: string;
  let body: unknown;
  try {
    text = textOfFile(file === '-' ? await readAll(stdin) : readFileSync(file), name, say);
    // Ids that are too large for a number of JavaScript stay text.
    body = parseAnswer(text, false);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (/^\s*["[{]/.test(file)) throw new UsageError(say('call.json_itself'));
    throw new UsageError(say('env.unreadable', { file: name, reason: reasonOf(error, say) }));
  }
  const isObject = typeof body === 'object' && body !== null && (mayBeList || !Array.isArray(body));
  if (!isObject) throw new UsageError(say('call.no_object', { file: name }));
  const key = duplicateKey(text);
  if (key !== undefined) throw new UsageError(say('call.duplicate', { file: name, key: JSON.stringify(key) }));
  return body;
}

/** Whether the call may be sent. Asks the user before a call that may change data. */
async function maySend({ operation, method, path }: Wanted, baseUrl: string, say: Say): Promise<boolean> {
  if (operation?.isRead ?? method === 'GET') return true;
  const answer = await askYes(say('call.ask', { method, path, baseUrl }), say);
  if (answer === undefined) throw new UsageError(say('call.needs_yes', { method }));
  return answer;
}

/** The part of a client's method that this file uses. */
type Method = (request: unknown, options: { decrypt?: true }) => unknown;

/** The answer, or the rows of a list after its first page has arrived. */
async function answered(client: Client, wanted: Wanted): Promise<unknown> {
  const { operation, method, path, fields, body, limit, decrypt } = wanted;
  if (operation === undefined) {
    return client.request(method, path, {
      query: fields as Record<string, string>,
      ...(body !== undefined && { body }),
    });
  }
  const methods = client.on(operation.resource) as Record<string, Method>;
  const options = decrypt ? { decrypt } : {};
  const request = { ...(body as Fields | undefined) };
  return withTypes(fields, async (fields) => {
    const answer = methods[operation.verb]?.({ ...request, ...fields }, options);
    if (!isRows(answer)) return answer;
    const rows = answer[Symbol.asyncIterator]();
    return following(await rows.next(), rows, limit);
  });
}

/** The rows of a list, up to a number. */
async function* following(
  first: IteratorResult<unknown>,
  rows: AsyncIterator<Row>,
  limit: number,
): AsyncGenerator<Row> {
  try {
    let next = first;
    for (let left = limit; !next.done && left > 0; left--) {
      yield next.value as Row;
      if (left > 1) next = await rows.next();
    }
  } finally {
    await rows.return?.();
  }
}

function isRows(answer: unknown): answer is AsyncIterable<Row> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

function hasRows(answer: unknown): answer is { rows: Row[] } {
  return Array.isArray((Object(answer) as { rows?: unknown }).rows);
}

/** The rows of a page, or the answer as one. */
async function* rowsIn(answer: unknown): AsyncGenerator<Row> {
  if (hasRows(answer)) yield* answer.rows;
  else yield Object(answer) as Row;
}
