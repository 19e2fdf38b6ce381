// Secrets live in these signals alone, and no longer than the page is looked at.
import { type Signal, signal } from '@preact/signals';

const secrets: Signal<string>[] = [];

/** A secret that is forgotten when the reader leaves the page. */
export function secret(): Signal<string> {
  const made = signal('');
  secrets.push(made);
  return made;
}

/** The application that signs, and whose requests are verified. */
export const clientId = signal('');
export const clientSecret = secret();

addEventListener('pagehide', () => {
  for (const each of secrets) each.value = '';
});
