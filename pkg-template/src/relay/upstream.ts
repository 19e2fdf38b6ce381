import { ADDRESS_UNKNOWN, TOKEN_REJECTED, TOKEN_REJECTED_BY_GATEWAY } from '../generated/rejections.js';
import { APP_TOKEN, ROUTER_ADDR } from '../generated/wire.js';
import type { PermitEnd } from '../options.js';
import type { Session } from './access.js';
import { upTo, wholeUpTo, type Body } from './body.js';
import type { Host } from './host.js';
import type { RelayLog } from './log.js';
import {
  accountSetMoved,
  accountSetNotSetUp,
  answerCutOff,
  callerGone,
  serviceLate,
  serviceNotCallable,
  serviceUnreachable,
  tooManyWaiting,
} from '../generated/messages/relay-answers.js';
import { JSON_TYPE, nameOf, Refusal, SOON, type Answer } from './refusal.js';
import type { Account } from './accounts-of-env.js';
import { NO_WORDS } from '../util/no-words.js';
import { readable } from '../util/readable.js';
import { returnCode } from '../util/return-code.js';
import { within } from '../util/sleep.js';
import { follow, unfollow } from '../wasm/signals.js';

/** A checked call for the service. */
export interface Outgoing {
  readonly method: string;
  readonly path: string;
  /** As it came, without `?`. */
  readonly query: string;
  readonly body: Body;
  /** The `Content-Type` of the body, which has the boundary where it carries files. */
  readonly contentType: string | null;
  /** Fires when the time of the call is over. All attempts share it, and the reading of the answer. */
  readonly signal: AbortSignal;
  /** Fires when the caller has gone. A call that waits for its slot then ends; one that was sent goes on. */
  readonly gone: AbortSignal;
}

/** Up to this size an answer is read: failures are small. */
const FAILURE_BYTES = 64 * 1024;
/** Up to this size a success is read: an expired token may come with status 200, and `errcode` at the end. */
const SUCCESS_BYTES = 4 * 1024;
/** The headers of an answer that the caller gets. */
const PASSED_ON = ['Content-Type', 'Date', 'Age', 'Retry-After'];

/**
 * Makes a call within the rate limit of the account set, and passes the answer on. If the service rejects the token, it
 * is renewed once. If the address leads to no API, the service is asked once where the account set is now. The call is
 * then sent again, unless its body was streamed: then the caller may call again.
 *
 * @throws {Refusal} where there is no answer
 */
export async function forward(account: Account, outgoing: Outgoing, host: Host, log: RelayLog): Promise<Answer> {
  let rejected: string | undefined;
  let left: string | undefined;
  const { signal } = outgoing;
  for (;;) {
    const { response, session } = await attempt(account, outgoing, rejected, host, log);
    const { answer, errcode } = await passedOn(response, signal);
    if (errcode) log.errcode = errcode;
    const isStreamed = outgoing.body instanceof ReadableStream;
    if (left === undefined && ledNowhere(response.status, errcode)) {
      left = session.routerAddr;
      if (!(await hasMoved(account, left, signal))) return answer;
      if (isStreamed) throw new Refusal(503, accountSetMoved, SOON);
      continue;
    }
    if (!isTokenRejected(response.status, errcode) || rejected !== undefined) return answer;
    rejected = session.token;
    if (isStreamed) {
      await within(signal, account.access.session(rejected, signal)).catch(() => {});
      return answer;
    }
  }
}

/** Whether an answer says that the address leads to no API. The call was not carried out. */
function ledNowhere(status: number, errcode: string | undefined): boolean {
  if (errcode === undefined) return status === 404;
  // A program that crashed may answer anything: only the gateway's own codes are a proof then.
  const isCertain = !isServerError(status) || errcode !== '404';
  return isCertain && ADDRESS_UNKNOWN.has(errcode);
}

/** Whether an answer proves that the token was not accepted, so that the call was not carried out. */
function isTokenRejected(status: number, errcode: string | undefined): boolean {
  if (errcode === undefined) return status === 401;
  return (isServerError(status) ? TOKEN_REJECTED_BY_GATEWAY : TOKEN_REJECTED).has(errcode);
}

/** Whether a status says that a server failed. 519 does not: the gateway sends it for its own errors. */
function isServerError(status: number): boolean {
  return status >= 500 && status !== 519;
}

/** Asks where the account set is now. If that fails, the address counts as unchanged. */
async function hasMoved({ access }: Account, left: string, signal: AbortSignal): Promise<boolean> {
  const session = await within(signal, access.session('', signal, left)).catch(() => undefined);
  return session !== undefined && session.routerAddr !== left;
}

async function attempt(account: Account, outgoing: Outgoing, rejected: string | undefined, host: Host, log: RelayLog) {
  const { signal } = outgoing;
  const giveBack = await permit(account, outgoing, host);
  let end: PermitEnd = 'unsent';
  try {
    const { request, session } = await within(signal, prepared(account, outgoing, rejected)).catch((thrown) => {
      throw notReady(signal.aborted ? signal.reason : thrown);
    });
    end = 'unanswered';
    log.sent = (log.sent ?? 0) + 1;
    const answered = async () => account.fetch(request);
    const response = await within(signal, answered()).catch((thrown) => {
      if (signal.aborted) throw late();
      throw new Refusal(502, serviceUnreachable, { reason: nameOf(thrown) });
    });
    end = 'answered';
    return { response, session };
  } finally {
    giveBack(end);
  }
}

