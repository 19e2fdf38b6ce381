/**
 * The client of a relay for mini-programs (小程序), which have neither `fetch` nor `WebAssembly`.
 *
 * @module jdy-wasm/miniprogram
 */
import './start.js';

export * from '../entries/relay-client/types.js';
export { Client, type MiniProgramOptions } from './client.js';
export { AbortController } from './engine/abort-controller.js';
export {
  type Instance,
  type Instantiated,
  type Platform,
  type PlatformAnswer,
  type PlatformRequest,
  type Request,
  usePlatform,
} from './platform.js';
