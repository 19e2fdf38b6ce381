// Of nobody: nothing here is sent anywhere but to this machine.
export const credentials = {
  clientId: '205022',
  clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff',
  appKey: 'key',
  appSecret: 'secret',
  routerAddr: 'https://tf.jdy.com',
};

/** The limits of the service are not what is measured. */
export const unlimited = { requestsPerMinute: 1_000_000, requestsPerSecond: 1_000_000 };
