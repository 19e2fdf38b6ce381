// Converts the request to a link and back. A link contains neither the application nor its secret.
import { effect } from '@preact/signals';

import { route } from '../views.js';
import { method, open, path, rows } from './state.js';

/** Parameters that identify the application or the account. Links leave them out. */
const PERSONAL = new Set(['app_key', 'app_signature', 'outerInstanceId']);

/** The parameters of a link to the request. */
export function partsNow(): Record<string, string> {
  const query = rows.value
    .filter(({ key, value }) => (key || value) && !PERSONAL.has(key))
    .map(({ key, value }) => [key, value]);
  const parts = { method: method.value, path: path.value };
  return query.length > 0 ? { ...parts, query: String(new URLSearchParams(query)) } : parts;
}

/** Opens the request in the URL, now and after each change of it. */
export const follow = (): void =>
  void effect(() => {
    const { view, parts } = route.value;
    const { method, path, query } = parts;
    if (view === 'sign' && path) open({ method, path, query: [...new URLSearchParams(query)] });
  });
