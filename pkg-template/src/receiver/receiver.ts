import type { Client } from '../client.js';
import type { JdyError } from '../jdy-error.js';
import { monotonic } from '../util/clock.js';
import { within } from '../util/sleep.js';
import { mustBeObjects } from '../util/must-be.js';
import { typeOf } from '../util/type-of.js';
import { noClient, noInstanceList, noStore } from '../generated/messages/extras.js';
import { bodyReadAlready, noInstanceId } from '../generated/messages/servers.js';
import { parseAnswer } from '../wasm/answer-json.js';
import { refusal } from '../wasm/error-data.js';

/** An account set (账套) for which an instance has authorised the application. */
export interface Authorization {
  /** The account set's app key. */
  readonly appKey: string;
  /** Its app secret, which the service changes about every 24 hours. */
  readonly appSecret: string;
  /** Its router address (IDC 域名). */
  readonly domain: string;
  /** Its id (账套 id). */
  readonly accountId?: string | null;
  /** Its name. */
  readonly accountName?: string | null;
  /** Other fields of the service. */
  readonly [name: string]: unknown;
}

/** Where authorisations are kept. */
export interface AuthorizationStore {
  /**
   * Replaces the account sets of an instance by these: the complete list that the service has just given. An empty list
   * means that the authorisation was withdrawn.
   */
  set(outerInstanceId: string, authorizations: readonly Authorization[]): void | Promise<void>;
}

/** The options of a receiver: the client that asks the service, and the store. */
export interface AuthorizationReceiverOptions {
  /** A client of the application, of any account set. It asks the service. */
  client: Pick<Client, 'request'>;
  /** Where authorisations are kept. */
  store: AuthorizationStore;
  /**
   * The known instances (第三方实例 id). A push without an `outerInstanceId`, in a row or in its URL, is about all of them;
   * if the list is empty, it is answered with 422. The receiver asks the service about each known instance at most once
   * a minute, and about all unknown ones together once a minute, so that forged pushes do not block known instances.
   */
  outerInstanceIds: readonly string[];
}

/** Answers a push: takes a `Request`, returns a `Response`, and never rejects. */
export type AuthorizationReceiver = (request: Request) => Promise<Response>;

const PATH = '/jdyconnector/app_management/push_app_authorize';
const MOST_BYTES = 64 * 1024;
const MOST_INSTANCES = 20;
const MINUTE_MS = 60_000;
/** The pause before the service is asked about an instance again after a failure. */
const FAILED_MS = 5_000;
/** The service waits for the answer to its push. */
const ASKING_MS = 20_000;

/** A push is answered within this time, even if its body or the store is not ready. */
const ANSWER_MS = 30_000;

/** The answer to a push that was accepted. */
const TAKEN = { errcode: '0', description: 'Succeed', data: { status: '0', msg: 'Succeed', type: 'app_authorize' } };

/**
 * Receives the service's authorisation push (授权推送) and keeps the account sets of the instance.
 *
 * A push is not signed, so its contents are not stored. The receiver only takes it as a reason to ask the service,
 * through the client, which account sets the instance has authorised, and stores that answer. The push is then answered
 * with success. The service is asked at most once a minute about each instance: a push within a minute of the last
 * stored answer gets 429 with `Retry-After`. If the service or the store fails, the push gets 502, and may come again
 * after 5 seconds. Bodies may have up to 64 KB.
 *
 * Each receiver counts by itself. The clients of this package follow the daily change of secrets without a receiver.
 *
 * @example
 * ```ts
 * const receive = createAuthorizationReceiver({ client: jdy, store, outerInstanceIds: [outerInstanceId] });
 * export default { fetch: (request: Request) => receive(request) };
 * ```
 * @throws {InvalidRequestError} if the client or the store is missing, or an id is wrong
 */
