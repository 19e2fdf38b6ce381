// The Worker of configuration.mjs.
import { bearer, createRelay, custom } from 'jdy-wasm/worker';
import { cloudflareAccess, jwt } from 'jdy-wasm/worker/jwt';

import { outcomes } from './starts.mjs';

export default {
  fetch: async () => Response.json(await outcomes({ bearer, cloudflareAccess, createRelay, custom, jwt })),
};
