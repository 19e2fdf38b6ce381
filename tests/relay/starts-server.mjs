// The process of configuration.mjs.
import * as entry from 'jdy-wasm/relay';
import * as tokens from 'jdy-wasm/relay/jwt';
import * as serving from 'jdy-wasm/relay/node';

import { outcomes } from './starts.mjs';

console.log(JSON.stringify(await outcomes({ ...entry, ...tokens }, serving)));
