// The relay of the tests, with three ways to authorise a caller, one after the other.
import { bearer, createRelay } from 'jdy-wasm/worker';
import { jwt } from 'jdy-wasm/worker/jwt';

const issued = { issuer: 'https://issuer.example', audience: 'relay' };
const ways = [
  bearer((env) => env.CALLERS),
  jwt({ ...issued, secret: (env) => env.JWT_SECRET }),
  // esbuild writes the address of the test's issuer here.
  jwt({ ...issued, jwks: JWKS, grant: ({ scope }) => (scope === 'relay' ? { name: 'issued', accounts: ['main'] } : undefined) }),
];

export default createRelay({
  accounts: ({ ACCOUNTS }) => ACCOUNTS,
  async authorize(request, env) {
    for (const way of ways) {
      const grant = await way(request, env);
      if (grant) return grant;
    }
  },
  allow: ['customers.list', 'customers.get', 'customers.save', 'members.save', 'cust.save'],
  cors: { origins: ({ ORIGINS }) => ORIGINS },
  maxBodyBytes: 200_000,
  timeoutMs: 6_000,
});
