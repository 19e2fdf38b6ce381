// Checks every row as a save checks it, without sending anything, and finds every wrong cell.
import { formatOf } from '../call/control.js';
import { inLanguage } from '../language.js';
import type { Method, Row } from '../methods.js';
import { type Form, type Kind, optionLabel } from '../models.js';
import { JdyError } from '../package.js';
import { textsOf } from '../parts/error-texts.js';
import { cellAt, entriesOf, type Entry, targetAt } from './mapping.js';
import type { Table } from './table.js';
import { t } from './texts.js';

export interface Problem {
  /** The row, from 0. */
  row: number;
  /** The path of the field in the request. */
  path: string;
  /** The column of the value; undefined if no column has it. */
  column: number | undefined;
  kind: 'missing' | 'wrong' | 'duplicate' | 'imprecise';
  /** The message of the package; for a duplicate, the number of the first row. */
  said: JdyError | string;
}

export interface Checked {
  entries: readonly Entry[];
  problems: readonly Problem[];
}

/** The number of records checked between two repaints. */
const AT_ONCE = 200;
/** Already aborted: the package checks a request, but does not send it. */
const NEVER = AbortSignal.abort();

export async function check(
  save: Method,
  form: Form,
  table: Table,
  paths: readonly string[],
  onProgress: (done: number) => void,
): Promise<Checked> {
  const entries = entriesOf(table.rows, paths, form.number);
  const problems: Problem[] = [];
  const columnOf = (path: string) => (paths.includes(path) ? paths.indexOf(path) : undefined);
  const numbers = new Map<unknown, number>();
  for (const [index, entry] of entries.entries()) {
    for (const [wrong, kind, error] of await wrongIn(save, entry.input)) {
      const { row, path } = cellAt(entry, wrong);
      problems.push({ row, path, column: columnOf(path), kind, said: error });
    }
    const [row = 0] = entry.rows;
    const number = form.number === null ? undefined : entry.input[form.number];
    const before = numbers.get(number);
    if (form.number !== null && number !== undefined && before !== undefined) {
      problems.push({
        row,
        path: form.number,
        column: columnOf(form.number),
        kind: 'duplicate',
        said: String(before + 2),
      });
    } else {
      numbers.set(number, row);
    }
    if (index % AT_ONCE === 0) {
      onProgress(row);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  for (const cell of table.imprecise) {
    const [row = 0, column = 0] = cell.split(':').map(Number);
    const path = paths[column];
    if (path) problems.push({ row, path, column, kind: 'imprecise', said: '' });
  }
  return { entries, problems: problems.sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1)) };
}

/** The package reports one wrong field at a time; the next one shows after that one is corrected. */
async function wrongIn(save: Method, input: Row) {
  const rest = structuredClone(input);
  const found: Array<readonly [path: string, kind: 'missing' | 'wrong', error: JdyError]> = [];
  for (;;) {
    const error = await save(rest, { signal: NEVER }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof JdyError)) throw error;
    const { code, path } = error;
    if (code === 'aborted') return found;
    if (code !== 'invalid_request' || !path) throw error;
    // The placeholder of a missing value may be refused as well. Other errors show when the user adds a value.
    if (found.some(([known]) => known === path)) return found;
    found.push([path, putRight(rest, path) ? 'wrong' : 'missing', error]);
  }
}

/** Removes a wrong value, or adds a placeholder for a missing one. Returns whether there was a value. */
function putRight(input: Row, path: string): boolean {
  const [, list, index, name = path] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const holder = list === undefined ? input : (input[list] as Row[])[Number(index)];
  if (holder?.[name] === undefined) {
    if (holder) holder[name] = standIn(targetAt(path.replace(/\[\d+\]/, '[0]'))?.field.kind);
    return false;
  }
  delete holder[name];
  return true;
}

/** A valid value of this kind. */
function standIn(kind: Kind | undefined): unknown {
  switch (kind?.type) {
    case 'choice':
      return kind.options[0]?.value;
    case 'boolean':
      return true;
    case 'number':
    case 'integer':
      return 1;
    case 'date':
      return '2026-01-01';
    case 'date_time':
      return '2026-01-01 00:00:00';
    case 'text':
      return 'x';
    default:
      return '1';
  }
}

/** The error, and the values that the field takes, with the labels of the form. */
export function explained({ path, kind, said }: Problem): string {
  const description = typeof said === 'string' ? said : textsOf(said).description;
  if (kind === 'duplicate') return t('duplicate', { row: description });
  if (kind === 'imprecise') return t('imprecise');
  if (kind === 'missing') return t('required');
  const field = targetAt(path)?.field.kind;
  if (!field) return description;
  const format = formatOf(field);
  const allowed =
    field.type === 'choice'
      ? t('oneOf', { options: field.options.map(optionLabel).join(' / ') })
      : field.type === 'boolean'
        ? t('oneOf', { options: t('trueFalse') })
        : format
          ? t('expected', { format })
          : '';
  return inLanguage(`${description}。${allowed}`, `${description}. ${allowed}`);
}
