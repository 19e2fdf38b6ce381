import { BASE_URL } from '../generated/wire.js';
import { decrypterOf } from '../decrypt.js';
import type { DirectOptions } from '../options.js';
import { createSigner, type Signer } from '../signer.js';
import { accessOf, type AccountAccess } from './access.js';
import { accountsIn } from './account-check.js';
import type { Accounts } from './accounts.js';

/** An account set, ready to be called. */
export interface Account {
  readonly access: AccountAccess;
  readonly baseUrl: string;
  fetch(request: Request): Promise<Response>;
  signer(): Promise<Signer>;
  /** Decrypts the fields at these paths in the `data` of an answer. What cannot be decrypted stays as it is. */
  decrypt(data: unknown, paths: readonly string[]): Promise<unknown>;
}

/** The account sets of each environment. All requests of an isolate share them, with token and rate limit. */
export function accountsOf<Env>(given: Accounts<Env>): (env: Env) => ReadonlyMap<string, Account> {
  const known = new WeakMap<object, ReadonlyMap<string, Account>>();
  const nowhere = {};
  return (env) => {
    const key = Object(env) === env ? (env as object) : nowhere;
    const accounts = known.get(key) ?? new Map(accountsIn(given, env).map(([name, one]) => [name, ready(one)]));
    known.set(key, accounts);
    return accounts;
  };
}

function ready(options: DirectOptions): Account {
  const { clientId, clientSecret, baseUrl = BASE_URL, fetch: send } = options;
  let signer: Signer | undefined;
  return {
    access: accessOf(options),
    baseUrl: String(baseUrl).replace(/\/$/, ''),
    fetch: (request) => (send ? send(request.url, request) : fetch(request)),
    // In a Worker the module is imported, so this waits for no promise of another request.
    signer: async () => (signer ??= await createSigner({ clientId, clientSecret })),
    decrypt: async (data, paths) => (await decrypterOf(paths, clientSecret))(data),
  };
}
