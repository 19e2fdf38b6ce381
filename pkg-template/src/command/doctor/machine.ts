// The steps that need no credentials: the form of the variables, Node, the network, the clock.
import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP } from 'node:net';
import { env, version } from 'node:process';
import { connect as connectTls, type TLSSocket } from 'node:tls';

import { wrongOf, type VariableName } from '../../env/variables.js';
import type { Say } from '../say.js';
import type { Examination } from './examination.js';
import { finding, type Finding } from './finding.js';

/** The length of a client secret, which is also the key of AES-256. */
const SECRET_LENGTH = 32;
/** The largest difference between a timestamp and its clock that the service accepts. */
const ACCEPTED_MS = 5 * 60_000;
/** A clock that is further off is reported: it may soon be beyond the limit. */
const NOTABLE_MS = 60_000;

/** Whether the variables are set, and have the right form. */
export function variables({ environment, values }: Examination, say: Say): Finding {
  const wrong = wrongOf(values, environment.env);
  if (wrong.length > 0) {
    const list = wrong.map(({ name, fault, term }) =>
      fault === 'misspelt'
        ? `${name} ${say('fault.misspelt', { name: term })}`
        : say('list.beside', {
            name: `${name} ${say(`fault.${fault}`)}`,
            beside: say(`variable.${name as VariableName}`),
          }),
    );
    return finding('failed', 'doctor.variables.wrong', { list: list.join(say('list.semicolon')) });
  }
  const names = Object.keys(values) as VariableName[];
  const same = names.find((name, at) => names.slice(0, at).some((other) => values[other] === values[name]));
  if (same) {
    const other = names.find((other) => values[other] === values[same]) ?? same;
    return finding('failed', 'doctor.variables.same', { one: other, other: same });
  }
  for (const name of ['JDY_BASE_URL', 'JDY_ROUTER_ADDR'] as const) {
    if (name in values && !isOrigin(String(values[name])))
      return finding('failed', 'doctor.variables.address', { name });
  }
  const [id, secret, key, appSecret] = (
    ['JDY_CLIENT_ID', 'JDY_CLIENT_SECRET', 'JDY_APP_KEY', 'JDY_APP_SECRET'] as const
  ).map((name) => String(values[name] ?? '')) as [string, string, string, string];
  const swapped = (one: VariableName, other: VariableName) =>
    finding('warning', 'doctor.variables.swapped', { one, other });
  if (secret.length !== SECRET_LENGTH && id.length === SECRET_LENGTH)
    return swapped('JDY_CLIENT_ID', 'JDY_CLIENT_SECRET');
  if (secret.length !== SECRET_LENGTH && appSecret.length === SECRET_LENGTH)
    return swapped('JDY_CLIENT_SECRET', 'JDY_APP_SECRET');
  if (key.length > appSecret.length) return swapped('JDY_APP_KEY', 'JDY_APP_SECRET');
  if (secret.length !== SECRET_LENGTH) return finding('warning', 'doctor.variables.length', { length: secret.length });
  const { file, fromFile } = environment;
  const shown = names.map((name) => (file && fromFile.has(name) ? say('list.beside', { name, beside: file }) : name));
  return finding('ok', 'doctor.variables.ok', { list: shown.join(say('list.separator')) });
}

function isOrigin(value: string): boolean {
  try {
    const { protocol, pathname, search, hash, hostname } = new URL(value);
    return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' && hostname.length > 0;
  } catch {
    return false;
  }
}

/** The version of Node. */
export function node(): Finding {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  const isOld = major < 20 || (major === 20 && minor < 3);
  return finding(isOld ? 'failed' : 'ok', isOld ? 'doctor.node.old' : 'doctor.node.ok', { version });
}

/** Whether DNS has an address for the host of the service. */
export async function dns({ baseUrl }: Examination): Promise<Finding> {
  const host = hostOf(baseUrl);
  if (isIP(host)) return finding('ok', 'doctor.dns.address', { host });
  try {
    const found = await lookup(host, { all: true });
    return finding('ok', 'doctor.dns.ok', { host, addresses: found.map(({ address }) => address).join(', ') });
  } catch (error) {
    return finding('failed', 'doctor.dns.failed', { host, code: codeOf(error) });
  }
}

/** Whether a TLS connection succeeds, with a certificate that this machine trusts. */
export async function tls({ baseUrl }: Examination): Promise<Finding> {
  const { protocol, port } = new URL(baseUrl);
  const host = hostOf(baseUrl);
  const isPlain = protocol === 'http:';
  const target = { host, port: Number(port || (isPlain ? 80 : 443)), timeout: 15_000 };
  const socket = isPlain ? connectTcp(target) : connectTls({ ...target, ...(!isIP(host) && { servername: host }) });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once(isPlain ? 'connect' : 'secureConnect', () => resolve());
      socket.once('error', reject);
      socket.once('timeout', () => reject(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
    });
    if (isPlain) {
      const isHere = /^(?:localhost|127\.0\.0\.1|::1)$/.test(host);
      return finding(isHere ? 'ok' : 'failed', isHere ? 'doctor.tls.here' : 'doctor.tls.none', { host });
    }
    const encrypted = socket as TLSSocket;
    const until = encrypted.getPeerCertificate().valid_to;
    return finding('ok', 'doctor.tls.ok', { protocol: encrypted.getProtocol() ?? '', until });
  } catch (error) {
    const code = codeOf(error);
    const isUntrusted = /CERT|ISSUER|LEAF|ALTNAME/.test(code);
    return isUntrusted ? finding('failed', 'doctor.tls.certificate', { code }) : unreachable(host, code);
  } finally {
    socket.destroy();
  }
}

function unreachable(host: string, code: string): Finding {
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY'].find((name) => env[name]);
  return finding('failed', proxied ? 'doctor.tls.proxy' : 'doctor.tls.unreachable', {
    host,
    code,
    variable: proxied ?? '',
  });
}

/** How far this machine's clock is from the service's. */
export async function clock(examination: Examination): Promise<Finding> {
  const { baseUrl } = examination;
  const begun = Date.now();
  let date: string | null;
  try {
    const response = await fetch(`${baseUrl}/`, { redirect: 'manual', signal: AbortSignal.timeout(35_000) });
    await response.text();
    date = response.headers.get('date');
  } catch (error) {
    return unreachable(hostOf(baseUrl), codeOf((error as Error).cause ?? error));
  }
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return finding('warning', 'doctor.clock.none');
  // The header has whole seconds, and the service wrote it at some moment between the two.
  const offset = theirs + 500 - (begun + Date.now()) / 2;
  const isOff = Math.abs(offset) > NOTABLE_MS;
  if (isOff) examination.offsetMs = Math.round(offset);
  const seconds = Math.round(Math.abs(offset) / 1000);
  if (Math.abs(offset) > ACCEPTED_MS) {
    return finding('failed', offset > 0 ? 'doctor.clock.behind' : 'doctor.clock.ahead', { seconds });
  }
  return finding(isOff ? 'warning' : 'ok', isOff ? 'doctor.clock.notable' : 'doctor.clock.ok', { seconds });
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '');

function codeOf(error: unknown): string {
  const { code, errors, message } = Object(error) as { code?: unknown; errors?: unknown[]; message?: unknown };
  return String(code ?? (errors?.[0] ? codeOf(errors[0]) : message));
}
