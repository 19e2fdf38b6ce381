// The language of the page: that of the browser, until the reader of this tab chose otherwise.
import { effect, signal } from '@preact/signals';

export type Language = 'zh-CN' | 'en';
export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

const KEY = 'language';
const stored = sessionStorage.getItem(KEY);
/** The first of the browser's languages that the page has. */
const preferred = navigator.languages.find((name) => /^(?:zh|en)\b/i.test(name)) ?? 'en';
export const language = signal<Language>((stored ?? preferred).startsWith('en') ? 'en' : 'zh-CN');

effect(() => {
  sessionStorage.setItem(KEY, language.value);
  document.documentElement.lang = language.value;
});

/** The text in the language of the page. A component that reads it renders again when the language changes. */
export function inLanguage<T>(chinese: T, english: T): T {
  return language.value === 'en' ? english : chinese;
}

/** Texts by key; `{name}` in a text is replaced by the value of that name. */
export function translator<Key extends string>(
  chinese: Record<Key, string>,
  english: Record<Key, string>,
): Translate<Key> {
  return (key, values = {}) =>
    inLanguage(chinese, english)[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
