// Rows as JSON, CSV or a table, written as they come.
import { once } from 'node:events';
import { stdout } from 'node:process';

/** How rows are shown. */
export type Format = 'json' | 'csv' | 'table';

type Row = Readonly<Record<string, unknown>>;

/** The columns are those of the first rows, as many as are on a page. */
const FIRST = 100;
/**
 * What a spreadsheet may take for a formula: whatever blanks, control characters or quotes come first, in half or full
 * width. A quote before it makes it text.
 */
const FORMULA = /^'*(?:[\t\r]|[\s\p{C}]*[=+\-@＝＋－＠])/u;
/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** The widest column of a table. */
const WIDEST = 40;

/** Writes rows. Gives the columns that only later rows have, and that are not shown. */
export async function writeRows(rows: AsyncIterable<Row>, format: Format): Promise<string[]> {
  if (format === 'json') {
    let isFirst = true;
    for await (const row of rows) {
      await write(`${isFirst ? '[\n' : ',\n'}${JSON.stringify(row)}`);
      isFirst = false;
    }
    await write(isFirst ? '[]\n' : '\n]\n');
    return [];
  }
  const first: Row[] = [];
  let show: ((row: Row) => Promise<void>) | undefined;
  let columns: string[] = [];
  const missing = new Set<string>();
  const begin = async () => {
    columns = [...new Set(first.flatMap((row) => Object.keys(row)))];
    show = await (format === 'csv' ? csv(columns) : table(columns, first));
    for (const row of first) await show(row);
  };
  for await (const row of rows) {
    if (show) {
      for (const name of Object.keys(row)) if (!columns.includes(name)) missing.add(name);
      await show(row);
    } else if (first.push(row) === FIRST) await begin();
  }
  if (!show) await begin();
  return [...missing];
}

async function csv(columns: readonly string[]): Promise<(row: Row) => Promise<void>> {
  const line = (cells: readonly string[]) => write(`${cells.map(csvCell).join(',')}\r\n`);
  await write(BYTE_ORDER_MARK);
  await line(columns);
  return (row) => line(columns.map((name) => textOf(row[name])));
}

/** A cell that no spreadsheet takes for a formula. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function table(columns: readonly string[], first: readonly Row[]): Promise<(row: Row) => Promise<void>> {
  const cell = (row: Row, name: string) => textOf(row[name]).replaceAll(/[\s\p{C}]+/gu, ' ');
  const widths = columns.map((name) =>
    Math.min(WIDEST, Math.max(...[name, ...first.map((row) => cell(row, name))].map(widthOf))),
  );
  const line = (cells: readonly string[]) =>
    write(
      `${cells
        .map((text, at) => text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text))))
        .join('  ')
        .trimEnd()}\n`,
    );
  await line(columns);
  await line(widths.map((width) => '-'.repeat(width)));
  return (row) => line(columns.map((name) => cell(row, name)));
}

/** How many columns of a terminal a text takes: Chinese characters take two. */
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

/** Waits if the reader of the output is slower. */
async function write(text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}
