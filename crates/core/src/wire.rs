//! Numbers and names of the service that more than one part needs. `cargo xtask pack` writes them to `wire.ts` as well.

/// Where the service is.
pub const BASE_URL: &str = "https://api.kingdee.com";
/// The path of the token endpoint.
pub const TOKEN_PATH: &str = "/jdyconnector/app_management/kingdee_auth_token";
/// The service takes this many calls a minute for an account set.
pub const REQUESTS_PER_MINUTE: u32 = 500;
/// The gateway takes this many calls a second.
pub const REQUESTS_PER_SECOND: u32 = 100;
/// The token endpoint takes this many calls a minute.
pub const TOKEN_CALLS_PER_MINUTE: u32 = 2;
/// How long a call may take with all its attempts, if the options do not say.
pub const TOTAL_TIMEOUT_MS: u32 = 120_000;
/// How long a request may still be on its way after its client has given it up.
pub const IN_TRANSIT_MS: u32 = 30_000;
/// How far the time that the service gives a record may be from the time at which its save was sent. Each of the two
/// clocks may be 5 minutes off.
pub const CLOCKS_DIFFER_MS: u32 = 10 * 60_000;
/// A waiting call that has not asked for a slot for this long has ended: a Worker ends requests without notice.
pub const GONE_MS: u32 = 5_000;
