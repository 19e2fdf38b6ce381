// Exports a whole list as a file.
import { effect, signal } from '@preact/signals';

import { Form } from '../call/form.js';
import { requestOf, type Values } from '../call/request.js';
import { type List, methodOf } from '../methods.js';
import { type Field, type Form as FormTable, labelOf, type Model, rowModel } from '../models.js';
import { JdyError } from '../package.js';
import { textsOf } from '../parts/error-texts.js';
import { Failure } from '../parts/failure.js';
import { OperationSearch } from '../parts/operation-search.js';
import { loading, open } from '../target.js';
import { t as common } from '../texts.js';
import { lists, LISTS } from './chosen.js';
import { download } from './table.js';
import { t } from './texts.js';

interface State {
  done: number;
  total: number | undefined;
  now: 'running' | 'finished' | 'cancelled';
}

const state = signal<State | undefined>(undefined);
/** Why the export ended: an error of the package, or a text about a fault of the page itself. */
const error = signal<JdyError | string | undefined>(undefined);
const values = signal<Values>({});
let stopper: AbortController | undefined;

effect(() => {
  const { fields = [] } = lists.form.value?.request ?? {};
  values.value = Object.fromEntries(fields.flatMap(everything));
  state.value = error.value = undefined;
});

/** By default, lists leave out disabled records. */
function everything({ name, kind }: Field): Array<[string, string]> {
  const isAll = kind.type === 'choice' && name === 'enable' && kind.options.some(({ value }) => String(value) === '-1');
  return isAll ? [[name, '-1']] : [];
}

export function Export() {
  const now = state.value;
  const busy = now?.now === 'running';
  const table = lists.form.value;
  const refusal = error.value instanceof JdyError ? error.value : undefined;
  const refused = refusal?.path ? { path: refusal.path, why: textsOf(refusal).description } : undefined;
  return (
    <fieldset>
      <legend>{t('export')}</legend>
      <OperationSearch
        label={t('list')}
        among={LISTS}
        chosen={lists.operation.value}
        disabled={busy}
        onChoose={lists.choose}
      />
      {lists.trouble.value && (
        <p class="alert" role="alert">
          {common('loadFailed')} {lists.trouble.value}
        </p>
      )}
      {table && <Conditions table={table} refused={refused} />}
      <p class="note">{t('all')}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={busy || !table} onClick={() => table && run(table)}>
          {t('start')}
        </button>
        {busy && (
          <button type="button" class="quiet" onClick={() => stopper?.abort()}>
            {t('cancel')}
          </button>
        )}
      </div>
      {now && (
        <progress
          class="export"
          aria-label={t('export')}
          value={now.total === undefined ? undefined : now.done}
          max={now.total || 1}
        />
      )}
      <p class="status" role="status">
        {statusOf(now)}
      </p>
      {error.value instanceof JdyError && <Failure error={error.value} />}
      {typeof error.value === 'string' && (
        <p class="alert" role="alert">
          {common('loadFailed')} {error.value}
        </p>
      )}
    </fieldset>
  );
}

/** The fields of the request, without those of paging. */
function Conditions({
  table: { request },
  refused,
}: {
  table: FormTable;
  refused: { path: string; why: string } | undefined;
}) {
  const model: Model = {
    ...request,
    fields: request.fields.filter(({ name }) => !/(^|\.)page(_no|_size)?$/.test(name)),
  };
  const inView = model.fields.filter(({ name, required }) => required || name === 'search').map(({ name }) => name);
  const change = (changed: Values) => {
    values.value = changed;
  };
  return <Form model={model} values={values.value} onChange={change} inView={inView} refused={refused} />;
}

function statusOf(now: State | undefined): string {
  if (loading.value) return t('loading');
  if (!now) return '';
  if (now.now === 'finished') return t('exported', { rows: now.done });
  return now.now === 'cancelled' ? t('cancelled') : t('exporting', { done: now.done, total: now.total ?? '?' });
}

/** The columns that identify a record come first. */
const byName = (a: Field, b: Field) => Number(KNOWN_BY.includes(b.name)) - Number(KNOWN_BY.includes(a.name));
const KNOWN_BY = ['number', 'name', 'bill_no'];

const cellOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

async function run(table: FormTable): Promise<void> {
  const { signal } = (stopper = new AbortController());
  const operation = lists.operation.value;
  error.value = undefined;
  state.value = { done: 0, total: undefined, now: 'running' };
  const fields = [...rowModel(table).fields].sort(byName);
  const rows: string[][] = [];
  try {
    const request = requestOf(table.request, values.value);
    const { client } = await open();
    const list = await methodOf<List>(client, operation);
    for await (const page of list(request, { signal }).pages()) {
      for (const row of page.rows) rows.push(fields.map(({ name }) => cellOf(row[name])));
      state.value = { done: rows.length, total: page.count ?? undefined, now: 'running' };
    }
    await download(`${operation.resource}.csv`, fields.map(labelOf), rows);
    state.value = { done: rows.length, total: rows.length, now: 'finished' };
  } catch (thrown) {
    state.value = signal.aborted ? { done: rows.length, total: undefined, now: 'cancelled' } : undefined;
    if (!signal.aborted) error.value = thrown instanceof JdyError ? thrown : String(thrown);
  }
}
