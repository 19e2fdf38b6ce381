// Searches everything that a client exposes (errors, events, itself, URLs) for marked secrets.
import { taking } from './requests.mjs';
import { accidents, APP_SECRET, CLIENT_SECRET, FETCHED_SECRET, refusals, TOKEN } from './secret-cases.mjs';

/** Half of a secret counts as a leak. */
const MARKERS = [CLIENT_SECRET, APP_SECRET, FETCHED_SECRET, TOKEN].map((secret) => secret.slice(0, 16));

const known = { clientId: '290001', clientSecret: CLIENT_SECRET };
const account = { appKey: 'SandboxKey1', appSecret: APP_SECRET, routerAddr: 'https://tf.jdy.com' };
/** Ends calls that would wait for a minute. */
const quick = { maxRetries: 1, totalTimeoutMs: 1000 };
const authorised = { outerInstanceId: 'outer-1' };

// Node's `inspect` also shows hidden properties.
const inspect = globalThis.process?.getBuiltinModule?.('node:util').inspect ?? (() => '');

/** All texts in which a value can appear. */
function shown(value) {
  const parts = [inspect(value, { showHidden: true, depth: 9, getters: true }), `${value}`, JSON.stringify(value)];
  const seen = new Set();
  const look = (one) => {
    if (typeof one === 'string') parts.push(one);
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    parts.push(String(one.message), String(one.stack), one instanceof Headers ? JSON.stringify([...one]) : '');
    for (const key of Reflect.ownKeys(one)) look(Object.getOwnPropertyDescriptor(one, key).value);
    look(one.cause);
  };
  look(value);
  return parts.join('\n');
}

