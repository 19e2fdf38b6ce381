// The answer of a call as a table and as JSON, and the code of the call.
import { useSignal } from '@preact/signals';

import type { Row } from '../methods.js';
import { labelOf, rowModel } from '../models.js';
import { Copy } from '../parts/copy.js';
import { Failure } from '../parts/failure.js';
import { Segments } from '../parts/segments.js';
import { loading } from '../target.js';
import { t as common } from '../texts.js';
import { codeOf } from './code.js';
import { requestOf } from './request.js';
import { type Answer, busy, form, nextPage, operation, outcome, values } from './state.js';
import { RecordTable, RowsTable } from './table.js';
import { t } from './texts.js';

type View = 'table' | 'json' | 'code';

export function AnswerCard() {
  const view = useSignal<View>('table');
  const views: ReadonlyArray<readonly [View, string]> = [
    ['table', t('table')],
    ['json', t('json')],
    ['code', t('code')],
  ];
  const text = view.value === 'json' ? jsonOf() : view.value === 'code' ? codeNow() : '';
  return (
    <section class="card answer" aria-labelledby="answer-title">
      <div class="heading">
        <h2 id="answer-title">{t('answer')}</h2>
        <Segments label={t('form')} options={views} value={view.value} onChange={(chosen) => (view.value = chosen)} />
        {view.value !== 'table' && <Copy what={t(view.value)} text={text} shownIn="answer" />}
      </div>
      <p class="status" role="status">
        {statusOf()}
      </p>
      {view.value === 'table' ? (
        <Table />
      ) : (
        <pre
          id="answer"
          class="block"
          role="group"
          tabIndex={0}
          aria-label={t(view.value)}
          data-placeholder={text ? undefined : t(view.value === 'json' ? 'jsonWaiting' : 'codeWaiting')}
        >
          {text}
        </pre>
      )}
    </section>
  );
}

function statusOf(): string {
  if (loading.value) return t('loading');
  if (busy.value) return t('sending');
  const shown = outcome.value;
  if (!shown) return t('waiting');
  if (!('answer' in shown)) return '';
  if ('rows' in shown.answer) return t('rows', { rows: shown.answer.rows.length, count: shown.answer.count ?? '?' });
  const { status, durationMs, attempts } = shown.answer.response;
  return t('answered', { status, ms: durationMs, attempts });
}

/** The most fields shown before the call. */
const PREVIEWED = 12;

/** Before the call: the fields of the answer. */
function Preview() {
  const table = form.value;
  if (!table || busy.value) return null;
  const { fields } = operation.value.lists ? rowModel(table) : table.answer;
  if (fields.length === 0)
    return (
      <div class="preview">
        <p>{t('previewNothing')}</p>
      </div>
    );
  return (
    <div class="preview">
      <p>{t(operation.value.lists ? 'previewRows' : 'previewRecord')}</p>
      <ul class="fields">
        {fields.slice(0, PREVIEWED).map((field) => (
          <li key={field.name}>
            {labelOf(field)} <code>{field.name}</code>
          </li>
        ))}
        {fields.length > PREVIEWED && <li class="nothing">{t('restOf', { count: fields.length })}</li>}
      </ul>
    </div>
  );
}

function Table() {
  const shown = outcome.value;
  if (!shown) return <Preview />;
  if ('notJson' in shown) return null;
  if ('broken' in shown)
    return (
      <p class="alert" role="alert">
        {common('loadFailed')} {shown.broken}
      </p>
    );
  if ('error' in shown) return <Failure error={shown.error} />;
  const { answer } = shown;
  if (!('rows' in answer)) return <Data answer={answer} />;
  if (answer.rows.length === 0) return <p>{t('noRows')}</p>;
  return (
    <>
      <RowsTable model={rowModel(answer.form)} rows={answer.rows} />
      {answer.more && (
        <button type="button" class="quiet" disabled={busy.value} onClick={nextPage}>
          {t('nextPage')}
        </button>
      )}
    </>
  );
}

/** An answer that is no list: mostly a record. */
function Data({ answer: { form, data, clientSecret } }: { answer: Extract<Answer, { data: unknown }> }) {
  if (Array.isArray(data) && data.every((row) => typeof row === 'object'))
    return <RowsTable model={form.answer} rows={data as Row[]} />;
  if (typeof data !== 'object' || Array.isArray(data))
    return (
      <p>
        <code>{JSON.stringify(data)}</code>
      </p>
    );
  const row = (data ?? {}) as Row;
  if (Object.keys(row).length === 0) return <p>{t('noData')}</p>;
  return <RecordTable model={form.answer} row={row} clientSecret={clientSecret} />;
}

function jsonOf(): string {
  const shown = outcome.value;
  if (!shown || 'notJson' in shown || 'broken' in shown) return '';
  if ('error' in shown) return JSON.stringify(shown.error, null, 2);
  return JSON.stringify(dataOf(shown.answer), null, 2);
}

const dataOf = (answer: Answer) => ('rows' in answer ? answer.rows : answer.data);

function codeNow(): string {
  try {
    return form.value ? codeOf(operation.value, requestOf(form.value.request, values.value)) : '';
  } catch {
    return ''; // The form shows the error.
  }
}
