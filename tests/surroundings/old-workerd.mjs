// A Worker of an old compatibility date, whose Request throws at the option `cache`.
import assert from 'node:assert/strict';

import { Miniflare, Response } from 'miniflare';

import { bundleWorker } from '../runners/worker-bundle.mjs';
import { answer } from './service.mjs';

export default (_, folder) => ({
  'a call over the engine works where the option cache is refused': async () => {
    const worker = new Miniflare({
      ...(await bundleWorker(folder, new URL('old-worker.mjs', import.meta.url), 'old-workerd')),
      compatibilityDate: '2024-09-01',
      outboundService: (request) => Response.json(answer(request.url)),
    });
    try {
      const answered = await worker.dispatchFetch('http://suite/');
      const text = await answered.text();
      assert.deepEqual([answered.status, text], [200, '{"refuses":true,"data":{"ids":["1"]}}']);
    } finally {
      await worker.dispose();
    }
  },
});
