// A control with its label above and a line below: a hint, or the reason why the value was refused.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Prose } from './prose.js';

export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface Props {
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** The error of the value. */
  refused?: ComponentChildren;
  children: (control: Control) => ComponentChildren;
}

export function Field({ label, hint, refused, children }: Props) {
  const id = useId();
  const described = Boolean(refused ?? hint);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described ? `${id}-note` : undefined,
        'aria-invalid': refused ? 'true' : undefined,
      })}
      {described && (
        <p id={`${id}-note`} class="note">
          {refused ? (
            <span class="refused">{typeof refused === 'string' ? <Prose text={refused} /> : refused}</span>
          ) : (
            hint
          )}
        </p>
      )}
    </div>
  );
}

/** Attributes of text fields for code: no correction, completion or history. */
export const PLAIN = {
  type: 'text',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
  class: 'code',
} as const;
