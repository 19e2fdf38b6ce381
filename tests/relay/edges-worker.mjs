// The Worker of answers.mjs.
import '../worker/clock.mjs';

import { createRelay, custom } from 'jdy-wasm/worker';

import { edges } from './edges.mjs';

const { relays, entries } = edges({ createRelay, custom });

export default {
  fetch(request, env) {
    const { hostname } = new URL(request.url);
    return hostname === 'log' ? Response.json(entries.splice(0)) : relays[hostname].fetch(request, env);
  },
};
