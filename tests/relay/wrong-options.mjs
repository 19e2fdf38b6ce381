// Every option of a relay, given values of every wrong type: each is refused at once, by an error that names it.

/** Stands for a secret that was given in the wrong place. */
const SECRET = 'MARKER-a-secret-0123456789abcdef';

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Values by the name of their type. */
const VALUES = {
  undefined,
  null: null,
  string: SECRET,
  'empty string': '',
  number: 5,
  boolean: true,
  array: [],
  object: {},
  function: () => SECRET,
  'revoked Proxy': revoked(),
};

const ACCOUNT = { clientId: '203421', clientSecret: 's', outerInstanceId: '1' };
const TOKEN = 'a token of 24 characters'.replaceAll(' ', '-');
const OPTIONAL_TEXTS = ['appKey', 'appSecret', 'routerAddr', 'accountId', 'baseUrl'];
const LIMITS = ['requestsPerMinute', 'requestsPerSecond'];
const NUMBERS = ['timeoutMs', 'totalTimeoutMs', 'maxRetries', ...LIMITS, 'clockOffsetMs'];
const HOOKS = ['onStart', 'onRequest', 'onResponse', 'onRetry', 'onWait', 'onWarning', 'onEnd'];

/** The options of each function of `entry`: the path, the valid types, and how to pass it. */
function table(entry, serving) {
  const { accessTo, bearer, createRelay, custom, jwt, cloudflareAccess, redisAccount } = entry;
  const { createAccountSet, createDeadLetterConsumer, createEntrypoint } = entry;
  const { createSaveConsumer, deadLetters, shared } = entry;
  const accounts = { main: ACCOUNT };
  const authorize = custom(() => ({ name: 'page' }));
  const relay = (change) => createRelay({ accounts, authorize, ...change });
  const shop = (change) => bearer({ shop: { tokens: [TOKEN], ...change } });
  const issued = { issuer: 'https://issuer.example', audience: 'relay', secret: 's'.repeat(32) };
  const { secret, ...keys } = issued;
  const text = ['string'];
  const optional = (...types) => ['undefined', ...types];
  const rows = [
    ['settings', [], (value) => createRelay(value), { object: 'authorize' }],
    ['authorize', ['function'], (value) => relay({ authorize: value })],
    ['accounts', ['function'], (value) => relay({ accounts: value })],
    ['accounts.main', [], (value) => relay({ accounts: { main: value } }), { object: 'accounts.main.clientId' }],
    ...accountRows('accounts.main', (account) => relay({ accounts: { main: account } })),
    ['allow', optional('array'), (value) => relay({ allow: value })],
    ['allow[0]', [], (value) => relay({ allow: [value] })],
    ['cors', ['undefined'], (value) => relay({ cors: value }), { object: 'cors.origins' }],
    ['cors.origins', ['array', 'function'], (value) => relay({ cors: { origins: value } })],
    ['cors.origins[0]', [], (value) => relay({ cors: { origins: [value] } })],
    ['cors.allowHeaders', optional('array'), (value) => relay({ cors: { origins: [], allowHeaders: value } })],
    ['cors.allowHeaders[0]', text, (value) => relay({ cors: { origins: [], allowHeaders: [value] } })],
    ['messages', ['undefined'], (value) => relay({ messages: value }), { object: 'messages.language' }],
    ['maxBodyBytes', optional('number'), (value) => relay({ maxBodyBytes: value })],
    ['maxQueryLength', optional('number'), (value) => relay({ maxQueryLength: value })],
    ['timeoutMs', optional('number'), (value) => relay({ timeoutMs: value })],
    ['log', optional('function'), (value) => relay({ log: value })],
    ['options', [], (value) => accessTo(value), { object: 'options.clientId' }],
    ['custom', ['function'], (value) => custom(value)],
    ['bearer', ['object', 'function'], (value) => bearer(value)],
    ['shop', [], (value) => bearer({ shop: value }), { object: 'shop.tokens' }],
    ['shop.tokens', ['array'], (value) => shop({ tokens: value })],
    ['shop.tokens[1]', optional('string', 'empty string'), (value) => shop({ tokens: [TOKEN, value] })],
    ['shop.operations', optional('array'), (value) => shop({ operations: value })],
    ['shop.operations[0]', [], (value) => shop({ operations: [value] })],
    ['shop.accounts', optional('array'), (value) => shop({ accounts: value })],
    ['shop.accounts[0]', text, (value) => shop({ accounts: [value] })],
    ['shop.decrypt', optional('boolean'), (value) => shop({ decrypt: value })],
    ['jwt', [], (value) => jwt(value), { object: 'jwks' }],
    ['jwks', [], (value) => jwt({ ...keys, jwks: value })],
    ['secret', ['string', 'function'], (value) => jwt({ ...keys, secret: value }), { undefined: 'jwks' }],
    ['issuer', text, (value) => jwt({ ...issued, issuer: value })],
    ['audience', text, (value) => jwt({ ...issued, audience: value })],
    ['header', optional('string'), (value) => jwt({ ...issued, header: value })],
    ['grant', optional('function'), (value) => jwt({ ...issued, grant: value })],
    ['cloudflareAccess', [], (value) => cloudflareAccess(value), { object: 'team' }],
    ['team', text, (value) => cloudflareAccess({ team: value, audience: 'tag' })],
  ];
  if (redisAccount) {
    const options = { name: 'main', eval: async () => 0 };
    const redis = (change) => redisAccount(ACCOUNT, { ...options, ...change });
    rows.push(
      ['account', [], (value) => redisAccount(value, options), { object: 'account.clientId' }],
      ['options', [], (value) => redisAccount(ACCOUNT, value), { object: 'eval' }],
      ['name', text, (value) => redis({ name: value })],
      ['prefix', optional('string', 'empty string'), (value) => redis({ prefix: value })],
      ['eval', ['function'], (value) => redis({ eval: value })],
    );
  }
  if (serving) {
    const { serve, listener } = serving;
    const made = relay();
    const wrong = (change) => serve(made, { port: 0, ...change });
    rows.push(
      ['relay', [], (value) => serve(value, { port: 0 }), { object: 'relay.fetch' }],
      ['relay', [], (value) => listener(value), { object: 'relay.fetch' }],
      ['options', [], (value) => serve(made, value), { object: 'port' }],
      ['port', ['number'], (value) => wrong({ port: value })],
      ['hostname', optional('string'), (value) => wrong({ hostname: value })],
      ['graceMs', optional('number'), (value) => wrong({ graceMs: value })],
      ['signals', optional('array'), (value) => wrong({ signals: value })],
      ['signals[0]', [], (value) => wrong({ signals: [value] })],
    );
  }
  if (shared) {
    const objects = () => ({});
    const consumer = (change) => createSaveConsumer({ accounts, objects, deadLetters: () => ({}), ...change });
    const letters = (change) => createDeadLetterConsumer({ accounts, objects, ...change });
    const open = (change) => createEntrypoint({ accounts, objects, ...change });
    const namespace = { getByName: () => ({}) };
    rows.push(
      ['accounts', ['function'], (value) => createAccountSet(value)],
      ['accounts.main', [], (value) => createAccountSet({ main: value }), { object: 'accounts.main.clientId' }],
      ['namespace', [], (value) => shared(value, 'main'), { object: 'namespace.getByName' }],
      ['name', text, (value) => shared(namespace, value)],
      ['objects', [], (value) => deadLetters(value, 'main'), { object: 'objects.getByName' }],
      ['name', text, (value) => deadLetters(namespace, value)],
    );
    for (const [make, whole] of [
      [consumer, createSaveConsumer],
      [letters, createDeadLetterConsumer],
      [open, createEntrypoint],
    ]) {
      rows.push(
        ['options', [], (value) => whole(value), { object: 'accounts' }],
        ['accounts', ['function'], (value) => make({ accounts: value })],
        ['objects', ['function'], (value) => make({ objects: value })],
      );
    }
    rows.push(
      ['deadLetters', ['function'], (value) => consumer({ deadLetters: value })],
      ['concurrency', optional('number'), (value) => consumer({ concurrency: value })],
      ['maxRetries', optional('number'), (value) => consumer({ maxRetries: value })],
      ['allow', optional('array'), (value) => open({ allow: value })],
    );
  }
  return rows;
}

