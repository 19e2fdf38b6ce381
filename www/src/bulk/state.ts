// The file, its columns, the check, and the progress of the run.
import { batch, computed, effect, signal } from '@preact/signals';
import type { Progress, SaveResult } from 'jdy-wasm/slim';

import { inLanguage } from '../language.js';
import { type Method, methodOf, type Row, type SaveAll } from '../methods.js';
import { JdyError } from '../package.js';
import { textsOf } from '../parts/error-texts.js';
import { open } from '../target.js';
import { check, type Checked } from './check.js';
import { saves } from './chosen.js';
import { type Entry, guess } from './mapping.js';
import { BrokenQuotes, readTable, type Table } from './table.js';
import { t } from './texts.js';

export type Running = 'idle' | 'running' | 'stopping' | 'stopped' | 'finished';

export const table = signal<Table | undefined>(undefined);
/** Why the file has no table, or why the run ended: a text in the language of the page. */
export const trouble = signal<(() => string) | undefined>(undefined);
/** The path of the field of each column; empty for a column that is left out. */
export const paths = signal<readonly string[]>([]);
/** The number of rows checked so far, during a check. */
export const checking = signal<number | undefined>(undefined);
export const checked = signal<Checked | undefined>(undefined);
export const running = signal<Running>('idle');
export const progress = signal<Progress | undefined>(undefined);
/** The number of valid records with a result, and how many of these failed. */
export const done = signal(0);
export const failed = signal(0);

/** The results of the valid records, in order. The signals above change when there are more. */
export const results: SaveResult<Row>[] = [];

/** The records with a problem, and the valid ones, which are saved. */
const sorted = computed(() => {
  const { entries = [], problems = [] } = checked.value ?? {};
  const rows = new Set(problems.map(({ row }) => row));
  const isWrong = (entry: Entry) => entry.rows.some((row) => rows.has(row));
  return { wrong: entries.filter(isWrong), right: entries.filter((entry) => !isWrong(entry)) };
});
export const wrongRows = computed(() => new Set(sorted.value.wrong.flatMap(({ rows }) => rows)));
export const right = computed(() => sorted.value.right);

export async function read(file: File): Promise<void> {
  take(undefined);
  try {
    take(await readTable(file));
    if (!table.value) trouble.value = () => t('tooFew');
  } catch (error) {
    trouble.value = () => t('unreadable', { reason: reasonOf(error) });
  }
}

/** The error of a file. The XLSX library has messages in English only. */
function reasonOf(error: unknown): string {
  if (error instanceof BrokenQuotes) return t('quotes', { row: error.row });
  return inLanguage(t('noSheet'), (error as Error).message);
}

export const take = (taken: Table | undefined) =>
  batch(() => {
    table.value = taken;
    trouble.value = undefined;
  });

effect(() => {
  const [header, form] = [table.value?.header ?? [], saves.form.value];
  batch(() => {
    paths.value = form ? guess(header, form) : [];
    forget();
  });
});

export function map(column: number, path: string): void {
  batch(() => {
    paths.value = paths.value.map((each, at) => (at === column ? path : each));
    forget();
  });
}

/** Clears the results of other columns or another file. */
function forget(): void {
  checked.value = undefined;
  running.value = 'idle';
  results.length = done.value = failed.value = 0;
  progress.value = undefined;
}

export async function checkAll(): Promise<void> {
  const [checkedTable, form] = [table.value, saves.form.value];
  if (!checkedTable || !form) return;
  checking.value = 0;
  try {
    const { client } = await open();
    const method = await methodOf<Method>(client, saves.operation.value);
    checked.value = await check(method, form, checkedTable, paths.value, (done) => (checking.value = done));
  } catch (error) {
    trouble.value = () => (error instanceof JdyError ? textsOf(error).message : String((error as Error).message));
  } finally {
    checking.value = undefined;
  }
}

let stopper: AbortController | undefined;

/** Saves the valid records, from the first one without a result. */
export async function save(): Promise<void> {
  const inputs = right.value.map(({ input }) => input);
  const { signal } = (stopper = new AbortController());
  running.value = 'running';
  try {
    const { client } = await open();
    const onProgress = (now: Progress) => void (progress.value = now);
    const saveAll = await methodOf<SaveAll>(client, saves.operation.value, 'saveAll');
    for await (const result of saveAll(inputs, { signal, from: results.length, onProgress })) {
      done.value = results.push(result);
      if (!result.ok) failed.value++;
    }
  } catch (error) {
    trouble.value = () => (error instanceof JdyError ? textsOf(error).message : String((error as Error).message));
  } finally {
    running.value = results.length < inputs.length ? 'stopped' : 'finished';
  }
}

/** Waits for the saves under way, because their outcome would be unknown otherwise. */
export function stop(): void {
  running.value = 'stopping';
  stopper?.abort();
}
