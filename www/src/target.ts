// The target of calls: the sandbox in this page, or the relay that its reader agreed to.
import { type Signal, signal } from '@preact/signals';
import type { Sandbox, SandboxCredentials } from 'jdy-wasm/sandbox';

import { Client } from './package.js';
import { agreedRelay } from './relay.js';
import { secret } from './secrets.js';

export interface Target {
  client: Client;
  /** Decrypts sensitive fields. Undefined with a relay, which does not give it away. */
  clientSecret: string | undefined;
}

export const relay = agreedRelay();
/** The token that authorises the reader at the relay. */
export const token = secret();
/** Whether a call is waiting for the sandbox to load. */
export const loading: Signal<boolean> = signal(false);

let sandbox: Promise<{ sandbox: Sandbox; credentials: SandboxCredentials }> | undefined;
let opened: Promise<Target> | undefined;

/** The one client of the page. All views share its rate limit and its token. */
export function open(): Promise<Target> {
  return (opened ??= (relay ? Promise.resolve(throughRelay(relay)) : inSandbox()).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));
}

function throughRelay(relay: string): Target {
  return { client: new Client({ relay, authorization: () => token.value }), clientSecret: undefined };
}

async function inSandbox(): Promise<Target> {
  loading.value = true;
  try {
    const { sandbox, credentials } = await started();
    const { clientId, clientSecret, appKey, appSecret, routerAddr } = credentials;
    const account = { clientId, clientSecret, appKey, appSecret, routerAddr };
    return { client: new Client({ ...account, fetch: sandbox.fetch, dangerouslyAllowBrowser: true }), clientSecret };
  } finally {
    loading.value = false;
  }
}

/** The sandbox is large, so it loads with the first call. */
function started() {
  return (sandbox ??= import('jdy-wasm/sandbox')
    .then(async ({ createSandbox }) => {
      const sandbox = createSandbox();
      return { sandbox, credentials: await sandbox.demo() };
    })
    .catch((error: unknown) => {
      sandbox = undefined;
      throw error;
    }));
}
