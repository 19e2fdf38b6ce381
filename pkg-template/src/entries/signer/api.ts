// Everything public of `jdy-wasm/signer`, whichever condition it is reached through.
export { appSignature } from '../../app-signature.js';
export { decrypt } from '../../decrypt.js';
export * from '../../errors.js';
export { createSigner } from '../../signer.js';
export type { Query, QueryValue, SignableRequest } from '../../signable-request.js';
export type { SignedRequest, Signer, SignerOptions } from '../../signer.js';
export { verify } from '../../verify.js';
export type { ReceivedRequest, RejectionReason, Verification } from '../../verify.js';
