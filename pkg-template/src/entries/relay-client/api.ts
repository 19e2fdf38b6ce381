// All exports of `jdy-wasm/relay-client`, the same for every entry.
export * from './types.js';
export type { RelayClientOptions } from '../../options.js';
export { Client } from '../../relay-client.js';
