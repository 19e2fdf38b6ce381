// Writes rows as JSON, CSV or a table, as they arrive.
import { guarded } from '../../util/csv-formula.js';
import type { Output } from './output.js';

/** The format of rows. */
export type Format = 'json' | 'csv' | 'table';

/** A row, or a record. */
export type Row = Readonly<Record<string, unknown>>;

/** The columns are those of the first rows, as many as are on a page. */
const FIRST = 100;
/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** The widest column of a table. */
const WIDEST = 40;

/** The result of writing. */
export interface Written {
  readonly rows: number;
  /** The columns that only later rows have, and that are not shown. */
  readonly missing: readonly string[];
  /** The requested fields that no row has. */
  readonly absent: readonly string[];
  /** Some of the fields that the rows have. */
  readonly known: readonly string[];
}

/** How many fields are named where one was asked for that no row has. */
const MOST_NAMED = 20;

/** The names of the first fields of these rows. */
export function someNames(rows: readonly Row[]): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names;
}

/** Writes rows, only with these fields if given. */
export async function writeRows(
  rows: AsyncIterable<Row>,
  format: Format,
  output: Output,
  fields?: readonly string[],
): Promise<Written> {
  const absent = new Set(fields);
  const missing = new Set<string>();
  const writer = format === 'json' ? json(output) : inColumns(format, output, missing, fields);
  let count = 0;
  let known: readonly string[] = [];
  for await (const row of rows) {
    count++;
    if (count === 1) known = someNames([row]);
    for (const name of absent) if (Object.hasOwn(row, name)) absent.delete(name);
    await writer.row(fields ? only(row, fields) : row);
  }
  await writer.end();
  return { rows: count, missing: [...missing], absent: count > 0 ? [...absent] : [], known };
}

/** The requested fields of a row, in that order. */
export function only(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(fields.filter((name) => Object.hasOwn(row, name)).map((name) => [name, row[name]]));
}

/** Writes one record as a table: each field has a line. */
export async function writeRecord(record: Row, { write }: Output): Promise<void> {
  const width = Math.max(...Object.keys(record).map(widthOf), 0);
  for (const [name, value] of Object.entries(record)) {
    const line = `${padded(name, width)}  ${inOneLine(value)}`;
    await write(`${line.trimEnd()}\n`);
  }
}

/** Writes row by row. */
interface Writer {
  row(row: Row): Promise<void>;
  end(): Promise<void>;
}

function json({ write }: Output): Writer {
  let isFirst = true;
  return {
    async row(row) {
      await write(`${isFirst ? '[\n' : ',\n'}${JSON.stringify(row)}`);
      isFirst = false;
    },
    end: () => write(isFirst ? '[]\n' : '\n]\n'),
  };
}

function inColumns(
  format: 'csv' | 'table',
  output: Output,
  missing: Set<string>,
  fields: readonly string[] | undefined,
): Writer {
  const first: Row[] = [];
  let show: ((row: Row) => Promise<void>) | undefined;
  let columns: readonly string[] = [];
  const begin = async () => {
    columns = fields ?? [...new Set(first.flatMap((row) => Object.keys(row)))];
    show = await (format === 'csv' ? csv(columns, output) : table(columns, first, output));
    for (const row of first) await show(row);
  };
  return {
    async row(row) {
      if (show) {
        for (const name of Object.keys(row)) if (!columns.includes(name)) missing.add(name);
        await show(row);
      } else if (first.push(row) === FIRST) await begin();
    },
    async end() {
      if (!show) await begin();
    },
  };
}

async function csv(columns: readonly string[], { write }: Output): Promise<(row: Row) => Promise<void>> {
  const line = (cells: readonly string[]) => write(`${cells.map(csvCell).join(',')}\r\n`);
  await write(BYTE_ORDER_MARK);
  await line(columns);
  return (row) => line(columns.map((name) => textOf(row[name])));
}

/** A cell that no spreadsheet evaluates as a formula. */
function csvCell(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function table(
  columns: readonly string[],
  first: readonly Row[],
  { write }: Output,
): Promise<(row: Row) => Promise<void>> {
  const widths = columns.map((name) =>
    Math.min(WIDEST, Math.max(...[name, ...first.map((row) => inOneLine(row[name]))].map(widthOf))),
  );
  const line = (cells: readonly string[]) =>
    write(
      `${cells
        .map((text, at) => padded(text, widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  await line(columns);
  await line(widths.map((width) => '-'.repeat(width)));
  return (row) => line(columns.map((name) => inOneLine(row[name])));
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const inOneLine = (value: unknown): string => textOf(value).replaceAll(/[\s\p{C}]+/gu, ' ');

/** The width of a text in columns of a terminal; Chinese characters are two wide. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
