// Vercel's edge runtime: as in Workers, but the import must say that it wants the module.
import module from '../jdy_sandbox.wasm?module';
import { ofThisRealm } from '../wasm/foreign-module.js';
import { provide } from './module.js';

provide(() => ofThisRealm(module));

export * from './api.js';
