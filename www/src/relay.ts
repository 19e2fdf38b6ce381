// The relay that the page may call. It is in the URL of the page, `?relay=https://…`. Any site can make such a link, so
// the page uses a relay only after its reader has agreed to it in this tab.

const PARAMETER = 'relay';
const AGREED = 'relay';
const HERE = ['localhost', '127.0.0.1'];
/** Not allowed in an address: anything but visible ASCII, and the separators of a content security policy. */
const STRANGE = /[^!-~]|[;,'"\\]/;

/** The URL of the relay: HTTPS unless it is on this machine, and the host in ASCII, as the page shows it. */
export function relayOf(text: string): string | undefined {
  if (STRANGE.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, origin, pathname, username, password } = new URL(text);
  const trusted = protocol === 'https:' || HERE.includes(hostname);
  // Characters of other scripts can imitate another host.
  const foreign = hostname.split('.').some((label) => label.startsWith('xn--'));
  return trusted && !foreign && !username && !password ? origin + pathname.replace(/\/$/, '') : undefined;
}

/** The relay in the URL of the page, if it has exactly one. A page in a frame has none. */
function named(): string | undefined {
  const [only, ...others] = new URLSearchParams(location.search).getAll(PARAMETER);
  return window.top === window && only !== undefined && !others.length ? relayOf(only) : undefined;
}

/** The relay in the URL of the page, if the reader of this tab has agreed to it. */
export function agreedRelay(): string | undefined {
  const relay = named();
  try {
    return relay && sessionStorage.getItem(AGREED) === relay ? relay : undefined;
  } catch {
    // Without storage there is no consent.
    return undefined;
  }
}

/** The relay in the URL of the page, if the reader still has to agree to it. */
export function askedRelay(): string | undefined {
  return agreedRelay() ? undefined : named();
}

/** Reloads the page with a relay that its reader agreed to, or without one. */
export function goTo(relay: string | undefined): void {
  const url = new URL(location.href);
  url.searchParams.delete(PARAMETER);
  if (relay) {
    sessionStorage.setItem(AGREED, relay);
    url.searchParams.set(PARAMETER, relay);
  } else {
    sessionStorage.removeItem(AGREED);
  }
  // Assigning a URL that differs only in its fragment would not reload the page.
  if (url.href === location.href) location.reload();
  else location.href = url.href;
}
