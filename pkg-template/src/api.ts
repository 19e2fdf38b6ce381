// Everything public, whichever entry it is reached through.
export { createSigner } from './signer.js';
export type { QueryValue, SignableRequest, Signer, SignerOptions } from './signer.js';
