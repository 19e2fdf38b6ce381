/**
 * The credentials of a client from the variables of the environment.
 *
 * @module jdy-wasm/env
 */

import type { DirectOptions } from '../options.js';
import { refusal } from '../wasm/error-data.js';
import { VARIABLES, valuesOf, wrongOf, type Fault, type VariableName } from './variables.js';

const FAULTS: Readonly<Record<Fault, string>> = {
  missing: 'is missing',
  blank: 'is blank',
  blanks_around: 'has blanks around its value',
  quotes: 'has quotes around its value, which count as part of it here',
  no_text: 'is no text; a binding of the Secrets Store is read with `await binding.get()` first',
  beside: 'is set beside another account set',
};

const HINT =
  'Client id and client secret are in the console of the open platform (开放平台). For the account set give ' +
  'JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not both. Put them into .env and start with ' +
  '`node --env-file=.env`; in Workers call fromEnv(env). `npx jdy-wasm sandbox --env > .env` writes those of the sandbox.';

/**
 * The options of a client from `JDY_CLIENT_ID`, `JDY_CLIENT_SECRET`, and either `JDY_OUTER_INSTANCE_ID` (with
 * `JDY_ACCOUNT_ID` where there are several account sets) or `JDY_APP_KEY`, `JDY_APP_SECRET` and `JDY_ROUTER_ADDR`. With
 * `JDY_BASE_URL` the client calls a sandbox in place of the service.
 *
 * @example
 * const jdy = new Client({ ...fromEnv(), onRetry: console.warn });
 * @param env where the variables are: what a Worker's handler is given as `env`. Default: `process.env`.
 * @throws {ConfigError} that names every variable that is missing, blank or of no use, and shows no value
 */
export function fromEnv(env?: object): DirectOptions {
  const variables = env === undefined ? processEnv() : env;
  if (typeof variables !== 'object' || variables === null) {
    throw refusal('config', 'env', 'there is no process.env here', 'Give the environment: fromEnv(env).');
  }
  const values = valuesOf(variables);
  const wrong = wrongOf(values);
  const [first, ...others] = wrong;
  if (first) {
    const said = ({ name, fault }: { name: VariableName; fault: Fault }) =>
      `${FAULTS[fault]} (${VARIABLES[name].means})`;
    const description = [said(first), ...others.map((one) => `${one.name} ${said(one)}`)].join('; ');
    throw refusal('config', first.name, description, HINT);
  }
  const options = Object.entries(values).map(([name, value]) => [VARIABLES[name as VariableName].option, value]);
  return Object.fromEntries(options) as DirectOptions;
}

/** Node, Deno and Bun have it, and Workers with `nodejs_compat`. */
function processEnv(): object | undefined {
  return (globalThis as { process?: { env?: object } }).process?.env;
}
