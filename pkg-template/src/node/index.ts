/**
 * For machines with a file system: a token store that the processes of one user share.
 *
 * @module jdy-wasm/node
 */

export { fileTokenStore } from './file-token-store.js';
