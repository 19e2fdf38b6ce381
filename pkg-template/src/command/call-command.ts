// `npx jdy-wasm call`: one call of the client.
import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { stdin } from 'node:process';

import { Client, JdyError, type DirectOptions } from '../entries/index.js';
import { fromEnv } from '../env/index.js';
import { BASE_URL } from '../generated/wire.js';
import { fileTokenStore } from '../node/index.js';
import { parse, unknown } from './arguments.js';
import { askYes } from './ask.js';
import { operations, type Named } from './call/operations.js';
import { writeRows, type Format } from './call/rows.js';
import { splitFields, withTypes, type Fields } from './call/words.js';
import { readEnvironment } from './env-file.js';
import { errorTexts } from './error-texts.js';
import type { Say } from './say.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  json: { type: 'string' },
  csv: { type: 'boolean' },
  table: { type: 'boolean' },
  limit: { type: 'string' },
  decrypt: { type: 'boolean' },
  yes: { type: 'boolean' },
  dotenv: { type: 'string' },
} as const;
const OWN = [...Object.keys(OPTIONS), 'lang', 'help'];

type Row = Readonly<Record<string, unknown>>;

/** What is called, and with what. */
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
  if (values.help || given.length === 0) {
    console.log(say('call.help'));
    return 0;
  }
  if (values.csv && values.table) throw new UsageError(say('call.one_format'));
  const format: Format = values.csv ? 'csv' : values.table ? 'table' : 'json';
  const limit = values.limit === undefined ? Infinity : Number(values.limit);
  if (!(limit >= 1) || (values.limit !== undefined && !/^\d+$/.test(values.limit))) {
    throw new UsageError(say('call.limit', { given: JSON.stringify(values.limit) }));
  }
  const body = values.json === undefined ? undefined : await readBody(values.json, say);
  const wanted = { ...addressOf(positionals, say), fields, body, limit, decrypt: values.decrypt };
  const { env } = readEnvironment(values.dotenv, say);
  try {
    const options: DirectOptions = { ...fromEnv(env), tokenStore: fileTokenStore() };
    if (!values.yes && !(await maySend(wanted, String(options.baseUrl ?? BASE_URL), say))) {
      console.error(`jdy-wasm call: ${say('call.not_sent')}`);
      return 1;
    }
    const answer = await answered(new Client(options), wanted);
    if (format === 'json' && !isRows(answer)) {
      console.log(JSON.stringify(answer, undefined, 2));
      return 0;
    }
    const missing = await writeRows(isRows(answer) ? answer : rowsIn(answer), format);
    if (missing.length === 0) return 0;
    console.error(`jdy-wasm call: ${say('call.columns', { list: missing.join(', ') })}`);
  } catch (error) {
    if (!(error instanceof JdyError)) throw error;
    const trace = error.traceId ? ` (traceId ${error.traceId})` : '';
    console.error(`jdy-wasm call: ${errorTexts(error, say).message}${trace}`);
  }
  return 1;
}

/** `customers.list`, or a method and a path. */
function addressOf([name = '', path, ...others]: string[], say: Say): Pick<Wanted, 'operation' | 'method' | 'path'> {
  const stray = others[0] ?? (path !== undefined && !path.startsWith('/') ? path : undefined);
  if (stray !== undefined) throw new UsageError(say('arguments.word', { word: stray }));
  if (path !== undefined) return { method: name.toUpperCase(), path };
  const known = operations();
  const operation = known.get(name);
  if (!operation) throw unknown('call.operation', name, [...known.keys()], say);
  const table = operation.resource[operation.verb] ?? operation.resource['actions'] ?? '';
  const [method = '', route = ''] = (table.split('|', 1)[0] ?? '').split(' ');
  return { operation, method, path: route };
}

async function readBody(file: string, say: Say): Promise<unknown> {
  try {
    return JSON.parse(file === '-' ? await readAll(stdin) : readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(say('env.unreadable', { file, reason: (error as Error).message }));
  }
}

/** Whether the call may be sent: what may change data is asked about. */
async function maySend({ operation, method, path }: Wanted, baseUrl: string, say: Say): Promise<boolean> {
  if (operation?.isRead ?? method === 'GET') return true;
  const answer = await askYes(say('call.ask', { method, path, baseUrl }), say);
  if (answer === undefined) throw new UsageError(say('call.needs_yes', { method }));
  return answer;
}

/** What a method of a client is, as far as it matters here. */
type Method = (request: unknown, options: { decrypt?: true }) => unknown;

/** The answer, or the rows of a list, of which the first page has come. */
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

/** The rows of a page, or the answer as one. */
async function* rowsIn(answer: unknown): AsyncGenerator<Row> {
  const { rows } = Object(answer) as { rows?: unknown };
  if (Array.isArray(rows)) yield* rows as Row[];
  else yield Object(answer) as Row;
}
