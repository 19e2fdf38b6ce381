/**
 * The credentials of a client from the variables of the environment.
 *
 * @module jdy-wasm/env
 */

import {
  envBeside,
  envBlank,
  envBlanksAround,
  envInvisible,
  envMissing,
  envMisspelt,
  envNoText,
  envQuotes,
  noEnvironment,
} from '../generated/messages/environment.js';
import type { Message } from '../messages.js';
import type { DirectOptions } from '../options.js';
import { mustBeFunctions, reading } from '../util/must-be.js';
import { refusal, toError } from '../wasm/error-data.js';
import { VARIABLES, valuesOf, wrongOf, type Fault, type VariableName } from './variables.js';

const FAULTS: Readonly<Record<Fault, Message>> = {
  missing: envMissing,
  blank: envBlank,
  blanks_around: envBlanksAround,
  quotes: envQuotes,
  invisible: envInvisible,
  no_text: envNoText,
  beside: envBeside,
  misspelt: envMisspelt,
};

/**
 * The options of a client from `JDY_CLIENT_ID`, `JDY_CLIENT_SECRET`, and either `JDY_OUTER_INSTANCE_ID` (with
 * `JDY_ACCOUNT_ID` where there are several account sets) or `JDY_APP_KEY`, `JDY_APP_SECRET` and `JDY_ROUTER_ADDR`. With
 * `JDY_BASE_URL` the client calls a sandbox in place of the service.
 *
 * @example
 * const jdy = new Client({ ...fromEnv(), onRetry: console.warn });
 * @param env the object with the variables, such as the `env` of a Worker's handler. Default: `process.env`.
 * @param options `messages: zh` of `jdy-wasm/zh` says in Chinese what is wrong
 * @throws {ConfigError} that names every variable that is missing, misspelt, blank or of no use, and shows no value
 */
export function fromEnv(env?: object, options?: Pick<DirectOptions, 'messages'>): DirectOptions {
  const messages = reading('options', 'config', () => options?.messages);
  if (messages) mustBeFunctions({ 'messages.translate': Object(messages).translate ?? null });
  try {
    return reading('env', 'config', () => optionsOf(env === undefined ? processEnv() : env));
  } catch (thrown) {
    throw toError(thrown, undefined, messages);
  }
}

function optionsOf(variables: object | undefined): DirectOptions {
  if (typeof variables !== 'object' || variables === null) {
    throw refusal('config', 'env', noEnvironment);
  }
  const values = valuesOf(variables);
  const [first, ...others] = wrongOf(values, variables);
  if (first) {
    // Independent of the language: the others are listed by name and kind.
    const rest = others.map(({ name, fault }) => `; ${name} (${fault})`).join('');
    throw refusal('config', first.name, FAULTS[first.fault], first.term, rest);
  }
  const options = Object.entries(values).map(([name, value]) => [VARIABLES[name as VariableName].option, value]);
  return Object.fromEntries(options) as DirectOptions;
}

/** Node, Deno and Bun have it, and Workers with `nodejs_compat`. */
function processEnv(): object | undefined {
  return (globalThis as { process?: { env?: object } }).process?.env;
}
