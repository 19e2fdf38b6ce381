// The relay under test as a Worker. esbuild inserts the address of the test's issuer.
import { bearer, createRelay } from 'jdy-wasm/worker';
import { jwt } from 'jdy-wasm/worker/jwt';

import { settings } from './settings.mjs';

export default createRelay(settings({ bearer, jwt }, JWKS));
