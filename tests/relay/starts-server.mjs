// The process of configuration.mjs.
import { bearer, createRelay, custom } from 'jdy-wasm/relay';
import { cloudflareAccess, jwt } from 'jdy-wasm/relay/jwt';

import { outcomes } from './starts.mjs';

console.log(JSON.stringify(await outcomes({ bearer, cloudflareAccess, createRelay, custom, jwt })));
