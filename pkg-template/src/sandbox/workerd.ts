// Cloudflare Workers cannot compile bytes, but an imported .wasm file arrives compiled.
import module from '../jdy_sandbox.wasm';
import { provide } from './module.js';

provide(() => module);

export * from './api.js';