/** Waits for a permit. A permit that is granted too late is given back. */
async function permit({ access }: Account, { signal, gone }: Outgoing, host: Host): Promise<(end: PermitEnd) => void> {
  // Half the time of `AbortSignal.any`.
  const waiting = new AbortController();
  for (const one of [signal, gone]) follow(waiting, one);
  const permitted = access.permit(waiting.signal);
  const given = within(waiting.signal, permitted).catch((thrown) => {
    const late = permitted.then(
      (giveBack) => giveBack('unsent'),
      () => {},
    );
    host.waitUntil(late);
    if (gone.aborted) throw new Refusal(503, callerGone);
    if (signal.aborted) throw new Refusal(503, tooManyWaiting, SOON);
    throw notReady(thrown);
  });
  return given.finally(() => {
    for (const one of [signal, gone]) unfollow(waiting, one);
  });
}

/** The request with its token. Nothing is sent yet. */
async function prepared(account: Account, outgoing: Outgoing, rejected: string | undefined) {
  const session = await account.access.session(rejected, outgoing.signal);
  return { request: await signed(account, outgoing, session), session };
}

async function signed(
  account: Account,
  { method, path, query, body, contentType, signal }: Outgoing,
  session: Session,
) {
  const signer = await account.signer();
  const signature = signer.sign({ method, path, query: [...new URLSearchParams(query)] });
  const url = `${account.baseUrl}${path}${signature.query && '?'}${signature.query}`;
  const headers = new Headers({ ...signature.headers, [APP_TOKEN]: session.token, [ROUTER_ADDR]: session.routerAddr });
  if (body !== undefined && contentType) headers.set('Content-Type', contentType);
  // A redirect would carry the token to another host.
  const init = { method, headers, signal, redirect: 'manual' as const };
  return new Request(url, body === undefined ? init : { ...init, body });
}

/** The part of an answer that is passed on, and its return code where it is short. */
async function passedOn(response: Response, signal: AbortSignal): Promise<{ answer: Answer; errcode?: string }> {
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const { status, body } = response;
  // A client reads JSON of any type, as `text/plain`.
  const isJson = /^application\/json\b/i.test(headers['Content-Type'] ?? '');
  const read = async (stream: ReadableStream<Uint8Array>) =>
    status === 200 ? wholeUpTo(SUCCESS_BYTES, stream, isJson, signal) : upTo(FAILURE_BYTES, stream, signal);
  // What is not read would keep its connection.
  if (body && !hasBody(status)) void body.cancel().catch(() => {});
  const isFailure = status >= 400 && hasBody(status);
  const bytes =
    body && hasBody(status)
      ? await read(body).catch((thrown) => {
          // A status that refuses says enough.
          if (isFailure && !signal.aborted) return undefined;
          throw notRead(thrown, signal);
        })
      : undefined;
  if (bytes instanceof ReadableStream) return { answer: { status, headers, body: bytes } };
  const said = bytes && parsed(bytes);
  if (said) return { answer: { status, headers, body: bytes }, ...said };
  // A page of the gateway, a redirect or half an answer may reveal something about the service.
  return { answer: { status: isFailure ? status : 502, headers: { ...headers, ...JSON_TYPE }, body: NO_WORDS } };
}

/** Whether an answer of this status has a body, and is no redirect. */
function hasBody(status: number): boolean {
  return status >= 200 && status < 600 && Math.floor(status / 100) !== 3 && status !== 204 && status !== 205;
}

/** The refusal of a call whose answer was not read to its end. */
export function notRead(thrown: unknown, signal: AbortSignal): Refusal {
  return signal.aborted ? late() : new Refusal(502, answerCutOff, { reason: nameOf(thrown) });
}

function late(): Refusal {
  return new Refusal(504, serviceLate);
}

/** The return code of a body that is an object. */
function parsed(bytes: Uint8Array): { errcode?: string } | undefined {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof said !== 'object' || said === null) return undefined;
    const errcode = returnCode(said);
    return errcode === undefined ? {} : { errcode };
  } catch {
    return undefined;
  }
}

/** The refusal of a call that had no token or no slot, so nothing was sent. Only the log says why. */
function notReady(given: unknown): Refusal {
  const thrown = readable(given);
  const { message, retryable } = Object(thrown) as { message?: string; retryable?: boolean };
  // Errors of this package show no secret, and say whether a retry may help. Other errors may show one.
  const [reason, passes] = retryable === undefined ? [nameOf(thrown), true] : [message, retryable];
  if (passes) return new Refusal(503, serviceNotCallable, { ...SOON, ...(reason !== undefined && { reason }) });
  return new Refusal(500, accountSetNotSetUp, reason === undefined ? {} : { reason });
}
