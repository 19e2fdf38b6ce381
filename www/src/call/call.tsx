// The view that calls: an operation, its form, and how it was answered.
import { modelNamed, OPERATIONS, titleOf } from '../models.js';
import { Heading } from '../parts/heading.js';
import { TargetCard } from '../parts/target-card.js';
import { AnswerCard } from './answer.js';
import { SAMPLES } from './examples.js';
import { Form } from './form.js';
import { busy, choose, keyOf, operation, outcome, send, type, values } from './state.js';
import { t } from './texts.js';

export default function CallView() {
  return (
    <>
      <Heading title={t('title')} lead={t('lead')} />
      <div class="examples" role="group" aria-labelledby="operations">
        <h2 id="operations">{t('operations')}</h2>
        <div class="chips">
          {OPERATIONS.map((each) => (
            <button key={keyOf(each)} type="button" class="chip" aria-pressed={each === operation.value} onClick={() => choose(each)}>
              {titleOf(each)}
            </button>
          ))}
        </div>
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
  const chosen = operation.value;
  const sample = SAMPLES[keyOf(chosen)];
  const submit = (event: Event) => {
    event.preventDefault();
    // On a phone the answer is far below the form.
    void send().then(() => document.getElementById('answer-title')?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <form onSubmit={submit} key={keyOf(chosen)}>
      <fieldset>
        <legend>{t('request')}</legend>
        <div class="endpoint">
          <code>{chosen.method} {chosen.path}</code>
          <button type="button" class="quiet" onClick={() => type(sample?.values ?? {})}>{t('example')}</button>
          <button type="button" class="quiet" onClick={() => type({})}>{t('clear')}</button>
        </div>
        {chosen.exactlyOneOf.length > 0 && <p class="aside">{t('exactlyOne', { fields: chosen.exactlyOneOf.join(' / ') })}</p>}
        <Form
          model={modelNamed(chosen.request)}
          values={values.value}
          onChange={type}
          common={sample?.common ?? []}
          refused={refusedNow()}
        />
        <button class="primary" disabled={busy.value}>{t('send')}</button>
      </fieldset>
    </form>
  );
}

function refusedNow() {
  const shown = outcome.value;
  if (!shown || 'answer' in shown || 'broken' in shown) return undefined;
  if ('notJson' in shown) return { path: shown.notJson, why: t('jsonRefused') };
  const { path, description, hint } = shown.error;
  return path ? { path, why: `${description}. ${hint}` } : undefined;
}
