// The signing benchmark in a page.
import * as jdy from 'jdy-wasm';

import { signing } from './signing.mjs';

globalThis.signing = signing(jdy);
