// The theme, light or dark: that of the system, or the one chosen in this tab.
import { effect, signal } from '@preact/signals';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';
const kept = sessionStorage.getItem(KEY);
export const theme = signal<Theme>(THEMES.find((each) => each === kept) ?? 'system');

effect(() => {
  if (theme.value === 'system') sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, theme.value);
  document.documentElement.dataset['theme'] = theme.value;
});
