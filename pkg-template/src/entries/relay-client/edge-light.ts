// Vercel's edge runtime: as in Workers, but the import must have `?module`.
import { provide } from '../../wasm/client-module.js';
import { localModule } from '../../wasm/foreign-module.js';
import module from '../../jdy_relay.wasm?module';

provide(() => localModule(module));

export * from './api.js';
