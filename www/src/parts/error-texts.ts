// What an error of the package says, in the language of the page.
import { signal } from '@preact/signals';

import { language } from '../language.js';
import type { ErrorTexts, JdyError } from '../package.js';

type Messages = typeof import('jdy-wasm/zh').default;

/** Fetched with the first error that is shown in Chinese: most visits see none. Until it is there, the error is English. */
const chinese = signal<Messages | undefined>(undefined);
let isFetched = false;

/** Message, description and hint. What shows them is drawn anew when the Chinese ones are there. */
export function textsOf(error: JdyError): ErrorTexts {
  if (language.value === 'en') return error;
  if (!isFetched) {
    isFetched = true;
    void import('jdy-wasm/zh').then(({ default: zh }) => (chinese.value = zh));
  }
  return chinese.value?.translate(error) ?? error;
}