/** Everything in a request that a service can repeat. */
async function echo(request) {
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`);
  return `${request.method} ${request.url} ${headers.join(' ')} ${await request.clone().text()}`;
}

const authorisation = (change) => ({
  code: 200,
  data: { ...account, appSecret: FETCHED_SECRET, domain: account.routerAddr, status: 1, accountId: '1', ...change },
});
const grant = () => ({ errcode: 0, data: { 'app-token': TOKEN, expires: Date.now() + 86_400_000 } });

/** A service that gives a token to every caller, and answers other requests with `answer`. */
const service = (answer) => async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/push_app_authorize')) return Response.json(authorisation());
  if (pathname.endsWith('/kingdee_auth_token')) return Response.json(grant());
  return answer(request);
};

const calls = {
  get: (client) => client.customers.get({ number: 'KH001' }),
  save: (client) => client.customers.save({ name: '甲', number: 'KH001' }),
  list: (client) => client.customers.list({ search: '苹果' }).toArray({ limit: 10 }),
  members: (client) => client.members.save({ mobile: '13912345678', name: '甲' }),
  cust: (client) => client.cust.save({ biz_type: 'a', data: {} }),
  request: (client) => client.request('PUT', '/a', { query: { a: 1 }, body: { b: 2 } }),
};

export default function (QUnit, { jdy }) {
  QUnit.module('secrets');

  const isClean = (t, value, what) => {
    const text = shown(value);
    for (const marker of MARKERS) {
      const at = text.indexOf(marker);
      t.strictEqual(at, -1, at < 0 ? what : `${what}: …${text.slice(Math.max(at - 100, 0), at + 40)}…`);
    }
  };

  /** Makes every call with a client, and searches everything that it exposes. Returns the errors. */
  const provoke = async (t, what, options, which = Object.keys(calls)) => {
    const shows = [];
    const urls = [];
    const fetch = (request) => {
      urls.push(request.url);
      return options.fetch(request);
    };
    const note = (event) => void shows.push(event);
    const hooks = { onStart: note, onRequest: note, onResponse: note, onRetry: note, onEnd: note };
    const client = new jdy.Client({
      ...known,
      ...account,
      ...quick,
      dangerouslyAllowBrowser: true,
      ...hooks,
      ...options,
      ...taking({ fetch }),
    });
    const errors = [];
    for (const name of which) {
      const call = calls[name](client);
      shows.push(call);
      await call.then(
        (value) => t.true(false, `${what}, ${name}: gave ${JSON.stringify(value)}`),
        (error) => errors.push(error),
      );
    }
    for (const error of errors) t.true(error instanceof jdy.JdyError, `${what}: ${error?.stack}`);
    isClean(t, client, what);
    for (const one of [...shows, ...errors]) isClean(t, one, what);
    t.true(urls.length > 0, `${what}: something was sent`);
    for (const marker of MARKERS)
      t.false(
        urls.some((url) => url.includes(marker)),
        `${what}: a URL`,
      );
    return errors;
  };

  for (const [name, refuse] of Object.entries(refusals)) {
    QUnit.test(`a service that repeats what it was sent: ${name}`, async (t) => {
      const answer = async (request) => {
        const [body, status] = refuse(await echo(request));
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        return new Response(text, { status, headers: { 'Retry-After': '0', 'X-Seen': 'a' } });
      };
      const errors = await provoke(t, name, { fetch: service(answer) });
      t.strictEqual(errors.length, Object.keys(calls).length);
      await provoke(t, `${name}, instead of a token`, { fetch: answer }, ['get']);
      const none = { appKey: undefined, appSecret: undefined, routerAddr: undefined };
      await provoke(t, `${name}, instead of an account`, { ...none, ...authorised, fetch: answer }, ['get']);
      const fetched = { ...none, ...authorised, fetch: service(answer) };
      await provoke(t, `${name}, with a fetched account`, fetched, ['get', 'save']);
    });
  }

  QUnit.test('a service that repeats its own secrets', async (t) => {
    const none = { appKey: undefined, appSecret: undefined, routerAddr: undefined };
    const answer = async () => Response.json({ errcode: FETCHED_SECRET, description: TOKEN, traceId: FETCHED_SECRET });
    await provoke(t, 'an account and a token', { ...none, ...authorised, fetch: service(answer) });
    // Another client has fetched the token and put it into the store.
    const tokenStore = {
      get: () => `${TOKEN}\nhttps://tf.jdy.com\n${Date.now()}\n${Date.now() + 86_400_000}`,
      set: () => {},
    };
    const fetch = () => Promise.reject(new Error(TOKEN));
    await provoke(t, 'a token from a store', { tokenStore, fetch, maxRetries: 0 });
  });

  QUnit.test('an unreadable answer that is cut anywhere', async (t) => {
    for (let before = 60; before < 125; before += 4) {
      const answer = async () => new Response(`${'x'.repeat(before)}${TOKEN}${'y'.repeat(200)}`, { status: 403 });
      await provoke(t, `after ${before}`, { fetch: service(answer) }, ['get']);
    }
  });

  for (const [name, accident] of Object.entries(accidents)) {
    QUnit.test(`a fetch that throws what it has seen: ${name}`, async (t) => {
      const answer = async (request) => {
        throw accident(`${await echo(request)} ${CLIENT_SECRET} ${APP_SECRET}`, request);
      };
      await provoke(t, name, { fetch: service(answer), maxRetries: 0 });
      await provoke(t, `${name}, instead of a token`, { fetch: answer, maxRetries: 0 }, ['get']);
      const broken = async () => ({
        text: () => Promise.reject(accident(TOKEN, new Request('https://a/', { headers: { a: TOKEN } }))),
      });
      await provoke(t, `${name}, instead of a body`, { fetch: service(broken), maxRetries: 0 }, ['get', 'save']);
    });
  }

  QUnit.test('a cause without a secret is passed on unchanged', async (t) => {
    const cyclic = Object.assign(new Error('failed'), { why: { deep: [new Map([[1, 2]]), new Uint8Array(9)] } });
    cyclic.why.again = cyclic;
    for (const thrown of [
      new TypeError('failed'),
      cyclic,
      { a: 1 },
      'text',
      undefined,
      null,
      7,
      new DOMException('a', 'b'),
    ]) {
      const fetch = service(() => Promise.reject(thrown));
      const [error] = await provoke(t, `${thrown}`, { fetch, maxRetries: 0 }, ['get']);
      t.strictEqual(error.cause, thrown ?? error.cause);
    }
  });

  QUnit.test('a token store that throws what it was given', async (t) => {
    const ok = service(() => Response.json({ errcode: 1, description: TOKEN }));
    const ways = {
      text: (value) => value,
      message: (value) => new Error(`cannot keep ${value}`),
      object: (value) => ({ value }),
    };
    for (const [name, made] of Object.entries(ways)) {
      const values = new Map();
      const store = {
        get: (key) => values.get(key),
        set: (key, value) => {
          t.false(
            MARKERS.some((marker) => key.includes(marker)),
            'no secret in a key',
          );
          throw made(value);
        },
      };
      const { error: tell } = console;
      const told = [];
      console.error = (...said) => told.push(said.map((one) => `${one?.message ?? JSON.stringify(one)}`).join());
      const errors = await provoke(t, `set, ${name}`, { fetch: ok, tokenStore: store }, ['get']).finally(() => {
        console.error = tell;
      });
      t.strictEqual(errors[0].code, 'business', 'the token is used from memory');
      t.strictEqual(told.length, 1);
      t.false(
        MARKERS.some((marker) => told[0].includes(marker)),
        'no secret in the console',
      );
      const keeping = { get: store.get, set: (key, value) => void values.set(key, value) };
      const withLock = async (key, run) => {
        await run();
        throw made(values.get(key));
      };
      await provoke(t, `withLock, ${name}`, { fetch: ok, tokenStore: { ...keeping, withLock } }, ['get']);
      t.true(values.size > 0);
      values.clear();
      const changing = {
        ...keeping,
        get: (key) => (values.has(key) ? Promise.reject(made(values.get(key))) : undefined),
      };
      const none = { appKey: undefined, appSecret: undefined, routerAddr: undefined };
      const expired = service(() => Response.json({ errcode: 4011, description: TOKEN }, { status: 519 }));
      const [error] = await provoke(
        t,
        `get, ${name}`,
        { ...none, ...authorised, fetch: expired, tokenStore: changing },
        ['get'],
      );
      t.strictEqual(error.code, 'config', error.message);
    }
  });

  QUnit.test('wrong options', async (t) => {
    const wrong = [
      { clientSecret: ` ${CLIENT_SECRET}` },
      { clientSecret: [CLIENT_SECRET] },
      { clientSecret: { a: CLIENT_SECRET } },
      { appSecret: 7 },
      { routerAddr: APP_SECRET },
      { baseUrl: `https://${CLIENT_SECRET}:${APP_SECRET}@a` },
      { [CLIENT_SECRET.toLowerCase()]: 1 },
      { timeoutMs: CLIENT_SECRET },
      { fetch: CLIENT_SECRET },
      { onRetry: APP_SECRET },
      { tokenStore: { get: TOKEN } },
    ];
    for (const change of wrong) {
      const client = new jdy.Client({ ...known, ...account, dangerouslyAllowBrowser: true, ...change });
      const error = await client.customers.get({ id: '1' }).then(
        () => undefined,
        (error) => error,
      );
      t.strictEqual(error?.code, 'config', Object.keys(change)[0]);
      isClean(t, error, Object.keys(change)[0]);
      isClean(t, client, 'the client');
    }
  });

  QUnit.test('signers and functions', async (t) => {
    const signer = await jdy.createSigner(known);
    isClean(t, signer, 'the signer');
    const request = { method: 'GET', path: '/a', query: { a: CLIENT_SECRET }, nonce: 'x', timestamp: 1 };
    for (const use of ['sign', 'signature']) {
      try {
        signer[use](request);
        t.true(false, 'refused');
      } catch (error) {
        t.strictEqual(error.path, 'nonce');
        isClean(t, error, use);
      }
    }
    const wrong = await jdy.createSigner({ ...known, clientSecret: `${CLIENT_SECRET}\n` }).catch((error) => error);
    t.strictEqual(wrong.path, 'clientSecret');
    isClean(t, wrong, 'a wrong secret');
    const received = {
      method: 'GET',
      url: `/?a=${CLIENT_SECRET}`,
      headers: { 'x-api-signature': TOKEN },
      clientSecret: CLIENT_SECRET,
    };
    isClean(t, await jdy.verify(received), 'a verification');
    isClean(t, await jdy.verify({ ...received, method: 7 }).catch((error) => error), 'an argument');
    isClean(t, await jdy.appSignature('key', [APP_SECRET]).catch((error) => error), 'an argument');
  });
}
