// The texts of the package about errors and refused requests, in the language of the page.
import { signal } from '@preact/signals';

import { language } from '../language.js';
import type { ErrorTexts, Explainable, JdyError } from '../package.js';

type Messages = typeof import('jdy-wasm/zh').default;

/** Loads on the first use of the Chinese page. An error shown before that is in English. */
const chinese = signal<Messages | undefined>(undefined);
let isFetched = false;

for (const action of ['focusin', 'pointerdown', 'dragenter']) addEventListener(action, fetchChinese);

function fetchChinese(): void {
  if (language.value === 'en' || isFetched) return;
  isFetched = true;
  void import('jdy-wasm/zh').then(({ default: zh }) => (chinese.value = zh));
}

/** Message, description and hint. Components that read them render again when the Chinese texts have loaded. */
export function textsOf(error: JdyError): ErrorTexts {
  return messages()?.translate(error) ?? error;
}

/** Why a request is refused. Components that read it render again when the Chinese text has loaded. */
export function explained(refused: Explainable): string {
  const english = refused.message.replace(/[^.]$/, '$&.');
  return messages()?.explain(refused) ?? english;
}

function messages(): Messages | undefined {
  // The language may have changed since.
  fetchChinese();
  return language.value === 'en' ? undefined : chinese.value;
}
