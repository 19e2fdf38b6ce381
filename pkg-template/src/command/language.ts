import { env } from 'node:process';

import { UsageError } from './usage-error.js';

/** The languages of the command's texts. */
export type Language = 'en' | 'zh';

/** The language that `--lang` asks for, or else the environment. It is known before the other options are checked. */
export function languageOf(given: readonly string[]): Language {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = at < 0 ? undefined : (given[at]?.split('=')[1] ?? given[at + 1]);
  if (wanted === 'en' || wanted === 'zh') return wanted;
  if (at >= 0) throw new UsageError(`--lang is ${JSON.stringify(wanted ?? '')}: give zh or en`);
  // Windows has none of the variables.
  const locale =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
