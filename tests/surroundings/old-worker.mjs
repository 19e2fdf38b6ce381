// The Worker that old-workerd.mjs starts: a client that fetches by the engine.
import { Client } from 'jdy-wasm';

import { credentials } from './service.mjs';

export default {
  async fetch() {
    let refuses = false;
    try {
      new Request('https://localhost', { cache: 'no-store' });
    } catch {
      refuses = true;
    }
    // A Worker is not a page, so a secret needs no permission.
    const { dangerouslyAllowBrowser, ...own } = credentials;
    return Response.json({ refuses, data: await new Client(own).request('GET', '/a') });
  },
};
