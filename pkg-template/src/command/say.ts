import type { Language } from './language.js';
import { TEXTS } from './texts/index.js';

/** The name of a text. */
export type TextName = keyof typeof TEXTS;

/** Gives a text in the language of this run. */
export interface Say {
  (name: TextName, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
}

/** The texts in one language. */
export function speaking(language: Language): Say {
  const say = (name: TextName, values: Readonly<Record<string, string | number>> = {}): string =>
    TEXTS[name][language].replaceAll(/\{(\w+)\}/g, (whole, value: string) => String(values[value] ?? whole));
  return Object.assign(say, { language });
}
