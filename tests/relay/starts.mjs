// Tries to start relays with wrong options, and reports the result of each.

import { wrongOptions } from './wrong-options.mjs';

/** With what `jdy-wasm/worker` or `jdy-wasm/relay` exports. */
export async function outcomes(entry, serving) {
  const { bearer, cloudflareAccess, createRelay, custom, jwt } = entry;
  const authorize = custom(() => ({ name: 'page' }));
  // Only a call reveals the error.
  const accounts = { main: { clientId: '1', clientSecret: 's', outerInstanceId: '1', maxRetries: 11 } };
  const issued = { issuer: 'https://issuer.example', audience: 'relay' };
  const answer = async (settings, account = '') => {
    const url = `https://relay.example${account}/jdy/v2/bd/customer`;
    const call = new Request(url, { headers: { Authorization: 'Bearer x' } });
    return (await createRelay({ log() {}, ...settings }).fetch(call, {})).status;
  };

  const origin = (text) => createRelay({ authorize, accounts, cors: { origins: [text] } });
  const allowHeaders = (name) => createRelay({ authorize, accounts, cors: { origins: [], allowHeaders: [name] } });
  const ORIGINS = [
    'https://a.example',
    'http://localhost:5173',
    'http://127.0.0.1:8080',
    'http://[::1]:3000',
    'https://xn--fsqu00a.example',
  ];
  const of = (method, path) => async () => {
    const request = new Request(`https://relay.example${path}`, { method, body: method === 'POST' ? '{}' : undefined });
    return (await createRelay({ log() {}, accounts, authorize }).fetch(request, {})).status;
  };
  const granting = (grant) => async () => {
    let reason;
    const log = (entry) => void (reason = entry.reason);
    const status = await answer({ accounts, log, authorize: custom(() => grant) }, '/accounts/main');
    return `${status} ${reason}`;
  };

  /** By the wrong option: a start that throws, or whose first call is refused. */
  const starts = {
    authorize: () => createRelay({ accounts }),
    accounts: () => createRelay({ authorize }),
    'allow[1]': () => createRelay({ authorize, accounts, allow: ['customers.get', 'customers.delete'] }),
    'allow[0]': () =>
      createRelay({ authorize, accounts, allow: ['GET /jdyconnector/app_management/kingdee_auth_token'] }),
    'allow[0] in other letters': () => createRelay({ authorize, accounts, allow: ['GET /JDYconnector/x'] }),
    'allow[0] of everything': () => createRelay({ authorize, accounts, allow: ['GET /*/v2'] }),
    'cors.origins[0]': () => createRelay({ authorize, accounts, cors: { origins: ['*'] } }),
    'cors.origins[1]': () =>
      createRelay({ authorize, accounts, cors: { origins: ['https://a.example', 'https://b.example/'] } }),
    'cors.origins[0] with a wildcard': () => origin('https://*.example.com'),
    'cors.origins[0] of several': () => origin('https://a.example,b.example'),
    'cors.origins[0] with a path': () => origin('https://a.example/shop'),
    'cors.origins[0] in capitals': () => origin('https://A.example'),
    'cors.origins[0] with the usual port': () => origin('https://a.example:443'),
    'cors.origins[0] without a scheme': () => origin('a.example'),
    'cors.origins[0] of a file': () => origin('null'),
    'cors.origins': () => createRelay({ authorize, accounts, cors: { origins: 'https://a.example' } }),
    'origins as browsers send them': () => void createRelay({ authorize, accounts, cors: { origins: ORIGINS } }),
    'cors.allowHeaders[0]': () => allowHeaders('*'),
    'cors.allowHeaders[0] of several': () => allowHeaders('traceparent, tracestate'),
    'cors.allowHeaders[0] of the service': () => allowHeaders('App-Token'),
    maxBodyBytes: () => createRelay({ authorize, accounts, maxBodyBytes: -1 }),
    jwks: () => jwt(issued),
    audience: () => jwt({ ...issued, audience: '', secret: 's'.repeat(32) }),
    custom: () => custom('page'),
    'page.tokens': () => void bearer({ page: { tokens: ['short'] } }),
    secret: () => void jwt({ ...issued, secret: 'short' }),
    'a secret that is no text': () => void jwt({ ...issued, secret: 7 }),
    'a short token of the environment': () =>
      answer({ accounts, authorize: bearer(() => ({ page: { tokens: ['short'] } })) }),
    'a short secret of the environment': () =>
      answer({ accounts, authorize: jwt({ ...issued, secret: () => 'short' }) }),
    'no token at all': () => answer({ accounts, authorize: bearer({ page: { tokens: [undefined, ''] } }) }),
    'an account set of an impossible name': () => createRelay({ accounts: { '..': accounts.main }, authorize }),
    'an account set of an impossible name in the environment': () =>
      answer({ accounts: () => ({ '..': accounts.main }), authorize }),
    'an account set that is null in the environment': () => answer({ accounts: () => ({ main: null }), authorize }),
    'no account sets in the environment': () => answer({ accounts: () => undefined, authorize }),
    'an account set without secrets': () => createRelay({ accounts: { main: {} }, authorize }),
    'an account set without secrets in the environment': () => answer({ accounts: () => ({ main: {} }), authorize }),
    'an account set without an id': () =>
      createRelay({ accounts: { main: { clientId: '1', clientSecret: 's', appKey: '' } }, authorize }),
    'no account set': () => createRelay({ accounts: {}, authorize }),
    'a token that no header can carry': () => bearer({ page: { tokens: [`${'x'.repeat(30)}\n`] } }),
    'a token of two callers': () => {
      const token = 'x'.repeat(24);
      return bearer({ page: { tokens: [token, token] }, other: { tokens: [token] } });
    },
    'a token that is a number': () => bearer({ page: { tokens: [1.5e29] } }),
    'callers of the environment that are a text': () => answer({ accounts, authorize: bearer(() => 'page') }),
    'decrypt that is a text': () => bearer({ page: { tokens: [], decrypt: 'false' } }),
    'an option that throws': () =>
      createRelay({
        authorize,
        accounts,
        get timeoutMs() {
          throw new Error('no');
        },
      }),
    // These calls reach the account set, which has a wrong option.
    'a list where no operation is named': of('GET', '/jdy/v2/bd/customer'),
    'a record where no operation is named': of('GET', '/jdy/v2/bd/customer_detail'),
    'a save where no operation is named': of('POST', '/jdy/v2/bd/customer'),
    'another save where no operation is named': of('POST', '/jdy/v2/ls/member'),
    'one more save where no operation is named': of('POST', '/jdy/v2/cust/save'),
    'a caller that cannot be checked': () =>
      answer({ accounts, authorize: () => Promise.reject(new Error('no database')) }),
    'a grant whose account sets are one text': granting({ name: 'page', accounts: 'my-main-2' }),
    'a grant whose account sets are null': granting({ name: 'page', accounts: null }),
    'a grant whose operations are one text': granting({ name: 'page', operations: 'customers.list' }),
    'a grant whose operations are null': granting({ name: 'page', operations: null }),
    'a grant without a name': granting({ operations: ['customers.list'] }),
    'a grant that is a text': granting('page'),
    'a grant that is a number': granting(1),
    'a grant that is true': granting(true),
    'a grant that is a list': granting([]),
    'a grant whose decrypt is a text': granting({ name: 'page', decrypt: 'true' }),
    'a grant with an account set that is a number': granting({ name: 'page', accounts: [5] }),
    'a caller whose check never ends': () =>
      answer({ accounts, timeoutMs: 100, authorize: custom(() => new Promise(() => {})) }),
    'Access without its assertion': () =>
      answer({ accounts, authorize: cloudflareAccess({ team: 'team', audience: 'tag' }) }),
  };

  const came = {};
  // Keeps Node alive, since the timer of the time limit does not.
  const alive = setInterval(() => {}, 1_000);
  for (const [name, start] of Object.entries(starts)) {
    try {
      came[name] = await start();
    } catch (error) {
      came[name] = `${error.name} ${error.path}`;
    }
  }
  clearInterval(alive);
  came['options of wrong types'] = await wrongOptions(entry, serving);
  return came;
}
