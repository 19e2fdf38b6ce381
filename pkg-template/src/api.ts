// Everything public, whichever entry it is reached through.
export { appSignature } from './app-signature.js';
export { Client } from './client.js';
export type { CallOptions, ClientOptions, RequestParameters } from './client.js';
export { decrypt } from './decrypt.js';
export * from './errors.js';
export type * from './generated/models.js';
export type * from './generated/operations.js';
export { createSigner } from './signer.js';
export type { Query, QueryValue, SignableRequest, SignedRequest, Signer, SignerOptions } from './signer.js';
export { verify } from './verify.js';
export type { ReceivedRequest, RejectionReason, Verification } from './verify.js';
