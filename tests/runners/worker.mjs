// The Worker that workerd.mjs starts: the first request runs the suite.
import * as jdy from 'jdy-wasm';
import * as diagnosis from 'jdy-wasm/diagnose';
import * as gateway from 'jdy-wasm/sandbox';
import QUnit from 'qunit';

import { run } from './run.mjs';

export default {
  async fetch(request) {
    return Response.json(await run(QUnit, { jdy, gateway, diagnosis, ...(await request.json()) }));
  },
};
