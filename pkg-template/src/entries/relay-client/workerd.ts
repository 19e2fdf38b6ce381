// Cloudflare Workers cannot compile bytes, but an imported .wasm file arrives compiled.
import { provide } from '../../wasm/client-module.js';
import module from '../../jdy_relay.wasm';

provide(() => module);

export * from './api.js';
