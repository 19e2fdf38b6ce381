/**
 * What only a machine with files can do: a token store that the processes of one user share.
 *
 * @module jdy-wasm/node
 */

export { fileTokenStore } from './file-token-store.js';
