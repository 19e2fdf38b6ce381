// What an error of the package says, in the language of the page.
import { inLanguage } from '../language.js';
import { zh, type ErrorTexts, type JdyError } from '../package.js';

/** Message, description and hint. */
export const textsOf = (error: JdyError): ErrorTexts => inLanguage(zh.translate(error), error);
