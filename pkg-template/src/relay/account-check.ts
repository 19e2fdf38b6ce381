import { accountName, accountWithoutSet, noAccounts } from '../generated/messages/relay-options.js';
import type { DirectOptions } from '../options.js';
import { typeOf } from '../util/type-of.js';
import { refusal } from '../wasm/error-data.js';
import type { Accounts } from './accounts.js';
import { ofEnv } from './authorize.js';
import { mayBeFunction, mayBeNumber, mayBeText, mustBeFilled, mustBeObject } from './option-check.js';
import { reading } from '../util/must-be.js';

const ACCOUNT = '{ clientId, clientSecret, outerInstanceId }';
const ACCOUNTS = `{ main: ${ACCOUNT} }`;

const REQUIRED = { clientId: "'203421'", clientSecret: "'f2adcfef…'" } as const;
const TEXTS = {
  appKey: "'EyFRZyVw'",
  appSecret: "'0a84ff3b…'",
  routerAddr: "'https://tf.jdy.com'",
  outerInstanceId: "'1234567890'",
  accountId: "'1234567890'",
} as const;
const NUMBERS = [
  'timeoutMs',
  'totalTimeoutMs',
  'maxRetries',
  'requestsPerMinute',
  'requestsPerSecond',
  'clockOffsetMs',
] as const;
const FUNCTIONS = {
  fetch: '(url, init) => fetch(url, init)',
  permit: 'async (signal) => (end) => {}',
  onStart: '(event) => {}',
  onRequest: '(event) => {}',
  onResponse: '(event) => {}',
  onRetry: '(event) => {}',
  onWait: '(event) => {}',
  onWarning: '(event) => {}',
  onEnd: '(event) => {}',
} as const;

/** @throws {ConfigError} where they are no account sets; those of an environment are read later */
export function mustBeAccounts(accounts: unknown): void {
  if (typeof accounts === 'function') return;
  for (const [name, one] of entriesOf(accounts)) mustBeAccount(one, `accounts.${name}`);
}

/** @throws {ConfigError} as well where a name cannot be part of a path */
export function mustBeAccountsOfRelay(accounts: unknown): void {
  mustBeAccounts(accounts);
  if (typeof accounts !== 'function') for (const [name] of entriesOf(accounts)) mustBePath(name);
}

/**
 * The account sets of an environment by their names. Of their options only those that a call needs are checked by it,
 * so that one wrong account set does not close the others.
 *
 * @throws {ConfigError} where they are none, or a name cannot be part of a path
 */
export function accountsIn<Env>(accounts: Accounts<Env>, env: Env): [name: string, options: DirectOptions][] {
  const entries = entriesOf(ofEnv(accounts, env));
  for (const [name, one] of entries) {
    mustBePath(name);
    mustBeObject(one, `accounts.${name}`, ACCOUNT);
  }
  return entries as [string, DirectOptions][];
}

/**
 * The account set of a name, if there is one.
 *
 * @throws {ConfigError} where it is no account set
 */
export function accountNamed<Env>(accounts: Accounts<Env>, env: Env, name: string): DirectOptions | undefined {
  const [, found] = entriesOf(ofEnv(accounts, env)).find(([known]) => known === name) ?? [];
  if (found !== undefined) mustBeObject(found, `accounts.${name}`, ACCOUNT);
  return found as DirectOptions | undefined;
}

/** @throws {ConfigError} where an option of an account set is missing or of the wrong type */
export function mustBeAccount(account: unknown, path: string): void {
  mustBeObject(account, path, ACCOUNT);
  reading(path, 'config', () => {
    const options = account as Readonly<Record<string, unknown>>;
    const each = (examples: Readonly<Record<string, string>>, check: typeof mustBeFilled) => {
      for (const [option, example] of Object.entries(examples)) check(options[option], `${path}.${option}`, example);
    };
    each(REQUIRED, mustBeFilled);
    each(TEXTS, mayBeText);
    each(FUNCTIONS, mayBeFunction);
    for (const option of NUMBERS) mayBeNumber(options[option], `${path}.${option}`);
    const { baseUrl, tokenStore } = options;
    const isUrl = typeOf(baseUrl) === 'object' && baseUrl instanceof URL;
    if (!isUrl) mayBeText(baseUrl, `${path}.baseUrl`, "'https://api.kingdee.com'");
    if (tokenStore !== undefined) mustBeObject(tokenStore, `${path}.tokenStore`, '{ get, set }');
    if (!options['outerInstanceId'] && !options['appKey']) throw refusal('config', path, accountWithoutSet);
  });
}

function entriesOf(accounts: unknown): [string, unknown][] {
  return reading('accounts', 'config', () => {
    mustBeObject(accounts, 'accounts', ACCOUNTS);
    const entries = Object.entries(accounts as object);
    if (!entries.length) throw refusal('config', 'accounts', noAccounts);
    return entries;
  });
}

function mustBePath(name: string): void {
  if (!/^[\w-]+$/.test(name)) throw refusal('config', `accounts.${name}`, accountName);
}
