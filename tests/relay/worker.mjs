// The relay of the tests as a Worker. esbuild writes the address of the test's issuer here.
import { bearer, createRelay } from 'jdy-wasm/worker';
import { jwt } from 'jdy-wasm/worker/jwt';

import { settings } from './settings.mjs';

export default createRelay(settings({ bearer, jwt }, JWKS));
