// A field for a secret: masked until its button reveals it.
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

import { t } from '../texts.js';
import { Field, PLAIN } from './field.js';

interface Props {
  label: string;
  value: Signal<string>;
  hint?: ComponentChildren;
  refused?: ComponentChildren;
}

export function SecretField({ label, value, hint, refused }: Props) {
  const shown = useSignal(false);
  useEffect(() => {
    const hide = () => (shown.value = false);
    addEventListener('pagehide', hide);
    return () => removeEventListener('pagehide', hide);
  }, []);
  return (
    <Field label={label} hint={hint} refused={refused}>
      {(control) => (
        <div class="with-button">
          <input
            {...PLAIN}
            {...control}
            {...(shown.value ? { type: 'text' } : { type: 'password' })}
            value={value.value}
            onInput={({ currentTarget }) => (value.value = currentTarget.value)}
          />
          <button
            type="button"
            class="quiet"
            aria-controls={control.id}
            aria-pressed={shown.value}
            aria-label={`${t('show')} ${label}`}
            onClick={() => (shown.value = !shown.value)}
          >
            {t(shown.value ? 'hide' : 'show')}
          </button>
        </div>
      )}
    </Field>
  );
}
