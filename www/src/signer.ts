// What the view of signatures needs of the package. The client, three times as large, comes with the views that call.
export { createSigner, JdyError } from 'jdy-wasm/signer';
export type { SignedRequest } from 'jdy-wasm/signer';