function accountRows(path, give) {
  const row = (option, types) => [`${path}.${option}`, types, (value) => give({ ...ACCOUNT, [option]: value })];
  return [
    ...['clientId', 'clientSecret'].map((option) => row(option, ['string'])),
    ...OPTIONAL_TEXTS.map((option) => row(option, ['undefined', 'string', 'empty string'])),
    ...NUMBERS.map((option) => row(option, ['undefined', 'number'])),
    ...['fetch', 'permit', ...HOOKS].map((option) => row(option, ['undefined', 'function'])),
    row('tokenStore', ['undefined', 'object']),
  ];
}

/** The number of tried options, and the values that were not refused correctly. */
export async function wrongOptions(entry, serving) {
  const rows = table(entry, serving);
  const wrong = [];
  for (const [path, types, give, others = {}] of rows) {
    for (const [type, value] of Object.entries(VALUES)) {
      if (types.includes(type)) continue;
      const expected = others[type] ?? path;
      let said = 'is taken';
      try {
        await give(value);
      } catch (error) {
        const { code, path: named, message, hint } = error;
        const isRight = ['config', 'invalid_request'].includes(code) && named === expected && hint.length > 10;
        said = isRight && !message.includes('MARKER') ? '' : `${code} ${named}: ${message}`;
      }
      if (said) wrong.push(`${path} as ${type}: ${said}`);
    }
  }
  return { tried: rows.length, wrong };
}
