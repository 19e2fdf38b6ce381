// All exports of `jdy-wasm/signer`, the same for every entry.
export { appSignature } from '../../app-signature.js';
export { decrypt } from '../../decrypt.js';
export * from '../../errors.js';
export { createSigner } from '../../signer.js';
export type { Query, QueryValue, SignableRequest } from '../../signable-request.js';
export type { SignedRequest, Signer, SignerOptions } from '../../signer.js';
export { verify } from '../../verify.js';
export type { ReceivedRequest, RejectionReason, Verification } from '../../verify.js';
