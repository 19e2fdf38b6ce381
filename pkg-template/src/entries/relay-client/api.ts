// Everything public of `jdy-wasm/relay-client`, whichever condition it is reached through.
export * from './types.js';
export type { RelayClientOptions } from '../../options.js';
export { Client } from '../../relay-client.js';
