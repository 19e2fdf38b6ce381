// A signed request as code to copy: a curl command, `fetch` in JavaScript, and a call of the package.
import type { Outcome } from './state.js';

export type Form = 'curl' | 'fetch' | 'jdy-wasm';
type Signed = Extract<Outcome, { signed: object }>;

const ORIGIN = 'https://api.kingdee.com';
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);
/** The gateway requires these headers on all requests but those for tokens. They are not signed. */
const UNSIGNED = { 'app-token': '<app-token>', 'X-GW-Router-Addr': '<X-GW-Router-Addr>' };

export const code: Record<Form, (request: Signed) => string> = {
  curl(request) {
    const lines = Object.entries(headersOf(request)).map(([name, value]) => `-H ${shell(`${name}: ${value}`)}`);
    if (WITH_BODY.has(request.method)) lines.push(`--data-binary ${shell('<JSON>')}`);
    return [`curl -X ${request.method} ${shell(urlOf(request))}`, ...lines].join(' \\\n  ');
  },

  fetch(request) {
    const headers = Object.entries(headersOf(request)).map(
      ([name, value]) => `    ${literal(name)}: ${literal(value)},`,
    );
    return [
      `const answer = await fetch(${literal(urlOf(request))}, {`,
      `  method: ${literal(request.method)},`,
      '  headers: {',
      ...headers,
      '  },',
      ...(WITH_BODY.has(request.method) ? ['  body: JSON.stringify(<JSON>),'] : []),
      '});',
    ].join('\n');
  },

  'jdy-wasm'(request) {
    const { method, path, query } = request;
    const pairs = query.map(([key, value]) => `    [${literal(key)}, ${literal(value)}],`);
    const unsigned = isToken(path) ? '' : ", 'app-token': '<app-token>', 'X-GW-Router-Addr': '<X-GW-Router-Addr>'";
    const body = WITH_BODY.has(method) ? ', body: JSON.stringify(<JSON>)' : '';
    return [
      "import { createSigner } from 'jdy-wasm';",
      '',
      `const clientId = ${literal(request.signed.headers['X-Api-ClientID'] ?? '')};`,
      "const signer = await createSigner({ clientId, clientSecret: process.env.JDY_CLIENT_SECRET ?? '' });",
      'const { query, headers } = signer.sign({',
      `  method: ${literal(method)},`,
      `  path: ${literal(path)},`,
      ...(pairs.length > 0 ? ['  query: [', ...pairs, '  ],'] : []),
      '});',
      `const answer = await fetch(\`${ORIGIN}${escapedPath(path)}${query.length > 0 ? '?${query}' : ''}\`, {`,
      `  method: ${literal(method)},`,
      `  headers: ${unsigned ? `{ ...headers${unsigned} }` : 'headers'},`,
      ...(body ? [`  ${body.slice(2)},`] : []),
      '});',
    ].join('\n');
  },
};

const isToken = (path: string) => path.startsWith('/jdyconnector/');

function headersOf({ path, signed }: Signed): Record<string, string> {
  return isToken(path) ? signed.headers : { ...signed.headers, ...UNSIGNED };
}

const urlOf = ({ path, signed }: Signed) => `${ORIGIN}${escapedPath(path)}${signed.query && `?${signed.query}`}`;

const shell = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A string literal of JavaScript, in single quotes. */
export function literal(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Encodes as the package does, so that neither a URL parser nor a server rewrites a character. */
function escapedPath(path: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(path)
    .replace(/[!'()*]/g, percent)
    .replaceAll('%2F', '/');
}
