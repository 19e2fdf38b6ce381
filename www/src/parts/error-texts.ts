// What the package says of an error or of a refused request, in the language of the page.
import { signal } from '@preact/signals';

import { language } from '../language.js';
import type { ErrorTexts, Explainable, JdyError } from '../package.js';

type Messages = typeof import('jdy-wasm/zh').default;

/**
 * Fetched with the first text that is shown in Chinese: most visits see none. Until it is there, the text is English.
 */
const chinese = signal<Messages | undefined>(undefined);
let isFetched = false;

/** Message, description and hint. What shows them is drawn anew when the Chinese ones are there. */
export function textsOf(error: JdyError): ErrorTexts {
  return messages()?.translate(error) ?? error;
}

/** Why a request is refused. What shows it is drawn anew when the Chinese text is there. */
export function explained(refused: Explainable): string {
  const english = refused.message.replace(/[^.]$/, '$&.');
  return messages()?.explain(refused) ?? english;
}

function messages(): Messages | undefined {
  if (language.value === 'en') return undefined;
  if (!isFetched) {
    isFetched = true;
    void import('jdy-wasm/zh').then(({ default: zh }) => (chinese.value = zh));
  }
  return chinese.value;
}
