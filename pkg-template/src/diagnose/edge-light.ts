// Vercel's edge runtime: as in Workers, but the import must have `?module`.
import module from '../jdy_diagnosis.wasm?module';
import { provide } from './module.js';

provide(() => module);

export * from './api.js';
