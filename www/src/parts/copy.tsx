// A button that copies a text.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { t } from '../texts.js';

const SHOWN_MS = 1500;

interface Props {
  /** The name of the text. */
  what: string;
  /** The label of the button, if it is not the usual one. */
  label?: string;
  text: string;
  /** The element that shows the text. Its text is selected if the page may not write to the clipboard. */
  shownIn: string;
}

export function Copy({ what, label: named, text, shownIn }: Props) {
  const done = useSignal<'copied' | 'copySelected' | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    done.value = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => {
        const shown = document.getElementById(shownIn);
        if (shown) getSelection()?.selectAllChildren(shown);
        return 'copySelected' as const;
      },
    );
    clearTimeout(timer.current);
    timer.current = setTimeout(() => (done.value = undefined), SHOWN_MS);
  };
  const label = done.value ? t(done.value) : (named ?? t('copyWhat', { what }));
  return (
    <button
      type="button"
      class={`quiet copy ${text ? '' : 'nothing-yet'}`}
      disabled={!text}
      aria-label={label}
      onClick={copy}
    >
      {done.value ? t(done.value) : (named ?? t('copy'))}
    </button>
  );
}
