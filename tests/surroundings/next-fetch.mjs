// A `fetch` that is patched as in Next.js 14: it caches every answer unless the request has `no-store`, and it ends the
// rendering of a page by an error with a `digest`.
import assert from 'node:assert/strict';

import { answer, credentials } from './service.mjs';

export default ({ Client }) => {
  const kept = new Map();
  const sent = [];
  let leave;
  globalThis.fetch = async (input, init) => {
    if (leave) throw leave;
    const { url, cache } = new Request(input, init);
    if (cache !== 'no-store' && kept.has(url)) return kept.get(url).clone();
    sent.push(url);
    const response = Response.json(answer(url));
    if (cache !== 'no-store') kept.set(url, response.clone());
    return response;
  };
  const client = new Client(credentials);
  return {
    'nothing is kept, neither the token nor an answer': async () => {
      for (let times = 0; times < 2; times++) assert.deepEqual(await client.request('GET', '/a'), { ids: ['1'] });
      assert.equal(sent.length, 3);
      assert.equal(kept.size, 0);
    },
    'an error with a digest passes as it was thrown': async () => {
      leave = Object.assign(new Error('dynamic'), { digest: 'DYNAMIC_SERVER_USAGE' });
      await assert.rejects(client.request('GET', '/a'), (error) => error === leave);
      await assert.rejects(client.customers.get({ id: '1' }), (error) => error === leave);
    },
  };
};
