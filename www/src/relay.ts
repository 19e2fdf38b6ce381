// The relay that the page may talk to. It is in the address of the page: `?relay=https://…`.

const PARAMETER = 'relay';
const HERE = ['localhost', '127.0.0.1'];

/** Where the relay is: over TLS, unless it is this machine. */
export function relayOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, origin, pathname, username } = new URL(text);
  const trusted = protocol === 'https:' || (protocol === 'http:' && HERE.includes(hostname));
  return trusted && !username ? origin + pathname.replace(/\/$/, '') : undefined;
}

/** The relay in the query of the page's address. */
export function relayIn(search: string): string | undefined {
  return relayOf(new URLSearchParams(search).get(PARAMETER) ?? '');
}

/** The address of this page with another relay, or none. */
export function withRelay(relay: string | undefined): string {
  const url = new URL(location.href);
  if (relay) url.searchParams.set(PARAMETER, relay);
  else url.searchParams.delete(PARAMETER);
  return url.href;
}
