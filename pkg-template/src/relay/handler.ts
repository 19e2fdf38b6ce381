import { JdyError } from '../errors.js';
import { MAX_QUERY_CHARS, SERVICE_HEADER } from '../generated/wire.js';
import { readable } from '../util/readable.js';
import { monotonic } from '../util/clock.js';
import {
  accountSetNotNamed,
  accountSetNotOpen,
  answerNotHandedOn,
  authorizationRefused,
  bodyLate,
  callerNotChecked,
  headerOfTheService,
  operationNotOpen,
  originNotOpen,
  pathNotPlain,
  queryNoUtf8,
  relayClosing,
  relayNotSetUp,
  relayQueryTooLong,
} from '../generated/messages/relay-answers.js';
import {
  noAccountSetList,
  noAccounts,
  noAuthorize,
  noGrant,
  noOperationList,
} from '../generated/messages/relay-options.js';
import type { Messages } from '../messages.js';
import { refusal } from '../wasm/error-data.js';
import { mustBeObjects } from '../util/must-be.js';
import { within } from '../util/sleep.js';
import { wholeNumber } from '../util/whole-number.js';
import { accountsOf, type Account } from './accounts-of-env.js';
import type { Accounts } from './accounts.js';
import { decrypted } from './decrypted.js';
import { ofEnv, type Authorize, type Grant, type OfEnv } from './authorize.js';
import { bodyOf, type Body } from './body.js';
import { allowedHeaders, corsHeaders, isPreflight, mustBeOrigins, preflight } from './cors.js';
import type { Host } from './host.js';
import { writeLine, writeTo, type RelayLog } from './log.js';
import { isPlain, operationOf, READS, rulesOf, type Operation } from './operations.js';
import { nameOf, Refusal, SOON, type Answer } from './refusal.js';
import { isUtf8, targetOf } from './target.js';
import { forward } from './upstream.js';

/** Options of a relay: its account sets, its callers, and what they may call. */
export interface RelaySettings<Env = unknown> {
  /**
   * The account sets (账套) by the names that callers use, each with the options of a client. The secrets are in the
   * environment, of a Worker or of a process.
   */
  accounts: Accounts<Env>;
  /** Says what a caller may do: `bearer`, `custom`, or `jwt` and `cloudflareAccess` of `jdy-wasm/relay/jwt`,
   * which is `jdy-wasm/worker/jwt` too. */
  authorize: Authorize<Env>;
  /**
   * What a caller may do whose grant does not say. Default: `customers.list` and `customers.get`, which only read. An
   * operation that saves is open only where it is named.
   */
  allow?: readonly Operation[] | undefined;
  /** The pages that may call. Default: none. Callers that are not pages need no entry. */
  cors?:
    | {
        /** Their origins, as `https://app.example.com`. They are compared exactly, without wildcards. */
        origins: OfEnv<readonly string[], Env>;
        /**
         * The headers that a page may send beside `Authorization` and `Content-Type`, as `traceparent`. They are for
         * the relay and what is in front of it: the service does not get them. Default: none.
         */
        allowHeaders?: readonly string[] | undefined;
      }
    | undefined;
  /**
   * What the relay itself answers is in this language where the caller's `Accept-Language` begins with it, as browsers
   * send it. `zh` of `jdy-wasm/zh` is Chinese. Default: English for all.
   */
  messages?: Messages | undefined;
  /** How large the body of a request may be. Default: 1,048,576. */
  maxBodyBytes?: number | undefined;
  /** How long a query may be, in characters. Default: 2,048, which is what the service takes. */
  maxQueryLength?: number | undefined;
  /**
   * How long a call may take, from its wait for a slot to its answer, a renewed token included, in milliseconds.
   * Default: 60,000.
   */
  timeoutMs?: number | undefined;
  /**
   * Called for each request when its answer begins. An error that it throws goes to the console and changes no answer.
   * Default: one line of JSON to the console.
   */
  log?: ((entry: RelayLog) => void | Promise<void>) | undefined;
}

/** Answers one request in an environment. */
type Handler<Env> = (request: Request, env: Env) => Promise<Response>;

/**
 * Makes the handler of a relay, for any host.
 *
 * @throws {ConfigError} where an option is missing or wrong
 */
