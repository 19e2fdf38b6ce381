// The contest in workerd: signs with `name` so many `times`, and gives the names of all who take part.
import * as jdy from 'jdy-wasm';

import { contest } from './contest.mjs';

let own;

export default {
  async fetch(request) {
    own ??= await contest(jdy);
    const { name, times } = await request.json();
    if (name) await own.run(name, times);
    return Response.json(own.names);
  },
};
