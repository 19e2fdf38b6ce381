// The parts of the package for the signing view. The client is three times as large; the views that call load it.
export { createSigner, JdyError } from 'jdy-wasm/signer';
export type { SignedRequest } from 'jdy-wasm/signer';
