// Wrong configurations: the relay must not start, or must refuse the first call.
import { execFileSync } from 'node:child_process';
import { Miniflare } from 'miniflare';

import { bundleWorker } from '../runners/worker-bundle.mjs';
import { bundleProgram, RUNTIMES } from './process.mjs';

const [WORKER_OPTIONS, PROCESS_OPTIONS] = [78, 72];
const config = (path) => `ConfigError ${path}`;
const noAccounts = (type) =>
  `500 config: page.accounts: has the type ${type}, and must be a list. Give a list, as ['main'].`;
const noOperations = (type) =>
  `500 config: page.operations: has the type ${type}, and must be a list. Give a list, as ['customers.list'].`;
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
  custom: config('custom'),
  'page.tokens': config('page.tokens[0]'),
  secret: config('secret'),
  'a secret that is no text': config('secret'),
  'a short token of the environment': 500,
  'a short secret of the environment': 500,
  'no token at all': 401,
  'an account set of an impossible name': config('accounts...'),
  'an account set of an impossible name in the environment': 500,
  'an account set that is null in the environment': 500,
  'no account sets in the environment': 500,
  'an account set without secrets': config('accounts.main.clientId'),
  'an account set without secrets in the environment': 500,
  'an account set without an id': config('accounts.main'),
  'no account set': config('accounts'),
  'a token that no header can carry': config('page.tokens[0]'),
  'a token of two callers': config('other.tokens[0]'),
  'a token that is a number': config('page.tokens[0]'),
  'callers of the environment that are a text': 500,
  'decrypt that is a text': config('page.decrypt'),
  'an option that throws': config('settings'),
  'a list where no operation is named': 500,
  'a record where no operation is named': 500,
  'a save where no operation is named': 403,
  'another save where no operation is named': 403,
  'one more save where no operation is named': 403,
  'a caller that cannot be checked': 503,
  'a grant whose account sets are one text': noAccounts('string'),
  'a grant whose account sets are null': noAccounts('null'),
  'a grant whose operations are one text': noOperations('string'),
  'a grant whose operations are null': noOperations('null'),
  'a grant without a name': NO_GRANT,
  'a grant that is a text': NO_GRANT,
  'a grant that is a number': NO_GRANT,
  'a grant that is true': NO_GRANT,
  'a grant that is a list': NO_GRANT,
  'a grant whose decrypt is a text':
    '500 config: page.decrypt: has the type string, and must be a boolean. Give true or false, or leave it out.',
  'a grant with an account set that is a number':
    "500 config: page.accounts[0]: has the type number, and must be a text. Give a text, as 'main'.",
  'a caller whose check never ends': 503,
  'Access without its assertion': 401,
};

export default function (QUnit, folder, host) {
  QUnit.module('configuration');

  QUnit.test('a missing or wrong option throws at the start, or closes the relay', async (t) => {
    const { 'options of wrong types': types, ...came } = await (host === 'workerd'
      ? inWorker(folder)
      : inProcess(folder, host));
    t.deepEqual(came, EXPECTED);
    t.deepEqual(types, { tried: host === 'workerd' ? WORKER_OPTIONS : PROCESS_OPTIONS, wrong: [] });
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
