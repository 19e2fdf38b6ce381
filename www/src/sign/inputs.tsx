// The inputs: the request, the application, the timestamp and the nonce.
import { useSignal } from '@preact/signals';

import { inLanguage } from '../language.js';
import { explained, textsOf } from '../parts/error-texts.js';
import { Field, PLAIN } from '../parts/field.js';
import { Prose } from '../parts/prose.js';
import { SecretField } from '../parts/secret-field.js';
import { Segments } from '../parts/segments.js';
import { clientId, clientSecret } from '../secrets.js';
import { t as common } from '../texts.js';
import { readPasted, saysMore } from './pasted.js';
import { QueryTable } from './query-table.js';
import { method, nonce, outcome, path, signAgain, take, timestamp } from './state.js';
import { t } from './texts.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const FIELDS = ['method', 'path', 'query', 'clientId', 'clientSecret', 'timestamp', 'nonce'] as const;
type Name = (typeof FIELDS)[number];

/** Why a pasted text cannot be parsed. */
type Unreadable = Parameters<typeof explained>[0];

/** Why the package rejects a field. */
function refused(name: Name) {
  const error = outcome.value?.error;
  if (!error?.path || /^\w+/.exec(error.path)?.[0] !== name) return undefined;
  const { description, hint } = textsOf(error);
  return inLanguage(`${error.path}：${description}。${hint}`, `${error.path}: ${description}. ${hint}`);
}

export function Inputs() {
  const error = outcome.value?.error;
  const elsewhere = error && !FIELDS.some((name) => refused(name));
  return (
    <div class="stack">
      {elsewhere && (
        <p class="alert" role="alert">
          <Prose text={textsOf(error).message} />
        </p>
      )}
      <Request />
      <fieldset>
        <legend>{t('application')}</legend>
        <Field label={common('clientId')} hint={t('clientIdHint')} refused={refused('clientId')}>
          {(control) => (
            <input
              {...PLAIN}
              {...control}
              value={clientId.value}
              onInput={({ currentTarget }) => (clientId.value = currentTarget.value)}
            />
          )}
        </Field>
        <SecretField
          label={common('clientSecret')}
          value={clientSecret}
          hint={common('clientSecretHint')}
          refused={refused('clientSecret')}
        />
      </fieldset>
      <fieldset>
        <legend>{t('timeAndNonce')}</legend>
        <Chosen name="timestamp" field={timestamp} auto={t('now')} />
        <Chosen name="nonce" field={nonce} auto={t('random')} />
        <button type="button" class="quiet" onClick={signAgain}>
          {t('again')}
        </button>
      </fieldset>
    </div>
  );
}

function Request() {
  const unreadable = useSignal<Unreadable | undefined>(undefined);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!saysMore(text)) return;
    event.preventDefault();
    readPasted(text).then(
      (pasted) => {
        unreadable.value = undefined;
        take(pasted);
      },
      (error: Unreadable) => (unreadable.value = error),
    );
  };
  return (
    <fieldset>
      <legend>{t('request')}</legend>
      <div class="method-path">
        <Field label={t('method')} refused={refused('method')}>
          {(control) => (
            <select
              {...control}
              class="code"
              value={method.value}
              onChange={({ currentTarget }) => (method.value = currentTarget.value)}
            >
              {METHODS.includes(method.value) || <option>{method.value}</option>}
              {METHODS.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('path')}
          refused={refused('path') ?? (unreadable.value && t('pasteRefused', { reason: explained(unreadable.value) }))}
          hint={t('pathHint')}
        >
          {(control) => (
            <input
              {...PLAIN}
              {...control}
              name="path"
              value={path.value}
              onPaste={paste}
              onInput={({ currentTarget }) => {
                path.value = currentTarget.value;
                unreadable.value = undefined;
              }}
            />
          )}
        </Field>
      </div>
      <QueryTable refused={refused('query')} />
      <p class="aside">{t('bodyHint')}</p>
    </fieldset>
  );
}

function Chosen({ name, field, auto }: { name: 'timestamp' | 'nonce'; field: typeof timestamp; auto: string }) {
  return (
    <Field label={t(name)} hint={t(`${name}Hint`)} refused={refused(name)}>
      {(control) => (
        <div class="with-choice">
          <Segments
            label={t(`${name}Mode`)}
            options={[
              ['auto', auto],
              ['fixed', t('fixed')],
            ]}
            value={field.mode.value}
            onChange={(mode) => (field.mode.value = mode)}
          />
          <input
            {...PLAIN}
            {...control}
            name={name}
            inputMode="numeric"
            readOnly={field.mode.value === 'auto'}
            value={field.value.value}
            onInput={({ currentTarget }) => (field.value.value = currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
