// Zone.js, which Angular loads: it replaces the engine's Promise with its own, here before the package is loaded.
import 'zone.js';

import assert from 'node:assert/strict';

import { credentials, service } from './service.mjs';

export default ({ Client }) => {
  const good = () => new Client({ ...credentials, fetch: service }).request('GET', '/a');
  const bad = () => new Client({ ...credentials, fetch: service }).request('GET', 'a');
  return {
    'the Promise is not that of the engine': async () => assert.ok(Promise.toString().includes('ZoneAwarePromise')),
    'await gives the answer, then and catch as well': async () => {
      assert.deepEqual(await good(), { ids: ['1'] });
      assert.deepEqual(await good().then(({ ids }) => ids), ['1']);
      assert.equal(await bad().catch(({ path }) => path), 'path');
      await assert.rejects(bad(), { code: 'invalid_request' });
    },
    'finally settles as the call does': async () => {
      let ended = 0;
      assert.deepEqual(await good().finally(() => ended++), { ids: ['1'] });
      await assert.rejects(
        bad().finally(() => ended++),
        { path: 'path' },
      );
      assert.equal(ended, 2);
    },
    'withResponse, all, race and allSettled settle': async () => {
      assert.equal((await good().withResponse()).response.status, 200);
      assert.equal((await Promise.all([good(), good()])).length, 2);
      assert.deepEqual(await Promise.race([good()]), { ids: ['1'] });
      assert.deepEqual(
        (await Promise.allSettled([good(), bad()])).map(({ status }) => status),
        ['fulfilled', 'rejected'],
      );
    },
    'a call goes on in the zone that made it': async () => {
      const zone = globalThis.Zone.current.fork({ name: 'of the call' });
      const names = await zone.run(() => good().then(() => globalThis.Zone.current.name));
      assert.equal(names, 'of the call');
    },
  };
};
