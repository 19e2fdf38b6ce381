// The relay that the page may talk to. It is in the address of the page, `?relay=https://…`, and any site can make such
// a link: so it takes effect only after the reader of this tab has agreed to it.

const PARAMETER = 'relay';
const AGREED = 'relay';
const HERE = ['localhost', '127.0.0.1'];
/** What an address must not have: what is no visible ASCII, and what ends a source in a policy. */
const STRANGE = /[^!-~]|[;,'"\\]/;

/** Where the relay is: over TLS, unless it is this machine. Its host is written in ASCII, as the reader sees it. */
export function relayOf(text: string): string | undefined {
  if (STRANGE.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, origin, pathname, username, password } = new URL(text);
  const trusted = protocol === 'https:' || HERE.includes(hostname);
  // Characters of other scripts look like those of another host.
  const foreign = hostname.split('.').some((label) => label.startsWith('xn--'));
  return trusted && !foreign && !username && !password ? origin + pathname.replace(/\/$/, '') : undefined;
}

/** The relay that the page's address names, if it names exactly one. A page inside of another one has none. */
function named(): string | undefined {
  const [only, ...others] = new URLSearchParams(location.search).getAll(PARAMETER);
  return window.top === window && only !== undefined && !others.length ? relayOf(only) : undefined;
}

/** The relay that the page's address names and the reader of this tab agreed to. */
export function agreedRelay(): string | undefined {
  const relay = named();
  try {
    return relay && sessionStorage.getItem(AGREED) === relay ? relay : undefined;
  } catch {
    // Where nothing can be kept, nothing was agreed to.
    return undefined;
  }
}

/** The relay that the page's address names and the reader is to be asked about. */
export function askedRelay(): string | undefined {
  return agreedRelay() ? undefined : named();
}

/** Loads the page anew with a relay that its reader agreed to, or with none. */
export function goTo(relay: string | undefined): void {
  const url = new URL(location.href);
  url.searchParams.delete(PARAMETER);
  if (relay) {
    sessionStorage.setItem(AGREED, relay);
    url.searchParams.set(PARAMETER, relay);
  } else {
    sessionStorage.removeItem(AGREED);
  }
  // An address that differs behind # alone would not be loaded.
  if (url.href === location.href) location.reload();
  else location.href = url.href;
}
