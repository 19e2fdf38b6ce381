// The relay under test as a process.
import process from 'node:process';
import { bearer, createRelay } from 'jdy-wasm/relay';
import { jwt } from 'jdy-wasm/relay/jwt';

import { listen } from './listen.mjs';
import { settings } from './settings.mjs';

const bindings = JSON.parse(process.env.BINDINGS);
await listen(createRelay(settings({ bearer, jwt }, bindings.JWKS, bindings)));
