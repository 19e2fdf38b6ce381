// Wrong and missing options and arguments.
import { thrown } from './promises.mjs';

export default function (QUnit, { jdy, gateways }) {
  QUnit.module('client options');

  QUnit.test('callbacks must be functions', async (t) => {
    const { outerInstanceId, accountId, ...own } = gateways[0].credentials;
    const store = { get: () => undefined, set: () => {} };
    for (const [options, path] of [
      [{ fetch: 'https://api.kingdee.com' }, 'fetch'],
      [{ onRequest: {} }, 'onRequest'],
      [{ onResponse: 1 }, 'onResponse'],
      [{ onRetry: true }, 'onRetry'],
      [{ onWait: 'a' }, 'onWait'],
      [{ tokenStore: {} }, 'tokenStore.get'],
      [{ tokenStore: { get: store.get } }, 'tokenStore.set'],
      [{ tokenStore: { ...store, withLock: true } }, 'tokenStore.withLock'],
      [{ tokenStore: 'memory' }, 'tokenStore.get'],
    ]) {
      const client = new jdy.Client({ ...own, ...options, dangerouslyAllowBrowser: true });
      const error = await thrown(client.customers.get({ id: '1' }));
      t.true(error instanceof jdy.ConfigError, `${error}`);
      t.strictEqual(error.path, path);
    }
    const { fetch } = gateways[0].options;
    const nothing = { onRequest: undefined, onRetry: undefined, tokenStore: undefined, timeoutMs: undefined };
    const client = new jdy.Client({ ...own, ...nothing, fetch, dangerouslyAllowBrowser: true });
    t.strictEqual((await client.request('GET', '/jdy/v2/bd/customer')).rows.length, 10);
  });

  QUnit.test('a missing option is reported as missing', async (t) => {
    for (const options of [[], [null], [undefined], ['a']]) {
      let error;
      try {
        new jdy.Client(...options);
      } catch (caught) {
        error = caught;
      }
      t.true(error instanceof jdy.ConfigError && error.description.includes('without options'), `${error?.stack}`);
    }
    const signer = await jdy.createSigner({ clientId: '205022', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' });
    for (const way of ['sign', 'signature']) {
      const error = await thrown(Promise.resolve().then(() => signer[way]()));
      t.true(error instanceof jdy.InvalidRequestError, `${error?.stack}`);
    }
    const { outerInstanceId, accountId, ...own } = gateways[1].credentials;
    const baseUrl = new URL(gateways[1].options.baseUrl);
    const client = new jdy.Client({ ...own, baseUrl, dangerouslyAllowBrowser: true });
    t.strictEqual((await client.request('GET', '/jdy/v2/bd/customer')).rows.length, 10);
    const { description } = await thrown(client.customers.list().page());
    t.strictEqual(description, 'is missing');
  });

  QUnit.test('text options must be text', async (t) => {
    for (const [call, path] of [
      [jdy.appSignature(undefined, 'b'), 'appKey'],
      [jdy.appSignature('a', 7), 'appSecret'],
      [jdy.verify({ method: undefined, url: '/', headers: {}, clientSecret: 'a' }), 'method'],
      [jdy.verify({ method: 'GET', url: '/', headers: {} }), 'clientSecret'],
    ]) {
      const error = await thrown(call);
      t.true(error instanceof jdy.InvalidRequestError, `${error}`);
      t.strictEqual(error.path, path);
    }
    const odd = { method: 'GET', url: '/', headers: { 'x-api-timestamp': Date.now() }, clientSecret: 'a' };
    t.strictEqual((await jdy.verify(odd)).reason, 'missing_header');
  });
}
