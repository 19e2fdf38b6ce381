import type { Language } from '../language.js';

/** Texts by name, in both languages side by side. `{name}` stands for a value. */
export type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;
