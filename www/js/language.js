// The language of the page: Chinese, until the reader of this tab chose otherwise.
import { TEXTS } from './texts.js';

const KEY = 'language';
const listeners = [];
let current = sessionStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';

export const language = () => current;

/** The text of `key`, its `{name}`s replaced. */
export function text(key, values = {}) {
  return TEXTS[current][key]?.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Calls `listener` now and whenever the language has changed. */
export function onLanguage(listener) {
  listeners.push(listener);
  listener();
}

/** Fills every element below `root` that names its text. */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of root.querySelectorAll('[data-lang]')) element.lang = text(element.dataset.lang);
}

export function startLanguage(button) {
  button.addEventListener('click', () => {
    current = text('otherLanguageCode');
    sessionStorage.setItem(KEY, current);
    for (const listener of listeners) listener();
  });
  onLanguage(() => {
    document.documentElement.lang = current;
    document.title = `${text('title')} · jdy-wasm`;
    translate(document);
  });
}
