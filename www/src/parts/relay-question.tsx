// Asks whether to use the relay of a link. Until the reader agrees, the content security policy blocks the relay.
import { translator } from '../language.js';
import { askedRelay, goTo } from '../relay.js';

const t = translator(
  {
    question: '这个链接要求使用中继',
    warning:
      '同意后，调用的内容和访问令牌会发送到这个地址。如果链接不是你信任的人给的，或者你不认识这个地址，请选择忽略。',
    use: '使用此中继',
    ignore: '忽略',
  },
  {
    question: 'The link to this page names a relay',
    warning:
      'If you agree, your calls and your access token go to this address. Ignore it if you do not know the address or do not trust the link.',
    use: 'Use this relay',
    ignore: 'Ignore',
  },
);

const asked = askedRelay();

export function RelayQuestion() {
  if (!asked) return null;
  return (
    <section class="question" aria-label={t('question')}>
      <p>
        <strong>{t('question')}</strong> <code>{asked}</code>
      </p>
      <p class="note">{t('warning')}</p>
      <div class="actions">
        <button type="button" class="quiet" onClick={() => goTo(undefined)}>
          {t('ignore')}
        </button>
        <button type="button" class="quiet" onClick={() => goTo(asked)}>
          {t('use')}
        </button>
      </div>
    </section>
  );
}
