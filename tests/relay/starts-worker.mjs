// The Worker of configuration.mjs.
import * as entry from 'jdy-wasm/worker';
import * as tokens from 'jdy-wasm/worker/jwt';

import { outcomes } from './starts.mjs';

export default { fetch: async () => Response.json(await outcomes({ ...entry, ...tokens })) };