export function createAuthorizationReceiver(options: AuthorizationReceiverOptions): AuthorizationReceiver {
  mustBeObjects({ options: Object(options) });
  const { client, store, outerInstanceIds } = Object(options) as Partial<AuthorizationReceiverOptions>;
  if (typeof client?.request !== 'function') throw refusal('invalid_request', 'client', noClient);
  if (typeof store?.set !== 'function') throw refusal('invalid_request', 'store', noStore);
  if (typeOf(outerInstanceIds) !== 'array' || !outerInstanceIds) {
    throw refusal('invalid_request', 'outerInstanceIds', noInstanceList);
  }
  for (const [index, id] of outerInstanceIds.entries()) {
    if (typeof id === 'string' && idOf(id)) continue;
    throw refusal('invalid_request', `outerInstanceIds[${index}]`, noInstanceId, typeOf(id));
  }
  const known: ReadonlySet<string> = new Set(outerInstanceIds);
  /** When the service may be asked again, by instance; that of all unknown ones has no name. */
  const next = new Map<string, number>();

  /** Asks about an instance and stores the answer. Returns how long to wait if it is too early. */
  const confirm = async (id: string): Promise<number> => {
    const slot = known.has(id) ? id : '';
    const early = (next.get(slot) ?? 0) - monotonic();
    if (early > 0) return early;
    const waitFor = (ms: number) => void next.set(slot, monotonic() + ms);
    // Blocks other requests until this one has ended, or for a minute if its Worker has ended.
    waitFor(MINUTE_MS);
    try {
      const rows = await ask(client, id);
      // The service does not know the instance: there is nothing to store.
      if (rows) await store.set(id, rows);
    } catch (thrown) {
      // Nothing was kept, so the push has to come again. Forged ones must not make a question each.
      waitFor(FAILED_MS);
      throw thrown;
    }
    waitFor(MINUTE_MS);
    return 0;
  };

  /** The same for each instance. A failure of one does not affect the others. */
  const confirmAll = async (ids: readonly string[]): Promise<number> => {
    const ends = await Promise.allSettled(ids.map(confirm));
    let wait = 0;
    for (const end of ends) {
      if (end.status === 'rejected') throw end.reason;
      wait = Math.max(wait, end.value);
    }
    return wait;
  };

  const taken = async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return answer(405, 'a push is a POST', { Allow: 'POST' });
    if (request.bodyUsed) throw refusal('config', 'request', bodyReadAlready);
    const text = await textOf(request);
    if (text === undefined) return answer(413, `a push has at most ${MOST_BYTES} bytes`);
    const ids = instancesOf(text, request.url, known);
    if (!ids) return answer(400, 'this is no authorisation push');
    if (!ids.length) return answer(422, 'the push names no instance, and none is known');
    const wait = await confirmAll(ids);
    if (wait === 0) return Response.json(TAKEN);
    return answer(429, 'this was asked within the last minute', { 'Retry-After': String(Math.ceil(wait / 1000)) });
  };

  return async (request) => {
    try {
      return await within(AbortSignal.timeout(ANSWER_MS), taken(request));
    } catch (error) {
      // The answer does not tell the sender what went wrong.
      console.error('jdy-wasm: an authorisation push was not confirmed', error);
      return answer(502, 'the push could not be confirmed');
    }
  };
}

/** The valid account sets of an instance, as the service lists them; undefined if it does not know the instance. */
async function ask(client: Pick<Client, 'request'>, outerInstanceId: string): Promise<Authorization[] | undefined> {
  let data: unknown;
  try {
    const parameters = { query: { outerInstanceId }, repeatable: true };
    data = await client.request('POST', PATH, parameters, { maxRetries: 0, totalTimeoutMs: ASKING_MS });
  } catch (error) {
    if ((error as JdyError).code === 'not_found') return undefined;
    throw error;
  }
  const rows = [data ?? []].flat();
  const valid = rows.filter(isValid);
  // A row that cannot be read does not withdraw an authorisation.
  if (!valid.length && !rows.every(isWithdrawn)) throw new Error('the service listed something that is no account set');
  return valid;
}

/** Whether a row says that the account set is not authorised any more. */
function isWithdrawn(row: unknown): boolean {
  const { appKey, status } = Object(row) as Record<string, unknown>;
  const isStatus = (typeof status === 'string' && status.trim() !== '') || typeof status === 'number';
  return typeof appKey === 'string' && isStatus && Number.isFinite(Number(status)) && Number(status) !== 1;
}

function isValid(row: unknown): row is Authorization {
  const { appKey, appSecret, domain, status } = Object(row) as Record<string, unknown>;
  const isThere = [appKey, appSecret, domain].every((text) => typeof text === 'string' && text.trim() !== '');
  return isThere && (status === undefined || status === null || Number(status) === 1);
}

/** The instances in a push, or else the known ones; undefined if it is not a push. */
function instancesOf(text: string, url: string, known: ReadonlySet<string>): string[] | undefined {
  let push: unknown;
  try {
    push = parseAnswer(text, false);
  } catch {
    return undefined;
  }
  const { data } = Object(push) as { data?: unknown };
  const rows = [data].flat().map((row) => Object(row) as Record<string, unknown>);
  if (!rows.length || !rows.every(({ appKey }) => typeof appKey === 'string')) return undefined;
  const named = [new URL(url).searchParams.get('outerInstanceId'), ...rows.map((row) => row['outerInstanceId'])];
  const ids = new Set(named.map(idOf).filter((id) => id !== undefined));
  if (ids.size > MOST_INSTANCES) return undefined;
  return ids.size ? [...ids] : [...known];
}

/** An id as text; undefined if it is not an id. */
function idOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[!-~]{1,64}$/.test(text) ? text : undefined;
}

/** The text of a body; undefined if it is too large. */
async function textOf(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MOST_BYTES) return undefined;
  // Firefox has no streams of requests.
  if (!request.body) {
    const bytes = await request.arrayBuffer();
    return bytes.byteLength > MOST_BYTES ? undefined : new TextDecoder().decode(bytes);
  }
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > MOST_BYTES) {
      // The unread rest is not needed, so its end is not waited for.
      void reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function answer(status: number, description: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errcode: String(status), description }, { status, headers });
}
