import type { DecryptOptions } from '../../decrypt.js';
import type { CallOptions } from '../../options.js';
import { withoutDecrypt } from '../../util/without-decrypt.js';
import type { Prepare } from '../../wasm/caller.js';

/** The options of a call. Asking to decrypt is refused before this prepares anything: the relay has the secret. */
export function decrypting(options: DecryptOptions | undefined): [options: CallOptions | undefined, prepare?: Prepare] {
  const [decrypt, rest] = withoutDecrypt<CallOptions>(options);
  return decrypt ? [rest, unreachable] : [rest];
}

const unreachable: Prepare = () => Promise.reject();

/** WebAssembly calls this only for a client with a secret. */
export const decrypt = unreachable;
