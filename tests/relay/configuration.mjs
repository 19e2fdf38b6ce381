// Relays that must not start, or that refuse the first call.
import { execFileSync } from 'node:child_process';
import { Miniflare } from 'miniflare';

import { bundleWorker } from '../runners/worker-bundle.mjs';
import { bundleProgram, RUNTIMES } from './process.mjs';

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
  'cors.origins[0] with a wildcard': config('cors.origins[0]'),
  'cors.origins[0] of several': config('cors.origins[0]'),
  'cors.origins[0] with a path': config('cors.origins[0]'),
  'cors.origins[0] in capitals': config('cors.origins[0]'),
  'cors.origins[0] with the usual port': config('cors.origins[0]'),
  'cors.origins[0] without a scheme': config('cors.origins[0]'),
  'cors.origins[0] of a file': config('cors.origins[0]'),
  'cors.origins': config('cors.origins'),
  'cors.allowHeaders[0]': config('cors.allowHeaders[0]'),
  'cors.allowHeaders[0] of several': config('cors.allowHeaders[0]'),
  'cors.allowHeaders[0] of the service': config('cors.allowHeaders[0]'),
  maxBodyBytes: 'InvalidRequestError maxBodyBytes',
  jwks: config('jwks'),
  audience: config('audience'),
  custom: config('custom'),
  'page.tokens': config('page.tokens'),
  secret: config('secret'),
  'a secret that is no text': config('secret'),
  'a short token of the environment': 500,
  'a short secret of the environment': 500,
  'no token at all': 401,
  'an account set of an impossible name': 500,
  'an account set without secrets': 500,
  'a list where no operation is named': 500,
  'a record where no operation is named': 500,
  'a save where no operation is named': 403,
  'another save where no operation is named': 403,
  'one more save where no operation is named': 403,
  'a caller that cannot be checked': 503,
  'a grant whose account sets are one text':
    "500 config: page.accounts: is no list. Give the names of account sets, as ['main'].",
  'a caller whose check never ends': 503,
  'Access without its assertion': 401,
};

export default function (QUnit, folder, host) {
  QUnit.module('configuration');

  QUnit.test('a missing or wrong option throws at the start, or closes the relay', async (t) => {
    t.deepEqual(await (host === 'workerd' ? inWorker(folder) : inProcess(folder, host)), EXPECTED);
  });
}

async function inWorker(folder) {
  const worker = new Miniflare(await bundleWorker(folder, new URL('starts-worker.mjs', import.meta.url), 'starts'));
  try {
    return await (await worker.dispatchFetch('http://starts/')).json();
  } finally {
    await worker.dispose();
  }
}

async function inProcess(folder, host) {
  const program = await bundleProgram(folder, new URL('starts-server.mjs', import.meta.url), 'starts');
  const [command, ...words] = RUNTIMES[host];
  return JSON.parse(execFileSync(command, [...words, program], { encoding: 'utf8' }));
}
