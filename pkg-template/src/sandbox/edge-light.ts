// Vercel's edge runtime: as in Workers, but the import must have `?module`.
import module from '../jdy_sandbox.wasm?module';
import { localModule } from '../wasm/foreign-module.js';
import { provide } from './module.js';

provide(() => localModule(module));

export * from './api.js';