export function createHandler<Env>(settings: RelaySettings<Env>, host: Host): Handler<Env> {
  mustBeObjects({ settings }, 'config');
  const { authorize, allow = READS, cors, log = writeLine } = settings;
  if (typeof authorize !== 'function') {
    throw refusal('config', 'authorize', noAuthorize);
  }
  if (Object(settings.accounts) !== settings.accounts) throw refusal('config', 'accounts', noAccounts);
  rulesOf(allow, 'allow');
  if (cors && typeof cors.origins !== 'function') mustBeOrigins(cors.origins);
  const headersOfPages = allowedHeaders(cors?.allowHeaders ?? []);
  const maxBodyBytes = wholeNumber(settings.maxBodyBytes ?? 1024 ** 2, 'maxBodyBytes', 0);
  const maxQueryLength = wholeNumber(settings.maxQueryLength ?? MAX_QUERY_CHARS, 'maxQueryLength', 0);
  const timeoutMs = wholeNumber(settings.timeoutMs ?? 60_000, 'timeoutMs', 1, 0x7fff_ffff);
  const accounts = accountsOf(settings.accounts);

  /**
   * Reads the body. It must arrive within the time of a call, so that a slow caller does not hold its request for ever.
   */
  const received = async (request: Request): Promise<Body> => {
    if (!request.body) return undefined;
    const signal = AbortSignal.timeout(timeoutMs);
    return within(signal, bodyOf(request, maxBodyBytes, host.fixedLength)).catch((thrown) => {
      throw signal.aborted ? new Refusal(408, bodyLate) : thrown;
    });
  };

  const relayed = async (request: Request, env: Env, entry: RelayLog): Promise<Answer> => {
    if (host.isClosing?.()) throw new Refusal(503, relayClosing, SOON);
    const { account: wanted, path, query } = targetOf(request.url);
    if (query.length > maxQueryLength) throw new Refusal(414, relayQueryTooLong, { args: [String(maxQueryLength)] });
    if (!isUtf8(query)) throw new Refusal(400, queryNoUtf8);
    if (!isPlain(path)) throw new Refusal(400, pathNotPlain);
    for (const name of request.headers.keys()) {
      if (SERVICE_HEADER.test(name)) throw new Refusal(400, headerOfTheService);
    }
    const deciding = Promise.resolve(authorize(request, env));
    const grant = await within(AbortSignal.timeout(timeoutMs), deciding);
    if (!grant) throw new Refusal(401, authorizationRefused, { headers: { 'WWW-Authenticate': 'Bearer' } });
    mustBeGrant(grant);
    entry.caller = grant.name;
    const [name, account] = accountOf(accounts(env), grant, wanted);
    entry.account = name;
    const { method } = request;
    const rule = operationOf(method, path, grant.operations ?? allow, `${grant.name}.operations`);
    if (!rule) throw new Refusal(403, operationNotOpen);
    entry.operation = rule.operation;
    const body = await received(request);
    const contentType = request.headers.get('Content-Type');
    const outgoing = { method, path, query, body, contentType, timeoutMs, gone: request.signal };
    const answer = await forward(account, outgoing, host, entry);
    if (grant.decrypt !== true || rule.sensitive.length === 0) return answer;
    return decrypted(answer, account, rule.sensitive, entry);
  };

  return async (request, env) => {
    const start = monotonic();
    const entry: RelayLog = { id: crypto.randomUUID(), status: 0, durationMs: 0, method: request.method };
    let forPages: Record<string, string> = { Vary: 'Origin' };
    const answered = async (): Promise<Answer> => {
      const origins = ofEnv(cors?.origins ?? [], env);
      mustBeOrigins(origins);
      const origin = request.headers.get('Origin');
      if (origin !== null && !origins.includes(origin)) {
        entry.origin = origin.slice(0, ORIGIN_LENGTH);
        throw new Refusal(403, originNotOpen);
      }
      forPages = corsHeaders(origin, origins);
      return isPreflight(request) ? preflight(headersOfPages) : relayed(request, env, entry);
    };
    const answer = await answered().catch((thrown) => {
      const refused = asRefusal(readable(thrown), entry);
      entry.reason = refused.reason ?? refused.message;
      const { messages } = settings;
      const isTheirs = messages && request.headers.get('Accept-Language')?.startsWith(messages.language);
      return refused.answer(isTheirs ? messages : undefined);
    });
    const { status, body } = answer;
    const headers = {
      Date: new Date().toUTCString(),
      ...answer.headers,
      ...forPages,
      ...lengthOf(body),
      'X-Relay-Request-Id': entry.id,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    };
    entry.status = status;
    entry.durationMs = monotonic() - start;
    host.waitUntil(writeTo(log, entry));
    return new Response(body, { status, headers });
  };
}

/** How much of an origin is logged. */
const ORIGIN_LENGTH = 200;

/** The length of a body that is in memory: not every host sends it. */
function lengthOf(body: Answer['body']): Record<string, string> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return bytes instanceof Uint8Array ? { 'Content-Length': String(bytes.byteLength) } : {};
}

/** The account set that a caller names, where it may use it. */
function accountOf(known: ReadonlyMap<string, Account>, grant: Grant, wanted: string | undefined): [string, Account] {
  const granted = grant.accounts ?? (known.size === 1 ? [...known.keys()] : []);
  const name = wanted ?? (granted.length === 1 ? granted[0] : undefined);
  if (name === undefined) throw new Refusal(400, accountSetNotNamed);
  const account = granted.includes(name) ? known.get(name) : undefined;
  if (!account) throw new Refusal(403, accountSetNotOpen);
  return [name, account];
}

/** Checks what `authorize` gave: what is no grant must not open what callers may do by default. */
function mustBeGrant({ name, operations = [], accounts = [] }: Grant): void {
  if (typeof name !== 'string' || !name) throw refusal('config', 'authorize', noGrant);
  if (!Array.isArray(operations)) throw refusal('config', `${name}.operations`, noOperationList);
  // Text has `includes` too, which finds a name inside of another.
  if (!Array.isArray(accounts)) throw refusal('config', `${name}.accounts`, noAccountSetList);
}

/** An error that is no refusal is shown in the log only: it may reveal something about the relay to a caller. */
function asRefusal(thrown: unknown, { sent }: RelayLog): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (sent) return new Refusal(502, answerNotHandedOn, { reason: nameOf(thrown) });
  // Errors of this package show no secret.
  if (thrown instanceof JdyError) return new Refusal(500, relayNotSetUp, { reason: thrown.message });
  return new Refusal(503, callerNotChecked, { ...SOON, reason: nameOf(thrown) });
}
