import type { DirectOptions } from '../../options.js';
import type { OfEnv } from './authorize.js';

/**
 * The account sets (账套) of a Worker by their names, and how a client reaches each; the secrets stand in the environment.
 * A name is shown in logs and addresses.
 */
export type Accounts<Env> = OfEnv<Readonly<Record<string, DirectOptions>>, Env>;
