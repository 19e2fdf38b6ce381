// Made-up credentials of clients that never reach the service.

export const application = { clientId: '205022', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' };
export const account = { appKey: 'key', appSecret: 'an-app-secret', routerAddr: 'https://tf.jdy.com' };
