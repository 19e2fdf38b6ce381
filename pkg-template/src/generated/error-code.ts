// Written by `cargo xtask pack` from crates/core. Change it there.
/** What kind of error it is. Stable. */
export type ErrorCode =
  | 'invalid_request'
  | 'config'
  | 'signature_rejected'
  | 'clock_skew'
  | 'token'
  | 'permission'
  | 'not_found'
  | 'rate_limited'
  | 'business'
  | 'gateway'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'protocol'
  | 'incomplete'
  | 'outcome_unknown'
  | 'wasm';
