// Vercel's edge runtime: as in Workers, but the import must say that it wants the module.
import { provide } from './lib/instance.js';
import { ofThisRealm } from './lib/realm.js';
import module from './jdy.wasm?module';

provide(() => ofThisRealm(module));

export * from './api.js';
