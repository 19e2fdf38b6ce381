// The Worker that workerd.mjs starts: the first request runs the suite.
import * as jdy from 'jdy-wasm';
import * as bd from 'jdy-wasm/bd';
import * as diagnosis from 'jdy-wasm/diagnose';
import * as receiver from 'jdy-wasm/receiver';
import * as records from 'jdy-wasm/records';
import * as gateway from 'jdy-wasm/sandbox';
import * as changes from 'jdy-wasm/sync';
import * as zh from 'jdy-wasm/zh';
import QUnit from 'qunit';

import { run } from './run.mjs';

export default {
  async fetch(request) {
    return Response.json(
      await run(QUnit, { jdy, gateway, diagnosis, bd, records, changes, receiver, zh, ...(await request.json()) }),
    );
  },
};
