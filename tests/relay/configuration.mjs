// Relays that must not start, and what is wrong only when the first call comes.
import { Miniflare } from 'miniflare';

import { bundleWorker } from '../runners/worker-bundle.mjs';

const config = (path) => `ConfigError ${path}`;
const EXPECTED = {
  authorize: config('authorize'),
  accounts: config('accounts'),
  'allow[1]': config('allow[1]'),
  'allow[0]': config('allow[0]'),
  'allow[0] in other letters': config('allow[0]'),
  'allow[0] of everything': config('allow[0]'),
  'cors.origins[0]': config('cors.origins[0]'),
  'cors.origins[1]': config('cors.origins[1]'),
  maxBodyBytes: 'InvalidRequestError maxBodyBytes',
  jwks: config('jwks'),
  audience: config('audience'),
  custom: config('custom'),
  'a short token': 500,
  'a short secret': 500,
  'no token at all': 401,
  'an account set of an impossible name': 500,
  'an account set without secrets': 500,
  'what cannot find out who calls': 503,
  'Access without its assertion': 401,
};

export default function (QUnit, folder) {
  QUnit.module('configuration');

  QUnit.test('what is missing or wrong is told at the start, or closes the relay', async (t) => {
    const worker = new Miniflare(await bundleWorker(folder, new URL('starts.mjs', import.meta.url), 'starts'));
    try {
      t.deepEqual(await (await worker.dispatchFetch('http://starts/')).json(), EXPECTED);
    } finally {
      await worker.dispose();
    }
  });
}
