// A button that copies a link to what is shown. Secrets are never in it.
import { translator } from '../language.js';
import { hrefTo, type View } from '../views.js';
import { Copy } from './copy.js';

const t = translator({ link: '链接', copyLink: '复制链接' }, { link: 'Link', copyLink: 'Copy link' });

interface Props {
  view: View;
  /** The parameters of the link. */
  parts: Readonly<Record<string, string>>;
}

export function Share({ view, parts }: Props) {
  return (
    <Copy
      what={t('link')}
      label={t('copyLink')}
      text={new URL(hrefTo(view, parts), location.href).href}
      shownIn="main"
    />
  );
}
