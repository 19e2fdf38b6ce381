// Checks the credentials against the service. It only reads.
import { Client, JdyError, type DirectOptions } from '../../entries/index.js';
import { fromEnv } from '../../env/index.js';
import { customer } from '../../generated/catalog/bd/customer.js';
import { pathOf } from '../../util/resource-path.js';
import { APP_TOKEN, ROUTER_ADDR, TOKEN_PATH } from '../../generated/wire.js';
import { fileTokenStore } from '../../node/index.js';
import { askYes } from '../ask.js';
import { errorTexts } from '../error-texts.js';
import type { Say } from '../say.js';
import { succeeded, type Answer, type Examination, type Row } from './examination.js';
import { finding, type Finding } from './finding.js';

const AUTHORISATIONS = '/jdyconnector/app_management/push_app_authorize';
/** The list of customers. */
const CUSTOMERS = pathOf(customer.list);
/** Reads of other kinds of data, by the name of their text. */
const READS = {
  'read.material': '/jdy/v2/bd/material',
  'read.supplier': '/jdy/v2/bd/supplier',
  'read.store': '/jdy/v2/bd/store',
  'read.sal_order': '/jdy/v2/scm/sal_order',
} as const;
/** The errcode of the token endpoint if the app secret has changed. */
const STALE_APP_SECRET = '1030002006';
/** An instance that expires within this time is reported. */
const SOON_MS = 30 * 24 * 60 * 60_000;

/** Whether the service accepts the signature. */
export async function signature(examination: Examination): Promise<Finding> {
  const answer = await listed(examination);
  examination.authorised = answer;
  const { status, code, words } = answer;
  const values = { status, code, words };
  if (status === 429 || code === '429') return finding('failed', 'doctor.signature.busy', values);
  if (/^400[1-5]$/.test(code)) return finding('failed', 'doctor.signature.client', values);
  if (code === '4006') return finding('failed', 'doctor.signature.time', values);
  if (code === '4007' || code === '4008') {
    const secret = examination.text('JDY_APP_SECRET');
    // Only the service knows which of the two secrets it is.
    const others = secret ? await listed(examination, secret) : answer;
    const isSwapped = !/^400[1-8]$/.test(others.code) && others.isOwn && others.status !== 429;
    return finding('failed', isSwapped ? 'doctor.signature.swapped' : 'doctor.signature.refused', values);
  }
  if ((status >= 500 && status !== 519) || /^50\d\d$/.test(code))
    return finding('failed', 'doctor.signature.gateway', values);
  if (!answer.isOwn) return finding('failed', 'doctor.signature.elsewhere', values);
  return finding('ok', 'doctor.signature.ok');
}

function listed(examination: Examination, secret?: string): Promise<Answer> {
  const outerInstanceId = examination.text('JDY_OUTER_INSTANCE_ID');
  const other = secret === undefined ? {} : { secret };
  return examination.call('POST', AUTHORISATIONS, outerInstanceId ? { outerInstanceId } : {}, other);
}

/** Lists the account sets that have authorised the application, and finds the one of these credentials. */
export function authorisation(examination: Examination, say: Say): Finding {
  const answer = examination.authorised as Answer;
  const byInstance = examination.text('JDY_OUTER_INSTANCE_ID') !== '';
  const { code, words } = answer;
  if (!succeeded(answer)) {
    // Without an instance the service may list nothing.
    return byInstance
      ? finding('failed', 'doctor.authorisation.unknown', { code, words })
      : finding('ok', 'doctor.authorisation.not_told');
  }
  const rows = [answer.data ?? []].flat().map((row) => Object(row) as Row);
  for (const { appSecret, oldAppSecret } of rows) {
    examination.secrets.add(appSecret);
    examination.secrets.add(oldAppSecret);
  }
  const valid = rows.filter(({ status }) => status === undefined || Number(status) === 1);
  const list = valid.map((row) => shown(row, say)).join(say('list.separator'));
  const withdrawn = rows.length - valid.length;
  if (!byInstance) return known(examination, rows, valid, say);
  const wanted = examination.text('JDY_ACCOUNT_ID');
  const meant = wanted ? valid.filter(({ accountId }) => String(accountId) === wanted) : valid;
  if (valid.length === 0) return finding('failed', 'doctor.authorisation.none', { withdrawn });
  if (meant.length === 0) return finding('failed', 'doctor.authorisation.other', { list });
  if (meant.length > 1) return finding('failed', 'doctor.authorisation.several', { list });
  const row = meant[0] as Row;
  examination.row = row;
  return ending(row, say) ?? finding('ok', 'doctor.authorisation.ok', { account: shown(row, say), list, withdrawn });
}

/** An account set by its id and name. */
const shown = ({ accountId, accountName }: Row, say: Say): string =>
  say('list.beside', { name: String(accountId), beside: String(accountName) });

/** Compares the given app key, app secret and address with those of the authorised account sets. */
function known(examination: Examination, rows: Row[], valid: Row[], say: Say): Finding {
  const row = rows.find(({ appKey }) => appKey === examination.text('JDY_APP_KEY'));
  if (!row) return finding('warning', 'doctor.authorisation.not_listed');
  if (!valid.includes(row)) return finding('failed', 'doctor.authorisation.withdrawn');
  const appSecret = examination.text('JDY_APP_SECRET');
  if (row['appSecret'] !== appSecret) {
    return finding(
      'failed',
      row['oldAppSecret'] === appSecret ? 'doctor.authorisation.former' : 'doctor.authorisation.secret',
    );
  }
  examination.row = row;
  const [domain, given] = [String(row['domain']), examination.text('JDY_ROUTER_ADDR')].map((one) =>
    one.replace(/\/$/, ''),
  );
  if (domain !== given) return finding('warning', 'doctor.authorisation.router', { domain: domain ?? '' });
  return finding('ok', 'doctor.authorisation.known', { account: shown(row, say) });
}

