// The signature in one line. On narrow screens it stays in view, because the stages are below the fields.
import { Copy } from '../parts/copy.js';
import { outcome } from './state.js';
import { t } from './texts.js';

export function Summary() {
  const { signed, error } = outcome.value ?? {};
  return (
    <div class="summary" role="group" aria-label={t('signature')}>
      <strong>{t('signature')}</strong>
      {signed && <code>{signed.signature}</code>}
      {error && <span class="refused">{t('notSigned')}</span>}
      <Copy what={t('signature')} text={signed?.signature ?? ''} shownIn="signature" />
    </div>
  );
}
