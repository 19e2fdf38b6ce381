// A control with its label above and a line below: a hint, or why the value was refused.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Refusal } from './refusal.js';

export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface Props {
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What is wrong with the value. */
  refused?: ComponentChildren;
  /** Whether the line below is there even when it is empty, so that nothing moves. */
  steady?: boolean;
  children: (control: Control) => ComponentChildren;
}

export function Field({ label, hint, refused, steady = false, children }: Props) {
  const id = useId();
  const note = refused ?? hint;
  const described = note || steady;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described ? `${id}-note` : undefined,
        'aria-invalid': refused ? 'true' : undefined,
      })}
      {described && <p id={`${id}-note`} class="note">{refused ? <Refusal>{refused}</Refusal> : hint}</p>}
    </div>
  );
}

/** What text fields of code have in common: nothing corrects, completes or remembers what is typed. */
export const PLAIN = { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: false, class: 'code' } as const;