function ending(row: Row, say: Say): Finding | undefined {
  const ends = Number(row['instanceExpiresTime']);
  if (!(ends > 0) || ends > Date.now() + SOON_MS) return undefined;
  return finding('warning', 'doctor.authorisation.ends', { date: new Date(ends).toLocaleDateString(say.language) });
}

/** Makes the first business call, with a stored token, or with a new one if the user allows that. */
export async function token(examination: Examination, say: Say, mayFetch: boolean): Promise<Finding> {
  let last = '';
  let refused = false;
  const options: DirectOptions = {
    ...fromEnv(examination.environment.env),
    tokenStore: fileTokenStore(),
    maxRetries: 0,
    ...(examination.offsetMs && { clockOffsetMs: examination.offsetMs }),
    fetch: async (url, init) => {
      last = new URL(url).pathname;
      if (last === TOKEN_PATH && !mayFetch) {
        refused = true;
        throw new Error('a token is not to be fetched');
      }
      const headers = new Headers(init.headers);
      const [token, routerAddr] = [headers.get(APP_TOKEN), headers.get(ROUTER_ADDR)];
      if (token !== null) {
        examination.secrets.add(token);
        examination.session = { token, routerAddr: routerAddr ?? '' };
      }
      return fetch(url, init);
    },
  };
  const attempt = async (): Promise<void> => {
    [examination.failure, refused] = [undefined, false];
    try {
      const rows = await new Client(options).customers.list().toArray({ limit: 10 });
      examination.rows = rows.length;
    } catch (error) {
      examination.failure = error;
    }
  };
  const asked = mayFetch;
  mayFetch = false;
  await attempt();
  const isNew = refused;
  if (refused) {
    const answer = asked || (await askYes(say('doctor.token.ask'), say));
    if (!answer) return finding('skipped', answer === undefined ? 'doctor.token.needs_yes' : 'doctor.token.declined');
    mayFetch = true;
    await attempt();
  }
  const failure = examination.failure;
  if (failure !== undefined && !(failure instanceof JdyError)) throw failure;
  if (failure) {
    const values = { code: failure.errcode ?? failure.code, words: errorTexts(failure, say).description };
    if (failure.errcode === STALE_APP_SECRET) return finding('failed', 'doctor.token.stale', values);
    if (last !== CUSTOMERS && failure.code === 'rate_limited') return finding('failed', 'doctor.token.limited', values);
    if (last !== CUSTOMERS) return finding('failed', 'doctor.token.failed', values);
    if (failure.code === 'token') return finding('failed', 'doctor.token.rejected', values);
  }
  return finding('ok', isNew ? 'doctor.token.fetched' : 'doctor.token.stored');
}

/** Whether the router address leads to the account set. */
export function router({ session, failure, row }: Examination): Finding {
  const { status, errcode, code } = Object(failure) as Partial<JdyError>;
  const routerAddr = session?.routerAddr ?? '';
  const isLost = code === 'gateway' && (status === 404 || errcode === '5001' || errcode === '5002');
  if (isLost) return finding('failed', 'doctor.router.nowhere', { routerAddr, domain: String(row?.['domain'] ?? '') });
  return finding('ok', 'doctor.router.ok', { routerAddr });
}

/** Whether the customers can be listed. */
export function customers({ failure, rows }: Examination, say: Say): Finding {
  if (failure === undefined) return finding('ok', 'doctor.customers.ok', { rows });
  if (!(failure instanceof JdyError)) {
    return finding('failed', 'doctor.customers.failed', { words: String((failure as Error).message), hint: '' });
  }
  const { description: words, hint } = errorTexts(failure, say);
  if (failure.code === 'permission') return finding('failed', 'doctor.customers.permission', { words });
  return finding('failed', 'doctor.customers.failed', { words, hint });
}

/** Which other kinds of data the application may read. */
export async function permissions(examination: Examination, say: Say): Promise<Finding> {
  const { token = '', routerAddr = '' } = examination.session ?? {};
  const headers = { [APP_TOKEN]: token, [ROUTER_ADDR]: routerAddr };
  const found: Record<'read' | 'refused' | 'unclear', string[]> = { read: [], refused: [], unclear: [] };
  for (const [name, path] of Object.entries(READS) as [keyof typeof READS, string][]) {
    const answer = await examination.call('GET', path, { page: 1, page_size: 1 }, { headers });
    const isRefused = /^401[23]$|^403$/.test(answer.code) || answer.status === 403;
    found[succeeded(answer) ? 'read' : isRefused ? 'refused' : 'unclear'].push(say(name));
  }
  const list = (names: string[]) => names.join(say('list.separator')) || '–';
  const values = { read: list(found.read), refused: list(found.refused), unclear: list(found.unclear) };
  if (found.refused.length > 0) return finding('warning', 'doctor.permissions.refused', values);
  return finding('ok', 'doctor.permissions.ok', values);
}

export { AUTHORISATIONS, CUSTOMERS };
