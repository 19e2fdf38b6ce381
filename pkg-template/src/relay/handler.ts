import { JdyError } from '../errors.js';
import { SERVICE_HEADER } from '../generated/wire.js';
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
import { within } from '../util/sleep.js';
import { accountsOf, type Account } from './accounts-of-env.js';
import { decrypted } from './decrypted.js';
import { ofEnv, type Grant } from './authorize.js';
import { bodyOf, type Body } from './body.js';
import { corsHeaders, isPreflight, mustBeOrigins, preflight } from './cors.js';
import { mustBeGrant } from './grant-check.js';
import type { Host } from './host.js';
import { writeTo, type RelayLog } from './log.js';
import { isPlain, operationOf } from './operations.js';
import { nameOf, Refusal, SOON, type Answer } from './refusal.js';
import { readSettings, type RelaySettings } from './settings.js';
import { isUtf8, targetOf } from './target.js';
import { forward } from './upstream.js';

/** Answers one request in an environment. */
type Handler<Env> = (request: Request, env: Env) => Promise<Response>;

/**
 * Makes the handler of a relay, for any host.
 *
 * @throws {ConfigError} where an option is missing or wrong
 */
export function createHandler<Env>(settings: RelaySettings<Env>, host: Host): Handler<Env> {
  const read = readSettings(settings);
  const { authorize, allow, cors, headersOfPages, messages, maxBodyBytes, maxQueryLength, timeoutMs, log } = read;
  const accounts = accountsOf(read.accounts);

  /**
   * Reads the body. It must arrive within the time of a call, so that a slow caller does not hold its request for ever.
   */
  const received = async (request: Request): Promise<Body> => {
    if (!request.body) return undefined;
    const signal = AbortSignal.timeout(timeoutMs);
    return bodyOf(request, maxBodyBytes, signal, host.fixedLength).catch((thrown) => {
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
    const signal = AbortSignal.timeout(timeoutMs);
    const outgoing = { method, path, query, body, contentType, signal, gone: request.signal };
    const answer = await forward(account, outgoing, host, entry);
    if (grant.decrypt !== true || rule.sensitive.length === 0) return answer;
    return decrypted(answer, account, rule.sensitive, signal, entry);
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

/** An error that is no refusal is shown in the log only: it may reveal something about the relay to a caller. */
function asRefusal(thrown: unknown, { sent }: RelayLog): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (sent) return new Refusal(502, answerNotHandedOn, { reason: nameOf(thrown) });
  // Errors of this package show no secret.
  if (thrown instanceof JdyError) return new Refusal(500, relayNotSetUp, { reason: thrown.message });
  return new Refusal(503, callerNotChecked, { ...SOON, reason: nameOf(thrown) });
}
