import type { ErrorTexts } from '../messages.js';
import type { JdyError } from '../errors.js';
import zh from '../zh/index.js';
import type { Say } from './say.js';

/** The texts of an error of the package, in the language of this run. */
export const errorTexts = (error: JdyError, { language }: Say): ErrorTexts =>
  language === 'zh' ? zh.translate(error) : error;
