// Written by `cargo xtask pack` from crates/core. Change it there.
import { JdyError } from '../jdy-error.js';

/**
 * The request was refused here, before anything was sent; `path` names the field.
 *
 * Correct the field and call again.
 */
export class InvalidRequestError extends JdyError {
  readonly code = 'invalid_request';
  override get name(): 'InvalidRequestError' {
    return 'InvalidRequestError';
  }
}

/**
 * An option is missing, contradictory or not accepted by the service.
 *
 * Check clientId, clientSecret, appKey, appSecret and routerAddr against the open platform's console.
 */
export class ConfigError extends JdyError {
  readonly code = 'config';
  override get name(): 'ConfigError' {
    return 'ConfigError';
  }
}

/**
 * The service did not accept the signature.
 *
 * Check clientSecret (not appSecret, no blanks around it): `npx jdy-wasm doctor` tests it, `npx jdy-wasm verify` explains a request that you signed yourself.
 */
export class SignatureRejectedError extends JdyError {
  readonly code = 'signature_rejected';
  override get name(): 'SignatureRejectedError' {
    return 'SignatureRejectedError';
  }
}

/**
 * The clock of this machine is more than 5 minutes off.
 *
 * Set the clock of this machine.
 */
export class ClockSkewError extends JdyError {
  readonly code = 'clock_skew';
  override get name(): 'ClockSkewError' {
    return 'ClockSkewError';
  }
}

/**
 * The app-token is missing, wrong or expired.
 *
 * Fetch a new token: a token lives 24 hours and belongs to one account set.
 */
export class TokenError extends JdyError {
  readonly code = 'token';
  override get name(): 'TokenError' {
    return 'TokenError';
  }
}

/**
 * The application may not do this in this account set.
 *
 * Grant the application the permission, or subscribe to the API, in the open platform's console.
 */
export class PermissionError extends JdyError {
  readonly code = 'permission';
  override get name(): 'PermissionError' {
    return 'PermissionError';
  }
}

/**
 * There is no such record.
 *
 * Check the id or number; it may belong to another account set.
 */
export class NotFoundError extends JdyError {
  readonly code = 'not_found';
  override get name(): 'NotFoundError' {
    return 'NotFoundError';
  }
}

/**
 * Too many calls: 500 a minute for an account set, 2 a minute for tokens.
 *
 * Wait a minute, then call again.
 */
export class RateLimitedError extends JdyError {
  readonly code = 'rate_limited';
  override get name(): 'RateLimitedError' {
    return 'RateLimitedError';
  }
}

/**
 * The service understood the call and refused it; `errcode` and `description` say why.
 *
 * Read the description; correct the data and call again.
 */
export class BusinessError extends JdyError {
  readonly code = 'business';
  override get name(): 'BusinessError' {
    return 'BusinessError';
  }
}

/**
 * The service's gateway failed, or led nowhere.
 *
 * Call again later.
 */
export class GatewayError extends JdyError {
  readonly code = 'gateway';
  override get name(): 'GatewayError' {
    return 'GatewayError';
  }
}

/**
 * The service could not be reached.
 *
 * Check the connection and baseUrl. A page must call through a relay.
 */
export class NetworkError extends JdyError {
  readonly code = 'network';
  override get name(): 'NetworkError' {
    return 'NetworkError';
  }
}

/**
 * No answer came in time.
 *
 * Call again later, or raise timeoutMs: single answers take up to 30 s.
 */
export class TimeoutError extends JdyError {
  readonly code = 'timeout';
  override get name(): 'TimeoutError' {
    return 'TimeoutError';
  }
}

/**
 * The caller's signal ended the call.
 *
 * Nothing to do.
 */
export class AbortedError extends JdyError {
  readonly code = 'aborted';
  override get name(): 'AbortedError' {
    return 'AbortedError';
  }
}

/**
 * The answer cannot be read.
 *
 * Keep the answer and ask the service's support.
 */
export class ProtocolError extends JdyError {
  readonly code = 'protocol';
  override get name(): 'ProtocolError' {
    return 'ProtocolError';
  }
}

/**
 * Rows are missing from a list, or the service refused some of several records.
 *
 * Read the list again, or send the refused records again: `data` names them.
 */
export class IncompleteError extends JdyError {
  readonly code = 'incomplete';
  override get name(): 'IncompleteError' {
    return 'IncompleteError';
  }
}

/**
 * A save that may or may not have been carried out; `cause` says what happened.
 *
 * Look whether the record is there before you save it again.
 */
export class OutcomeUnknownError extends JdyError {
  readonly code = 'outcome_unknown';
  override get name(): 'OutcomeUnknownError' {
    return 'OutcomeUnknownError';
  }
}

/**
 * The WebAssembly instance could not start, or died during the call.
 *
 * Call again; after a save, look for the record. In a page, the Content-Security-Policy needs 'wasm-unsafe-eval'.
 */
export class WasmError extends JdyError {
  readonly code = 'wasm';
  override get name(): 'WasmError' {
    return 'WasmError';
  }
}
