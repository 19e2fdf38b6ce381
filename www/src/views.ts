// Which view is shown, and which operation in it: the part of the page's address behind #, `#call?operation=bd.material.list`.
import { signal } from '@preact/signals';

export const VIEWS = ['sign', 'verify', 'call', 'bulk'] as const;
export type View = (typeof VIEWS)[number];

interface Place {
  view: View;
  /** The operation that a link names. It is not checked here. */
  operation: string | undefined;
}

function placeOf(hash: string): Place {
  const [name, query] = hash.slice(1).split('?');
  const view = VIEWS.find((each) => each === name) ?? 'sign';
  return { view, operation: new URLSearchParams(query).get('operation') ?? undefined };
}

export const place = signal(placeOf(location.hash));

addEventListener('hashchange', () => {
  place.value = placeOf(location.hash);
});

/** Chooses an operation by making the address a link to it. Nothing else that was typed goes into the address. */
export function linkTo(view: View, operation: string): void {
  history.replaceState(null, '', `#${view}?operation=${operation}`);
  place.value = { view, operation };
}
