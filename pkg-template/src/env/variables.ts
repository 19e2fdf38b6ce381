import { editDistance } from '../util/edit-distance.js';

/** A variable of the environment, and the option of a client that it sets. */
interface Variable {
  readonly option: string;
  /** Its name in the console of the open platform. */
  readonly term: string;
}

/** Every variable of the application's credentials and of the account set. */
export const VARIABLES = {
  JDY_CLIENT_ID: { option: 'clientId', term: '应用 id' },
  JDY_CLIENT_SECRET: { option: 'clientSecret', term: '应用密钥' },
  JDY_OUTER_INSTANCE_ID: { option: 'outerInstanceId', term: '第三方实例 id' },
  JDY_ACCOUNT_ID: { option: 'accountId', term: '账套 id' },
  JDY_APP_KEY: { option: 'appKey', term: '账套 appKey' },
  JDY_APP_SECRET: { option: 'appSecret', term: '账套 appSecret' },
  JDY_ROUTER_ADDR: { option: 'routerAddr', term: 'IDC 域名' },
  JDY_BASE_URL: { option: 'baseUrl', term: '服务地址' },
} as const satisfies Record<string, Variable>;

/** The name of a variable. */
export type VariableName = keyof typeof VARIABLES;

/** The problem of a variable. Only required ones are reported as `missing` or `blank`. */
export type Fault = 'missing' | 'blank' | 'blanks_around' | 'quotes' | 'invisible' | 'no_text' | 'beside' | 'misspelt';

/** A variable that cannot be used, and why. */
export interface Wrong {
  readonly name: string;
  readonly fault: Fault;
  /** Its name in the console of the open platform; the correct name of a misspelt one. */
  readonly term: string;
}

const NAMES = Object.keys(VARIABLES) as VariableName[];
/** These three give an account set; otherwise it is found by its instance. */
const KNOWN = ['JDY_APP_KEY', 'JDY_APP_SECRET', 'JDY_ROUTER_ADDR'] as const;
const INSTANCE = 'JDY_OUTER_INSTANCE_ID';
/** Variables that may be empty: a variable that a Worker declares always has a value. */
const MAY_BE_EMPTY: readonly VariableName[] = ['JDY_ACCOUNT_ID', INSTANCE, ...KNOWN];

/** The values of an environment. */
export type Values = { readonly [name in VariableName]?: unknown };

/** Reads the variables. Optional ones that are empty are left out. */
export function valuesOf(env: object): Values {
  const values: { [name in VariableName]?: unknown } = {};
  for (const name of NAMES) {
    const value = (env as Values)[name];
    if (value !== undefined && value !== null && !(value === '' && MAY_BE_EMPTY.includes(name))) values[name] = value;
  }
  return values;
}

/**
 * The variables that cannot be used, in the order of the table; misspelt ones first. `env` is the source of the
 * values.
 */
export function wrongOf(values: Values, env: object): Wrong[] {
  const misspelt = misspeltIn(env, values);
  const meant = misspelt.map(({ term }) => term);
  const byInstance = INSTANCE in values || !KNOWN.some((name) => name in values);
  const needed: VariableName[] = [
    'JDY_CLIENT_ID',
    'JDY_CLIENT_SECRET',
    ...(byInstance ? ([INSTANCE] as const) : KNOWN),
  ];
  const superfluous: readonly VariableName[] = byInstance ? KNOWN : ['JDY_ACCOUNT_ID'];
  const wrong = NAMES.flatMap((name) => {
    const { term } = VARIABLES[name];
    const fault = name in values ? (superfluous.includes(name) ? 'beside' : faultOf(values[name])) : undefined;
    if (fault) return [{ name, fault, term }];
    const isMissing = needed.includes(name) && !(name in values) && !meant.includes(name);
    return isMissing ? [{ name, fault: 'missing' as const, term }] : [];
  });
  return [...misspelt, ...wrong];
}

/** Variables whose name is one typing error from that of a known one without a value; `term` is the correct name. */
function misspeltIn(env: object, values: Values): Wrong[] {
  return namesIn(env).flatMap((name) => {
    if (!/^JDY_/i.test(name) || Object.hasOwn(VARIABLES, name)) return [];
    const term = NAMES.find((known) => !(known in values) && editDistance(lettersOf(name), lettersOf(known)) <= 1);
    return term ? [{ name, fault: 'misspelt' as const, term }] : [];
  });
}

/** All names, if they may be read: Deno asks the user for permission to read the whole environment. */
function namesIn(env: object): string[] {
  const { Deno } = globalThis as { Deno?: { permissions?: { querySync?(what: object): { state: string } } } };
  return Deno && Deno.permissions?.querySync?.({ name: 'env' }).state !== 'granted' ? [] : Object.keys(env);
}

const lettersOf = (name: string): string => name.replaceAll('_', '').toUpperCase();

function faultOf(value: unknown): Fault | undefined {
  if (typeof value !== 'string') return 'no_text';
  // `trim` also removes line breaks, and the byte order mark that some editors write.
  const trimmed = value.trim();
  if (trimmed === '') return 'blank';
  if (trimmed !== value) return 'blanks_around';
  if (/^(["'`]).*\1$|^[“‘].*[”’]$/s.test(value)) return 'quotes';
  // No valid value has any. They come from copied or wrapped text.
  return /[\s\p{C}]/u.test(value) ? 'invisible' : undefined;
}
