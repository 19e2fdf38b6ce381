// A signed request as a command for a POSIX shell.

const ORIGIN = 'https://api.kingdee.com';
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);
/** The gateway wants these of everything but the token endpoints; they are not signed. */
const UNSIGNED = ['app-token: <app-token>', 'X-GW-Router-Addr: <X-GW-Router-Addr>'];

export function curl({ method, path }, { query, headers }) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (!path.startsWith('/jdyconnector/')) lines.push(...UNSIGNED);
  return [
    `curl -X ${method} ${quoted(`${ORIGIN}${escapedPath(path)}${query && `?${query}`}`)}`,
    ...lines.map((line) => `-H ${quoted(line)}`),
    ...(WITH_BODY.has(method) ? [`--data-binary ${quoted('<JSON>')}`] : []),
  ].join(' \\\n  ');
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/** As the package sends it: nothing is left raw that a URL parser or a server might rewrite. */
function escapedPath(path) {
  const escape = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(path).replace(/[!'()*]/g, escape).replaceAll('%2F', '/');
}
