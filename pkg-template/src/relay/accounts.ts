import type { DirectOptions } from '../options.js';
import type { OfEnv } from './authorize.js';

/**
 * The account sets (账套) of a relay by their names, each with the options of a client. The secrets are in the
 * environment. A name shows in logs and addresses.
 */
export type Accounts<Env> = OfEnv<Readonly<Record<string, DirectOptions>>, Env>;
