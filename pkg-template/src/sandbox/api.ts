import { valueThrew } from '../generated/messages/input.js';
import { readable } from '../util/readable.js';
import type { SandboxHandle } from '../wasm/jdy_sandbox.js';
import { start } from './module.js';
import { deliver } from './deliver.js';
import type { SandboxFault } from './faults.js';
import { RefusedInputError } from './refused-input-error.js';

export { RefusedInputError } from './refused-input-error.js';
export type { SandboxFault, SandboxOperation, SandboxStandIn } from './faults.js';

/** The options of a sandbox. */
export interface SandboxOptions {
  /** The seed of all random data: records, ids, rotated secrets; tokens depend on it and the time. */
  seed?: number;
  /** How many customers each account set (账套) begins with. Default: 320. */
  customers?: number;
  /** How many members each account set begins with. Default: 240. */
  members?: number;
  /** Business calls that one account set may make within 60 seconds. Default: 500. */
  requestsPerMinute?: number;
  /** Token calls that one appKey may make within 60 seconds. Default: 2. */
  tokenRequestsPerMinute?: number;
  /** Calls that one application may make to one operation within a second. Default: 100. */
  requestsPerSecond?: number;
  /**
   * Accepts only what the official pages describe: nonces of at least 10 digits, each used once, a `Content-Type`,
   * `X-Api-SignHeaders` in the order of the pages, and the `X-GW-Router-Addr` as the authorisation has it. Otherwise it
   * also accepts what working clients send. Default: false.
   */
  strict?: boolean;
}

/**
 * The gateway of the service as a function, with demo data in memory. It serves every operation of the API: details and
 * lists show what was saved, and `common_operate` audits and deletes it. Reports are empty, and actions such as
 * recharges are accepted and change nothing.
 */
export interface Sandbox {
  /** Answers as the gateway does. Give it to a client as `fetch`: nothing leaves the process. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The credentials that are valid now. */
  demo(): Promise<SandboxCredentials>;
  /** Changes every appSecret now, as the service does once a day. */
  rotate(): Promise<void>;
  /**
   * Makes calls fail: adds faults behind those that are left, and gives all that are left. If one of them is wrong, it
   * rejects with a `RefusedInputError` and adds none.
   */
  faults(list?: readonly SandboxFault[]): Promise<SandboxFault[]>;
  /** Removes every fault and sets the gateway's clock right. */
  clearFaults(): Promise<void>;
}

/** Credentials of a sandbox; they are public and open nothing else. */
export interface SandboxCredentials {
  /** The application's client id (应用 id). */
  clientId: string;
  /** The application's client secret (应用密钥). */
  clientSecret: string;
  /** The account set's app key. */
  appKey: string;
  /** The account set's app secret, until it is rotated. */
  appSecret: string;
  /** The `domain` of the authorisation (IDC 域名). */
  routerAddr: string;
  /** The instance that has authorised the application (第三方实例 id). */
  outerInstanceId: string;
  /** The account set (账套 id). */
  accountId: string;
}

/** What a refusal is about. */
const OPTIONS = "the sandbox's options";
const FAULTS = "the sandbox's faults";

/**
 * Makes a new gateway with data from its seed. It starts when it is first used.
 *
 * @example
 * ```ts
 * import { Client } from 'jdy-wasm';
 * import { createSandbox } from 'jdy-wasm/sandbox';
 *
 * const sandbox = createSandbox();
 * const { outerInstanceId, accountId, ...account } = await sandbox.demo();
 * const jdy = new Client({ ...account, fetch: sandbox.fetch });
 * console.log(await jdy.customers.list().toArray({ limit: 3 }));
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  let running: SandboxHandle | undefined;
  // No promise is kept: in Workers one request must not wait for a promise of another.
  const open = async (): Promise<SandboxHandle> => {
    const { SandboxHandle } = await start();
    return (running ??= opened(SandboxHandle, options));
  };
  const faults = async (method: string, list?: readonly SandboxFault[]): Promise<SandboxFault[]> => {
    const sent = new TextEncoder().encode(textOf(list, FAULTS));
    const { status, body } = (await open()).handle(method, '/__sandbox/faults', [], sent, Date.now());
    const said = JSON.parse(new TextDecoder().decode(body));
    if (status !== 200) throw new RefusedInputError(FAULTS, said);
    return said;
  };
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const body = new Uint8Array(await request.arrayBuffer());
      const handle = await open();
      request.signal.throwIfAborted();
      const answer = handle.handle(request.method, request.url, [...request.headers].flat(), body, Date.now());
      return deliver(answer, request);
    },
    async demo() {
      return JSON.parse((await open()).demo()) as SandboxCredentials;
    },
    async rotate() {
      (await open()).rotate();
    },
    async faults(list = []) {
      return faults('POST', list);
    },
    async clearFaults() {
      await faults('DELETE');
    },
  };
}

/** Makes a handle. WebAssembly refuses options by throwing the JSON of an `Explainable`. */
function opened(Handle: typeof SandboxHandle, options: SandboxOptions): SandboxHandle {
  try {
    return new Handle(textOf(options, OPTIONS));
  } catch (refused) {
    throw typeof refused === 'string' ? new RefusedInputError(OPTIONS, JSON.parse(refused)) : refused;
  }
}

/**
 * JSON for WebAssembly, which refuses what is no list or object. JSON has no functions and no `bigint`. What a getter
 * or a `Proxy` throws becomes the `cause` of a refusal.
 */
function textOf(given: unknown, subject: string): string {
  try {
    const text = JSON.stringify(given, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    return (text as string | undefined) ?? 'null';
  } catch (thrown) {
    const [reason, message, todo] = valueThrew;
    const refused = new RefusedInputError(subject, { message: `${message}. ${todo}`, reason, args: [] });
    throw Object.assign(refused, { cause: readable(thrown) });
  }
}
