// Which view is shown: the part of the page's address behind #.
import { signal } from '@preact/signals';

export const VIEWS = ['sign', 'verify', 'call', 'bulk'] as const;
export type View = (typeof VIEWS)[number];

const viewOf = (hash: string): View => VIEWS.find((view) => hash === `#${view}`) ?? 'sign';

export const view = signal(viewOf(location.hash));

addEventListener('hashchange', () => {
  view.value = viewOf(location.hash);
});
