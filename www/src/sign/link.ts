// The request as a link, and back. Neither an application nor its secret is in it.
import { effect } from '@preact/signals';

import { place } from '../views.js';
import { method, open, path, rows } from './state.js';

/** Parameters that say who asks: they are left out of links. */
const PERSONAL = new Set(['app_key', 'app_signature', 'outerInstanceId']);

/** What a link to the request says. */
export function partsNow(): Record<string, string> {
  const query = rows.value
    .filter(({ key, value }) => (key || value) && !PERSONAL.has(key))
    .map(({ key, value }) => [key, value]);
  const parts = { method: method.value, path: path.value };
  return query.length > 0 ? { ...parts, query: String(new URLSearchParams(query)) } : parts;
}

/** Shows what links say, from now on. */
export const follow = (): void =>
  void effect(() => {
    const { view, parts } = place.value;
    const { method, path, query } = parts;
    if (view === 'sign' && path) open({ method, path, query: [...new URLSearchParams(query)] });
  });
