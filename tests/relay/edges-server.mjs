// The process of answers.mjs. The first segment of a path selects the relay, as if it were mounted in Express.
import '../worker/clock.mjs';
import './monotonic.mjs';

import process from 'node:process';
import { createRelay, custom } from 'jdy-wasm/relay';

import { edges } from './edges.mjs';
import { listen } from './listen.mjs';

const { relays, entries } = edges({ createRelay, custom }, process.env);
// One line for each message.
console.error = (...parts) => process.stderr.write(`${parts.map(String).join(' ')}\n`);

await listen({
  async fetch(request) {
    const [, name, rest] = /^http:\/\/localhost\/([\w-]+)(.*)$/.exec(request.url);
    return name === 'log'
      ? Response.json(entries.splice(0))
      : relays[name].fetch(new Request(`http://localhost${rest}`, request));
  },
  async close() {},
});
