// The view and its contents are in the fragment of the URL: `#call?operation=bd.material.list`.
import { signal } from '@preact/signals';

export const VIEWS = ['sign', 'verify', 'call', 'bulk'] as const;
export type View = (typeof VIEWS)[number];

interface Route {
  view: View;
  /** The operation in the link, unchecked. */
  operation: string | undefined;
  /** The other parameters of the link: the request to sign, or the fields of a call. */
  parts: Readonly<Record<string, string>>;
}

function routeOf(hash: string): Route {
  const [name, query] = hash.slice(1).split('?');
  const view = VIEWS.find((each) => each === name) ?? 'sign';
  const { operation, ...parts } = Object.fromEntries(new URLSearchParams(query));
  return { view, operation, parts };
}

export const route = signal(routeOf(location.hash));

addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});

/** A link to a view and its contents. */
export const hrefTo = (view: View, parts: Readonly<Record<string, string>>): string =>
  `#${view}?${new URLSearchParams(parts)}`;

/** Chooses an operation by putting it into the URL. No other input goes into the URL. */
export function linkTo(view: View, operation: string): void {
  history.replaceState(null, '', hrefTo(view, { operation }));
  route.value = { view, operation, parts: {} };
}
