// The options of curl. An option that takes a value must be known, or its value would be read as the URL.

/** Options that are part of the request. */
export const MEANT: Readonly<
  Record<string, 'header' | 'method' | 'data' | 'url' | 'form' | 'query' | 'json' | 'agent' | 'cookie'>
> = {
  '-H': 'header',
  '--header': 'header',
  '-X': 'method',
  '--request': 'method',
  '-d': 'data',
  '--data': 'data',
  '--data-ascii': 'data',
  '--data-binary': 'data',
  '--data-raw': 'data',
  '--data-urlencode': 'form',
  '--json': 'json',
  '--url': 'url',
  '--url-query': 'query',
  '-A': 'agent',
  '--user-agent': 'agent',
  '-b': 'cookie',
  '--cookie': 'cookie',
};

/** Other options with a value, according to `curl --help all`. */
const OTHERS = [
  'abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout',
  'connect-to continue-at cookie-jar create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr',
  'dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout',
  'form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode',
  'happy-eyeballs-timeout-ms haproxy-clientip hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway',
  'keepalive-cnt keepalive-time key key-type knownhosts krb libcurl limit-rate local-port login-options',
  'mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output',
  'output-dir parallel-max pass pinnedpubkey postquote preproxy prequote proto proto-default proto-redir proxy',
  'proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key',
  'proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype',
  'proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate referer',
  'request-target resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs socks4 socks4a',
  'socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize',
  'time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket',
  'upload-file upload-flags user variable vlan-priority write-out',
].join(' ');

/** Options without a value. */
export const IGNORED: ReadonlySet<string> = new Set([
  ...OTHERS.split(' ').map((name) => `--${name}`),
  ...[...'CDEFKPQTUYcemortuwxyz'].map((letter) => `-${letter}`),
]);
