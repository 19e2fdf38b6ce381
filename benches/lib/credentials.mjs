// Invented credentials: they are sent to this machine only.
export const credentials = {
  clientId: '205022',
  clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff',
  appKey: 'key',
  appSecret: 'secret',
  routerAddr: 'https://tf.jdy.com',
};

/** Without rate limits, which are not measured here. */
export const unlimited = { requestsPerMinute: 1_000_000, requestsPerSecond: 1_000_000 };
