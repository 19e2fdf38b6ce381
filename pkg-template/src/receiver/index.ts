/**
 * Receives the service's authorisation push (授权推送), for Workers and for Node.
 *
 * @module jdy-wasm/receiver
 */

export { createAuthorizationReceiver } from './receiver.js';
export type {
  Authorization,
  AuthorizationReceiver,
  AuthorizationReceiverOptions,
  AuthorizationStore,
} from './receiver.js';
export { nodeListener } from './node-listener.js';
export type { NodeRequest, NodeResponse } from './node-listener.js';
