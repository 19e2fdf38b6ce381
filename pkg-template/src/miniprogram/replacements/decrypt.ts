import type { DecryptOptions } from '../../decrypt.js';
import type { CallOptions } from '../../options.js';
import type { Prepare } from '../../wasm/caller.js';

/** The options of a call. Asking to decrypt is refused before this prepares anything: the relay has the secret. */
export function decrypting(options: DecryptOptions | undefined): [options: CallOptions | undefined, prepare?: Prepare] {
  const { decrypt, ...rest } = options ?? {};
  // A value that is no boolean stays among the options, which refuse it.
  if (decrypt && decrypt !== true) return [options];
  return decrypt ? [rest, unreachable] : [options && rest];
}

const unreachable: Prepare = () => Promise.reject();

/** WebAssembly calls it only where there is a secret. */
export const decrypt = unreachable;
