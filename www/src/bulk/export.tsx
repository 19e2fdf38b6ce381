// The whole list of customers as a file.
import { signal, useSignal } from '@preact/signals';

import { type Field as ModelField, labelOf, modelNamed } from '../models.js';
import { JdyError } from '../package.js';
import { Failure } from '../parts/failure.js';
import { Field } from '../parts/field.js';
import { loading, open } from '../target.js';
import { t as common } from '../texts.js';
import { download } from './table.js';
import { t } from './texts.js';

interface State {
  done: number;
  total: number | undefined;
  now: 'running' | 'finished' | 'cancelled';
}

const state = signal<State | undefined>(undefined);
/** What ended it: an error of the package, or what is wrong with the page itself. */
const error = signal<JdyError | string | undefined>(undefined);
let stopper: AbortController | undefined;

export function Export() {
  const search = useSignal('');
  const now = state.value;
  const busy = now?.now === 'running';
  return (
    <fieldset>
      <legend>{t('export')}</legend>
      <Field label={t('search')} hint={t('searchHint')}>
        {(control) => <input {...control} type="text" value={search.value} onInput={({ currentTarget }) => (search.value = currentTarget.value)} />}
      </Field>
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => run(search.value)}>{t('start')}</button>
        {busy && <button type="button" class="quiet" onClick={() => stopper?.abort()}>{t('cancel')}</button>}
      </div>
      <progress class="export" aria-label={t('export')} value={now?.done ?? 0} max={now?.total || 1} />
      <p class="status" role="status">{statusOf(now)}</p>
      {error.value instanceof JdyError && <Failure error={error.value} />}
      {typeof error.value === 'string' && <p class="alert" role="alert">{common('loadFailed')} {error.value}</p>}
    </fieldset>
  );
}

function statusOf(now: State | undefined): string {
  if (loading.value) return t('loading');
  if (!now) return '';
  if (now.now === 'finished') return t('exported', { rows: now.done });
  return now.now === 'cancelled' ? t('cancelled') : t('exporting', { done: now.done, total: now.total ?? '?' });
}

/** What people know a customer by comes first. */
const byName = (a: ModelField, b: ModelField) => Number(KNOWN_BY.includes(b.name)) - Number(KNOWN_BY.includes(a.name));
const KNOWN_BY = ['number', 'name'];

async function run(search: string): Promise<void> {
  const { signal } = (stopper = new AbortController());
  error.value = undefined;
  state.value = { done: 0, total: undefined, now: 'running' };
  const fields = [...modelNamed('CustomerRow').fields].sort(byName);
  const rows: string[][] = [];
  try {
    const { client } = await open();
    const list = client.customers.list({ enable: -1, ...(search && { search }) }, { signal });
    for await (const page of list.pages()) {
      for (const row of page.rows) rows.push(fields.map(({ name }) => String((row as unknown as Record<string, unknown>)[name] ?? '')));
      state.value = { done: rows.length, total: page.count ?? undefined, now: 'running' };
    }
    await download('customers.csv', fields.map(labelOf), rows);
    state.value = { done: rows.length, total: rows.length, now: 'finished' };
  } catch (thrown) {
    state.value = signal.aborted ? { done: rows.length, total: undefined, now: 'cancelled' } : undefined;
    if (!signal.aborted) error.value = thrown instanceof JdyError ? thrown : String(thrown);
  }
}
