// Cloudflare Workers: bytes may not be compiled there, but an imported .wasm file arrives compiled.
import module from '../jdy_diagnosis.wasm';
import { provide } from './module.js';

provide(() => module);

export * from './api.js';
