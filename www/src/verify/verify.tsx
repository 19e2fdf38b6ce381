// The view that verifies: a pasted request and a secret on one side, the verdict on the other.
import { batch } from '@preact/signals';

import { Field } from '../parts/field.js';
import { Heading } from '../parts/heading.js';
import { SecretField } from '../parts/secret-field.js';
import { Segments } from '../parts/segments.js';
import { t as common } from '../texts.js';
import { type Example, right, wrong } from './examples.js';
import { appSecret, asked, check, checking, clientSecret, request, time } from './state.js';
import { t } from './texts.js';
import { VerdictOf } from './verdict.js';

export default function Verify() {
  const submit = (event: Event) => {
    event.preventDefault();
    void check();
    if (event.currentTarget instanceof HTMLElement) focusMissing(event.currentTarget);
  };
  return (
    <>
      <Heading title={t('title')} lead={t('lead')} />
      <div class="examples" role="group" aria-labelledby="examples">
        <h2 id="examples">{t('examples')}</h2>
        <div class="chips">
          <button type="button" class="chip" onClick={() => show(right())}>
            {t('right')}
          </button>
          <button type="button" class="chip" onClick={() => show(wrong())}>
            {t('wrong')}
          </button>
        </div>
      </div>
      <form class="columns" onSubmit={submit}>
        <fieldset>
          <legend>{t('given')}</legend>
          <Field
            label={t('request')}
            hint={t('requestHint')}
            refused={asked.value && !request.value ? t('requestMissing') : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                class="code"
                rows={13}
                spellcheck={false}
                autocomplete="off"
                placeholder={t('requestPlaceholder')}
                value={request.value}
                onInput={({ currentTarget }) => (request.value = currentTarget.value)}
              />
            )}
          </Field>
          <SecretField
            label={common('clientSecret')}
            value={clientSecret}
            hint={common('clientSecretHint')}
            refused={asked.value && !clientSecret.value ? t('secretMissing') : undefined}
          />
          <SecretField label={t('appSecret')} value={appSecret} hint={t('appSecretHint')} />
          <div class="field">
            <span class="label">{t('time')}</span>
            <Segments
              label={t('time')}
              options={[
                ['now', t('timeNow')],
                ['signed', t('timeSigned')],
              ]}
              value={time.value}
              onChange={(value) => (time.value = value)}
            />
            <p class="note">{t('timeHint')}</p>
          </div>
          <button type="submit" class="primary" disabled={checking.value}>
            {t(checking.value ? 'checking' : 'check')}
          </button>
        </fieldset>
        <VerdictOf />
      </form>
    </>
  );
}

/** Moves the focus to the first field that must be filled in. */
function focusMissing(form: HTMLElement) {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}

async function show(example: Promise<Example>) {
  const { request: text, clientSecret: given } = await example;
  batch(() => {
    request.value = text;
    clientSecret.value = given;
    time.value = 'now';
  });
  await check();
}
