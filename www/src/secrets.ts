// Only these signals hold secrets; leaving the page clears them.
import { type Signal, signal } from '@preact/signals';

const secrets: Signal<string>[] = [];

/** A signal that leaving the page clears. */
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
