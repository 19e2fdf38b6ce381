// Vercel's edge runtime: as in Workers, but the import must say that it wants the module.
import { provide } from './lib/instance.js';
import module from './jdy.wasm?module';

provide(() => module);

export * from './api.js';
