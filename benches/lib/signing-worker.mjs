// The signing benchmark in workerd: signs `times` requests with the signer `name`, answers all signers' names.
import * as jdy from 'jdy-wasm';

import { signing } from './signing.mjs';

let own;

export default {
  async fetch(request) {
    own ??= await signing(jdy);
    const { name, times } = await request.json();
    if (name) await own.run(name, times);
    return Response.json(own.names);
  },
};
