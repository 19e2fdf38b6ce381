// Relays that must not start, or that refuse the first call.
import { execFileSync } from 'node:child_process';
import { Miniflare } from 'miniflare';

import { bundleWorker } from '../runners/worker-bundle.mjs';
import { bundleProgram, RUNTIMES } from './process.mjs';

const config = (path) => `ConfigError ${path}`;
const NO_ACCOUNTS = "500 config: page.accounts: is no list. Give the names of account sets, as ['main'].";
const NO_OPERATIONS = "500 config: page.operations: is no list. Give the operations, as ['customers.list'].";
const NO_GRANT =
  '500 config: authorize: gives no grant. Give an object with the `name` of the caller, or undefined to refuse it.';
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
  settings: config('settings'),
  'settings that are a text': config('settings'),
  'allow that is one text': config('allow'),
  custom: config('custom'),
  'custom of nothing': config('custom'),
  callers: config('callers'),
  'callers that are a number': config('callers'),
  'a caller that is nothing': config('page.tokens'),
  'tokens that are one text': config('page.tokens'),
  'a token that is a number': config('page.tokens'),
  options: config('options'),
  'options of Access': config('options'),
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
  'a grant whose account sets are one text': NO_ACCOUNTS,
  'a grant whose account sets are null': NO_ACCOUNTS,
  'a grant whose operations are one text': NO_OPERATIONS,
  'a grant whose operations are null': NO_OPERATIONS,
  'a grant without a name': NO_GRANT,
  'a grant that is a text': NO_GRANT,
  'a grant that is a number': NO_GRANT,
  'a grant that is true': NO_GRANT,
  'a grant that is a list': NO_GRANT,
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
