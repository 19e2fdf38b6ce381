// The Worker that tries to start relays as they must not be, and says what came of each.
import { bearer, cloudflareAccess, createRelay, custom, jwt } from 'jdy-wasm/worker';

const authorize = custom(() => ({ name: 'anybody' }));
const accounts = { main: {} };
const issued = { issuer: 'https://issuer.example', audience: 'relay' };
const call = new Request('https://relay.example/jdy/v2/bd/customer', { headers: { Authorization: 'Bearer x' } });
const answer = async (settings) => (await createRelay({ log() {}, ...settings }).fetch(call, {})).status;

/** By what must be wrong: what is thrown at once, or answered to the first call. */
const starts = {
  authorize: () => createRelay({ accounts }),
  accounts: () => createRelay({ authorize }),
  'allow[1]': () => createRelay({ authorize, accounts, allow: ['customers.get', 'customers.delete'] }),
  'allow[0]': () => createRelay({ authorize, accounts, allow: ['GET /jdyconnector/app_management/kingdee_auth_token'] }),
  'allow[0] in other letters': () => createRelay({ authorize, accounts, allow: ['GET /JDYconnector/x'] }),
  'allow[0] of everything': () => createRelay({ authorize, accounts, allow: ['GET /*/v2'] }),
  'cors.origins[0]': () => createRelay({ authorize, accounts, cors: { origins: ['*'] } }),
  'cors.origins[1]': () => createRelay({ authorize, accounts, cors: { origins: ['https://a.example', 'https://b.example/'] } }),
  maxBodyBytes: () => createRelay({ authorize, accounts, maxBodyBytes: -1 }),
  jwks: () => jwt(issued),
  audience: () => jwt({ ...issued, audience: '', secret: 's'.repeat(32) }),
  custom: () => custom('anybody'),
  'a short token': () => answer({ accounts, authorize: bearer({ page: { tokens: ['short'] } }) }),
  'a short secret': () => answer({ accounts, authorize: jwt({ ...issued, secret: 'short' }) }),
  'no token at all': () => answer({ accounts, authorize: bearer({ page: { tokens: [undefined, ''] } }) }),
  'an account set of an impossible name': () => answer({ accounts: { '..': {} }, authorize }),
  'an account set without secrets': () => answer({ accounts, authorize }),
  'what cannot find out who calls': () => answer({ accounts, authorize: () => Promise.reject(new Error('no database')) }),
  'Access without its assertion': () => answer({ accounts, authorize: cloudflareAccess({ team: 'team', audience: 'tag' }) }),
};

export default {
  async fetch() {
    const outcomes = {};
    for (const [name, start] of Object.entries(starts)) {
      try {
        outcomes[name] = await start();
      } catch (error) {
        outcomes[name] = `${error.name} ${error.path}`;
      }
    }
    return Response.json(outcomes);
  },
};
