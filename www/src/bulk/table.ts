// Reads a table of text from a local file, or writes one.
import { guarded } from 'jdy-wasm/internal/util/csv-formula';

/** A CSV file has an unclosed quotation mark. */
export class BrokenQuotes extends Error {
  constructor(readonly row: number) {
    super(`row ${row}`);
  }
}

export interface Table {
  name: string;
  header: readonly string[];
  /** Each row has as many cells as the header. */
  rows: ReadonlyArray<readonly string[]>;
  /** Cells with a number that the spreadsheet had rounded, as `row:column`. */
  imprecise: ReadonlySet<string>;
}

/** Spreadsheets round numbers with more digits. */
const EXACT_DIGITS = 15;
/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Reads CSV or XLSX. The library of a format loads with the first file of it. */
export async function readTable(file: File): Promise<Table | undefined> {
  const cells = /\.xlsx$/i.test(file.name) ? await readXlsx(file) : await readCsv(file);
  return tableOf(file.name, cells);
}

/** The first row names the columns; empty rows are left out. Returns undefined if no row is left. */
export function tableOf(name: string, cells: ReadonlyArray<readonly unknown[]>): Table | undefined {
  const [first = [], ...rest] = cells.filter((row) => row.some((cell) => textOf(cell) !== ''));
  const header = first.map(textOf);
  if (header.length === 0 || rest.length === 0) return undefined;
  const imprecise = new Set<string>();
  const rows = rest.map((row, at) =>
    header.map((_, column) => {
      const cell = row[column];
      if (typeof cell === 'number' && Math.abs(cell) >= 10 ** EXACT_DIGITS) imprecise.add(`${at}:${column}`);
      return textOf(cell);
    }),
  );
  return { name, header, rows, imprecise };
}

async function readCsv(file: File): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  const { data, errors } = Papa.parse<string[]>(decoded(await file.arrayBuffer()), { skipEmptyLines: 'greedy' });
  // A file with a single column has no delimiter. This is not an error.
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error) throw new BrokenQuotes((error.row ?? 0) + 1);
  return data.map((row) => row.map(unescaped));
}

/** Removes the quote that `download` puts before a formula. */
function unescaped(cell: string): string {
  return cell.startsWith("'") && guarded(cell) !== cell ? cell.slice(1) : cell;
}

/** Chinese versions of Excel write CSV in GB18030, other programs in UTF-8. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function readXlsx(file: File): Promise<unknown[][]> {
  const { readSheet } = await import('read-excel-file/universal');
  return readSheet(file);
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateOf(cell);
  if (typeof cell === 'number' && Number.isInteger(cell)) return BigInt(cell).toString();
  return String(cell).trim();
}

/** Dates of spreadsheets have no time zone, so none is applied. */
function dateOf(date: Date): string {
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** Downloads a table as a file for Excel. Cells that Excel would evaluate as formulas become text. */
export async function download(
  name: string,
  header: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const { default: Papa } = await import('papaparse');
  const text = Papa.unparse({ fields: header.map(guarded), data: rows.map((row) => row.map(guarded)) });
  const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
