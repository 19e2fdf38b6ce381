/**
 * The messages of errors in Chinese.
 *
 * @module jdy-wasm/zh
 */

import { TEXTS } from '../generated/chinese.js';
import type { Explainable, Messages, Translatable } from '../messages.js';
import { fill } from '../util/fill.js';
import { readable } from '../util/readable.js';

/**
 * Chinese texts of errors （中文错误信息）: for the option `messages` of a client, or for any error of the package.
 *
 * @example
 * ```ts
 * import { Client } from 'jdy-wasm';
 * import zh from 'jdy-wasm/zh';
 *
 * const jdy = new Client({ ...fromEnv(), messages: zh });
 * ```
 */
const zh: Messages = {
  language: 'zh',
  translate(given) {
    const error = readable(given) as Translatable;
    // Other errors keep their own texts.
    if (!isOurs(error)) return { message: textIn(given), description: textIn(given), hint: '' };
    const { code, reason = code, args, path, errcode, status } = error;
    const [text, advice] = textsOf(reason) ?? [];
    const [meaning = '', usual = ''] = textsOf(code) ?? [];
    const filled =
      text === undefined || !args
        ? error.description
        : otherVariables(fill(text || meaning, args).replace('{cause}', () => ofCause(error)));
    const hint = advice === undefined ? error.hint : fill(advice || usual, args ?? []);
    // A value that is left out leaves a blank.
    const description = filled.replace(/^\s+/, '').replace(/[.。]+$/, '');
    const answered = errcode === undefined ? (status === undefined ? '' : ` (HTTP ${status})`) : ` (${errcode})`;
    const message = `${code}${answered}: ${path === undefined ? '' : `${path}：`}${description}。${hint}`;
    return { message, description, hint };
  },
  explain(given) {
    const explainable = readable(given);
    const { message, path, reason, args } = Object(explainable) as Explainable;
    const texts = textsOf(reason);
    if (!texts || !Array.isArray(args)) return (explainable === given ? message : undefined) ?? textIn(given);
    const [text, hint] = texts.map((template) => fill(template, args));
    return `${path === undefined ? '' : `${path}：`}${text}。${hint}`;
  },
};

function textsOf(reason: string): readonly [text: string, hint: string] | undefined {
  return Object.hasOwn(TEXTS, reason) ? TEXTS[reason] : undefined;
}

export default zh;

/** Whether this is an error of the package or the result of its `toJSON()`. */
function isOurs(thrown: unknown): thrown is Translatable {
  const { code, hint } = Object(thrown) as Partial<Translatable>;
  return typeof code === 'string' && typeof hint === 'string';
}

/** The message of any thrown value. */
function textIn(thrown: unknown): string {
  if (readable(thrown) !== thrown) return '抛出的内容无法读取';
  const { message } = Object(thrown) as Partial<Translatable>;
  if (typeof message === 'string') return message;
  try {
    return String(thrown);
  } catch {
    // An object without a prototype has no text.
    return Object.prototype.toString.call(thrown);
  }
}

/** Translates the other variables of an environment, which are listed as `; JDY_APP_KEY (missing)`. */
const otherVariables = (text: string): string =>
  text.replace(/; (JDY_\w+) \((\w+)\)/g, (whole, name: string, fault: string) => {
    const [said] = textsOf(`env_${fault}`) ?? [];
    return said === undefined ? whole : `；${name} ${said.split('（', 1)[0]}`;
  });

/** The description of the cause. */
function ofCause({ cause, args }: Translatable): string {
  return isOurs(cause) ? zh.translate(cause as Translatable).description : (args?.[0] ?? '');
}
