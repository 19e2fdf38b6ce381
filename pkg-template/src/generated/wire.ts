// Written by `cargo xtask pack` from crates/core. Change it there.

/** The most characters that a query may have. */
export const MAX_QUERY_CHARS = 2_048;

/** The service takes this many calls a minute for an account set. */
export const REQUESTS_PER_MINUTE = 500;

/** The gateway takes this many calls a second. */
export const REQUESTS_PER_SECOND = 100;

/** The token endpoint takes this many calls a minute. */
export const TOKEN_CALLS_PER_MINUTE = 2;

/** How long a call may take with all its attempts, where the options do not say. */
export const TOTAL_TIMEOUT_MS = 120_000;

/** How long a request may be under way after its client has given it up. */
export const IN_TRANSIT_MS = 30_000;

/** The clocks of this machine and of the service may differ by so much, either way. */
export const CLOCKS_DIFFER_MS = 600_000;

/** A waiting call that has not asked for a slot for this long has ended: a Worker ends requests without notice. */
export const GONE_MS = 5_000;

/** Where the service is. */
export const BASE_URL = 'https://api.kingdee.com';

/** The path of the token endpoint. */
export const TOKEN_PATH = '/jdyconnector/app_management/kingdee_auth_token';

/** The header of the token. */
export const APP_TOKEN = 'app-token';

/** The header of the data centre that holds the account set. */
export const ROUTER_ADDR = 'X-GW-Router-Addr';

/** The names of the headers that sign a request or say for which account set it is. */
export const SERVICE_HEADER = /^(?:app-token$|x-api-|x-gw-)/i;
