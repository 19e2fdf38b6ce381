// Written by `cargo xtask pack` from crates/core. Change it there.
import {
  InvalidRequestError,
  ConfigError,
  SignatureRejectedError,
  ClockSkewError,
  TokenError,
  PermissionError,
  NotFoundError,
  RateLimitedError,
  BusinessError,
  GatewayError,
  NetworkError,
  TimeoutError,
  AbortedError,
  ProtocolError,
  IncompleteError,
  OutcomeUnknownError,
  WasmError,
} from './errors.js';

/** The class of each code. */
export const classes = {
  invalid_request: InvalidRequestError,
  config: ConfigError,
  signature_rejected: SignatureRejectedError,
  clock_skew: ClockSkewError,
  token: TokenError,
  permission: PermissionError,
  not_found: NotFoundError,
  rate_limited: RateLimitedError,
  business: BusinessError,
  gateway: GatewayError,
  network: NetworkError,
  timeout: TimeoutError,
  aborted: AbortedError,
  protocol: ProtocolError,
  incomplete: IncompleteError,
  outcome_unknown: OutcomeUnknownError,
  wasm: WasmError,
} as const;

/** What an error of WebAssembly itself carries; no Rust is there to say it. */
export const wasmDetails = {
  hint: "Call again; after a save, look for the record. In a page, the Content-Security-Policy needs 'wasm-unsafe-eval'.",
  responsible: 'developer',
  retryable: false,
} as const;
