import { env } from 'node:process';

/** The languages of the command's texts. */
export type Language = 'en' | 'zh';

/** The language of `--lang`, if it is given. Errors of the other options need it, so this reads it before them. */
export function askedLanguage(given: readonly string[]): string | undefined {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at < 0 ? undefined : (given[at]?.split('=')[1] ?? given[at + 1] ?? '');
}

export const isLanguage = (text: string): text is Language => text === 'en' || text === 'zh';

/** The language of the environment. */
export function systemLanguage(): Language {
  // Windows has none of these variables.
  const locale =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
