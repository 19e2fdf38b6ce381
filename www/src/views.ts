// Which view is shown, and what in it: the part of the page's address behind #, `#call?operation=bd.material.list`.
import { signal } from '@preact/signals';

export const VIEWS = ['sign', 'verify', 'call', 'bulk'] as const;
export type View = (typeof VIEWS)[number];

interface Place {
  view: View;
  /** The operation that a link names. It is not checked here. */
  operation: string | undefined;
  /** What else a link says, by name: the request of the view that signs, the fields of a call. */
  parts: Readonly<Record<string, string>>;
}

function placeOf(hash: string): Place {
  const [name, query] = hash.slice(1).split('?');
  const view = VIEWS.find((each) => each === name) ?? 'sign';
  const { operation, ...parts } = Object.fromEntries(new URLSearchParams(query));
  return { view, operation, parts };
}

export const place = signal(placeOf(location.hash));

addEventListener('hashchange', () => {
  place.value = placeOf(location.hash);
});

/** A link to a view with what is in it. */
export const hrefTo = (view: View, parts: Readonly<Record<string, string>>): string =>
  `#${view}?${new URLSearchParams(parts)}`;

/** Chooses an operation by making the address a link to it. Nothing else that was typed goes into the address. */
export function linkTo(view: View, operation: string): void {
  history.replaceState(null, '', hrefTo(view, { operation }));
  place.value = { view, operation, parts: {} };
}
