// The settings of the relay under test, with three ways to authorise a caller, one after the other.

const issued = { issuer: 'https://issuer.example', audience: 'relay' };

/** For a Worker, which gets its environment with each request, and for a process, whose environment is `given`. */
export function settings({ bearer, jwt }, jwks, given) {
  const ofEnv = (read) => (given ? () => read(given) : read);
  const ways = [
    bearer(ofEnv((env) => env.CALLERS)),
    jwt({ ...issued, secret: ofEnv((env) => env.JWT_SECRET) }),
    jwt({
      ...issued,
      jwks,
      grant: ({ scope }) => (scope === 'relay' ? { name: 'issued', accounts: ['main'] } : undefined),
    }),
  ];
  return {
    accounts: ofEnv(({ ACCOUNTS }) => ACCOUNTS),
    async authorize(request, env) {
      for (const way of ways) {
        const grant = await way(request, env);
        if (grant) return grant;
      }
    },
    allow: [
      'customers.list',
      'customers.get',
      'customers.save',
      'members.save',
      'cust.save',
      'POST /jdy/v2/fi/voucher_attachment_upload',
    ],
    cors: { origins: ofEnv(({ ORIGINS }) => ORIGINS) },
    maxBodyBytes: 200_000,
    timeoutMs: 6_000,
  };
}
