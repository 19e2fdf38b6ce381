// Asks before a call changes a real account set.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { translator } from '../language.js';
import { relay } from '../target.js';

const t = translator(
  { title: '发送到真实账套？', through: '经中继', cancel: '取消', send: '发送' },
  { title: 'Send this to a real account set?', through: 'Through the relay', cancel: 'Cancel', send: 'Send' },
);

/** Whether the page asks before a change. With the sandbox it does not. */
export const asksFirst = relay !== undefined;

interface Props {
  /** The request to send. */
  children: ComponentChildren;
  onSend: () => void;
  onClose: () => void;
}

export function Confirm({ children, onSend, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{t('title')}</h2>
      <p>{children}</p>
      <p class="note">
        {t('through')} <code>{relay}</code>
      </p>
      <div class="actions">
        <button type="button" class="quiet" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => {
            onClose();
            onSend();
          }}
        >
          {t('send')}
        </button>
      </div>
    </dialog>
  );
}
