// The view that calls: an operation, its form, and the answer.
import { useSignal } from '@preact/signals';

import { inLanguage } from '../language.js';
import type { Form as FormTable } from '../models.js';
import { keyOf, known, OPERATIONS, titleOf } from '../operations.js';
import { asksFirst, Confirm } from '../parts/confirm.js';
import { textsOf } from '../parts/error-texts.js';
import { Heading } from '../parts/heading.js';
import { OperationSearch } from '../parts/operation-search.js';
import { Share } from '../parts/share.js';
import { TargetCard } from '../parts/target-card.js';
import { UnknownOperation } from '../parts/unknown-operation.js';
import { t as common } from '../texts.js';
import { AnswerCard } from './answer.js';
import { EXAMPLES, inViewAtFirst } from './examples.js';
import { Form } from './form.js';
import { busy, choose, form, operation, outcome, partsNow, send, trouble, type, values } from './state.js';
import { t } from './texts.js';

export default function CallView() {
  return (
    <>
      <Heading title={t('title')} lead={t('lead', { count: OPERATIONS.length })} />
      <UnknownOperation />
      <OperationSearch label={t('operation')} among={OPERATIONS} chosen={operation.value} onChoose={choose} />
      <div class="examples" role="group" aria-labelledby="examples">
        <h2 id="examples">{t('examples')}</h2>
        <div class="chips">
          {Object.keys(EXAMPLES)
            .map(known)
            .map((each) => (
              <button
                key={keyOf(each)}
                type="button"
                class="chip"
                aria-pressed={each === operation.value}
                onClick={() => choose(each)}
              >
                {inLanguage(each.chinese, `${each.resource}.${each.verb}`)}
              </button>
            ))}
        </div>
        <Share view="call" parts={partsNow()} />
      </div>
      <div class="columns">
        <div class="stack">
          <TargetCard />
          <Request />
        </div>
        <AnswerCard />
      </div>
    </>
  );
}

function Request() {
  const { method, path } = operation.value;
  return (
    <fieldset class="request">
      <legend>{titleOf(operation.value)}</legend>
      <p class="endpoint">
        <code>
          {method} {path}
        </code>
      </p>
      {trouble.value && (
        <p class="alert" role="alert">
          {common('loadFailed')} {trouble.value}
        </p>
      )}
      {form.value && <RequestForm key={keyOf(operation.value)} table={form.value} />}
      {!form.value && !trouble.value && <p class="status">{common('loading')}</p>}
    </fieldset>
  );
}

function RequestForm({ table }: { table: FormTable }) {
  const asked = useSignal(false);
  const { effect, method, path } = operation.value;
  const key = keyOf(operation.value);
  const example = EXAMPLES[key];
  const start = () => {
    // On narrow screens the answer is far below the form.
    void send().then(() => document.getElementById('answer-title')?.scrollIntoView({ block: 'nearest' }));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (asksFirst && effect !== 'read') asked.value = true;
    else start();
  };
  const hasFields = table.request.fields.length > 0;
  return (
    <form onSubmit={submit}>
      {hasFields && (
        <div class="actions tools">
          {example && (
            <button type="button" class="quiet" onClick={() => type(example.values)}>
              {t('example')}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => type({})}>
            {t('clear')}
          </button>
        </div>
      )}
      {table.exactlyOneOf.length > 0 && (
        <p class="aside">{t('exactlyOne', { fields: table.exactlyOneOf.join(' / ') })}</p>
      )}
      {!table.reviewed && <p class="aside">{t('unreviewed')}</p>}
      {hasFields ? (
        <Form
          model={table.request}
          values={values.value}
          onChange={type}
          inView={inViewAtFirst(key, table)}
          refused={refusedNow()}
        />
      ) : (
        <p class="status">{t('noFields')}</p>
      )}
      <button type="submit" class="primary" disabled={busy.value}>
        {t(busy.value ? 'sending' : 'send')}
      </button>
      {asked.value && (
        <Confirm onSend={start} onClose={() => (asked.value = false)}>
          {titleOf(operation.value)}{' '}
          <code>
            {method} {path}
          </code>
        </Confirm>
      )}
    </form>
  );
}

function refusedNow() {
  const shown = outcome.value;
  if (!shown || 'answer' in shown || 'broken' in shown) return undefined;
  if ('notJson' in shown) return { path: shown.notJson, why: t('jsonRefused') };
  const { path } = shown.error;
  const { description, hint } = textsOf(shown.error);
  return path ? { path, why: inLanguage(`${description}。${hint}`, `${description}. ${hint}`) } : undefined;
}
