import type { Session } from './access.js';
import { upTo, type Body } from './body.js';
import type { RelayLog } from './log.js';
import { JSON_TYPE, Refusal, SOON, type Answer } from './refusal.js';
import type { Account } from './relay-accounts.js';

/** A call for the service, checked. */
export interface Outgoing {
  readonly method: string;
  readonly path: string;
  /** As it came, without `?`. */
  readonly query: string;
  readonly body: Body;
  /** How long the answer may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** An answer up to this size is looked at; what fails is small. */
const LOOKED_AT_BYTES = 64 * 1024;
/** A success up to this size is looked at: an expired token may come as one. */
const SHORT_BYTES = 1024;
/** The answer's headers that its reader needs; what else the service says is not for him. */
const HANDED_ON = ['Content-Type', 'Date', 'Age', 'Retry-After'];
/** The app-token is missing, wrong or over: the call was not carried out. */
const TOKEN_REJECTED = new Set(['4009', '4010', '4011', '1000202001']);

/**
 * Makes a call at the account set's pace, and hands the answer on. A token that the service does not accept is renewed
 * once, and the call sent again if its body is at hand; if not, the caller may do so, and meets the new token.
 *
 * @throws {Refusal} where there is no answer
 */
export async function forward(account: Account, outgoing: Outgoing, log: RelayLog): Promise<Answer> {
  let rejected: string | undefined;
  for (;;) {
    const { response, token } = await attempt(account, outgoing, rejected, log);
    const { answer, errcode } = await handedOn(response);
    if (errcode) log.errcode = errcode;
    const isRejected = answer.status === 401 || TOKEN_REJECTED.has(errcode ?? '');
    if (!isRejected || rejected !== undefined) return answer;
    rejected = token;
    if (outgoing.body instanceof ReadableStream) {
      await account.access.session(rejected).catch(() => {});
      return answer;
    }
  }
}

async function attempt(account: Account, outgoing: Outgoing, rejected: string | undefined, log: RelayLog) {
  const signal = AbortSignal.timeout(outgoing.timeoutMs);
  const leave = await account.access.permit(signal).catch((thrown) => {
    if (signal.aborted) throw new Refusal(503, 'too many calls wait for this account set', SOON);
    throw notReady(thrown);
  });
  try {
    const session = await account.access.session(rejected).catch((thrown) => {
      throw notReady(thrown);
    });
    const request = await signed(account, outgoing, session, signal);
    log.sent = (log.sent ?? 0) + 1;
    const response = await account.fetch(request).catch((thrown) => {
      if (signal.aborted) throw new Refusal(504, 'the service did not answer in time');
      throw new Refusal(502, 'the service could not be reached', {}, nameOf(thrown));
    });
    return { response, token: session.token };
  } finally {
    leave();
  }
}

async function signed(
  account: Account,
  { method, path, query, body }: Outgoing,
  session: Session,
  signal: AbortSignal,
) {
  const signer = await account.signer();
  const signature = signer.sign({ method, path, query: [...new URLSearchParams(query)] });
  const url = `${account.baseUrl}${path}${signature.query && '?'}${signature.query}`;
  const headers = { ...signature.headers, 'app-token': session.token, 'X-GW-Router-Addr': session.routerAddr };
  // A redirect would carry the token to wherever it leads.
  const init = { method, headers, signal, redirect: 'manual' as const };
  return new Request(url, body === undefined ? init : { ...init, body });
}

/** What is handed on of an answer, and its return code where it is short. */
async function handedOn(response: Response): Promise<{ answer: Answer; errcode?: string }> {
  const headers: Record<string, string> = {};
  for (const name of HANDED_ON) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const { status, body } = response;
  const isJson = /^application\/json\b/i.test(headers['Content-Type'] ?? '');
  const isShort = Number(response.headers.get('Content-Length') ?? Infinity) <= SHORT_BYTES;
  if (status === 200 && isJson && !isShort) return { answer: { status, headers, body } };
  const bytes = body && (await upTo(LOOKED_AT_BYTES, body).catch(() => undefined));
  const said = bytes && parsed(bytes);
  if (said) return { answer: { status, headers, body: bytes }, ...said };
  // A page of some gateway, a redirect, or half an answer: whatever it says is not for the caller.
  const told = JSON.stringify({ message: 'the service gave no readable answer' });
  return { answer: { status: status < 400 ? 502 : status, headers: { ...headers, ...JSON_TYPE }, body: told } };
}

/** What a body says, if it is an object. */
function parsed(bytes: Uint8Array): { errcode?: string } | undefined {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof said !== 'object' || said === null) return undefined;
    const code = String((said as { errcode?: unknown }).errcode ?? '');
    return /^\d{1,10}$/.test(code) ? { errcode: code } : {};
  } catch {
    return undefined;
  }
}

/** Nothing was sent, since token or pace could not be had; why is for the log alone. */
function notReady(thrown: unknown): Refusal {
  const { message, retryable } = thrown as { message?: string; retryable?: boolean };
  // The errors of the package show no secret, and say whether time may help. Others are not known to.
  const [reason, passes] = retryable === undefined ? [nameOf(thrown), true] : [message, retryable];
  if (passes) return new Refusal(503, 'the service cannot be called now', SOON, reason);
  return new Refusal(500, 'the relay is not set up for this account set', {}, reason);
}

function nameOf(thrown: unknown): string {
  return String((thrown as { name?: unknown } | undefined)?.name ?? 'unknown');
}
