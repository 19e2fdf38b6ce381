// The WebAssembly instance traps: one call ends with an error, and everything else goes on.
import { account, application } from './credentials.mjs';
import { connecting } from './connecting.mjs';
import { thrown, watch } from './promises.mjs';
import { taking } from './requests.mjs';
import { sabotage } from './sabotage.mjs';

export default function (QUnit, { jdy, gateways }) {
  const isDeath = (t, error, cause = 'sabotaged') => {
    t.true(error instanceof jdy.WasmError && error.code === 'wasm', `${error?.stack}`);
    t.true(error.description.includes(cause), error.description);
    t.true(error.message.includes(error.hint), 'it says what to do');
  };

  for (const gateway of gateways) {
    QUnit.module(`trap: ${gateway.name}`);

    const { send, connect, read } = connecting(jdy, gateway);
    /** A client whose instance traps at the next answer of the service after `arm()`. */
    const fragile = (change) => {
      let armed = false;
      const client = connect({
        fetch: async (request) => {
          const answer = await send(request);
          if (armed && !request.url.includes('/jdyconnector/')) {
            armed = false;
            sabotage();
          }
          return answer;
        },
        ...change,
      });
      return { client, arm: () => (armed = true) };
    };
    /** A function that returns the later calls of an operation at the gateway. */
    const since = async () => {
      const before = (await gateway.journal()).length;
      return async (operation) =>
        (await gateway.journal()).slice(before).filter((entry) => entry.operation === operation);
    };

    QUnit.test('at the beginning of a call', async (t) => {
      const asked = await since();
      const client = connect();
      await read(client);
      sabotage();
      const error = await thrown(client.customers.save({ name: '甲' }));
      isDeath(t, error);
      t.strictEqual(error.cause.message, 'sabotaged');
      t.strictEqual((await read(client)).rows.length, 1);
      t.strictEqual((await asked('kingdee_auth_token')).length, 1, 'the token was kept');
      t.strictEqual((await asked('customer_save')).length, 0);
    });

    QUnit.test('in the middle of a call', async (t) => {
      const asked = await since();
      const { client, arm } = fragile();
      const number = `T${Date.now()}${Math.random()}`;
      arm();
      const error = await thrown(client.customers.save({ name: `断${number}`, number }));
      t.true(error instanceof jdy.OutcomeUnknownError, `${error?.stack}`);
      isDeath(t, error.cause);
      t.strictEqual(error.retryable, false);
      t.true(error.hint.includes('may have been carried out'), error.hint);
      t.strictEqual((await client.customers.get({ number })).number, number, 'it was');
      arm();
      const again = await thrown(read(client));
      isDeath(t, again);
      t.false(again.hint.includes('may have been carried out'), again.hint);
      arm();
      const body = { biz_type: 'cust_device', data: {} };
      t.strictEqual((await thrown(client.request('POST', '/jdy/v2/cust/save', { body }))).code, 'outcome_unknown');
      arm();
      const repeatable = client.request('POST', '/jdy/v2/cust/save', { body, repeatable: true });
      isDeath(t, await thrown(repeatable));
      await read(client);
      t.strictEqual((await asked('kingdee_auth_token')).length, 1, 'the token was kept');
      t.strictEqual((await asked('customer_save')).length, 1);
    });

    QUnit.test('while other calls are under way', async (t) => {
      const unhandled = watch();
      let open;
      const gate = new Promise((resolve) => (open = resolve));
      const waiting = connect({ fetch: (request) => gate.then(() => send(request)) });
      const calls = [
        thrown(read(waiting)),
        thrown(waiting.customers.get({ id: '1' })),
        thrown(waiting.members.save({ mobile: '13912345678', name: '甲' })),
      ];
      const never = new AbortController();
      const stuck = thrown(read(connect({ fetch: () => new Promise(() => {}) }), { signal: never.signal }));
      const pages = waiting.customers.list().pages();
      calls.push(thrown(pages.next()));
      const { client, arm } = fragile();
      arm();
      isDeath(t, await thrown(read(client)));
      open();
      for (const call of calls) isDeath(t, await call);
      never.abort();
      isDeath(t, await stuck);
      t.strictEqual((await read(waiting)).rows.length, 1);
      t.strictEqual((await client.customers.list().pages().next()).value.rows.length, 100);
      t.deepEqual(await unhandled(), []);
    });

    QUnit.test('in the middle of a list', async (t) => {
      const { client, arm } = fragile();
      const list = client.customers.list({ page_size: 10, enable: -1 });
      const rows = [];
      const error = await thrown(
        (async () => {
          for await (const row of list) {
            if (rows.push(row) === 15) arm();
          }
        })(),
      );
      isDeath(t, error);
      t.true(rows.length >= 20 && rows.length < 50, `${rows.length} rows`);
      t.strictEqual((await list.toArray({ limit: 30 })).length, 30, 'from its beginning it can be read');
    });

    QUnit.test('the rate limit goes on', async (t) => {
      const asked = await since();
      const { client, arm } = fragile({ requestsPerMinute: 3 });
      await read(client);
      arm();
      isDeath(t, await thrown(read(client)));
      await read(client);
      const signal = AbortSignal.timeout(200);
      t.strictEqual((await thrown(read(client, { signal }))).code, 'aborted');
      t.strictEqual((await asked('customer_list')).length, 3, 'the fourth has to wait for its minute');
    });

    QUnit.test('a lock of the store is given back', async (t) => {
      const values = new Map();
      let held = 0;
      let armed = true;
      const tokenStore = {
        get(key) {
          if (armed) sabotage();
          armed = false;
          return values.get(key);
        },
        set: (key, value) => void values.set(key, value),
        async withLock(_key, run) {
          held++;
          await run();
          held--;
        },
      };
      const client = connect({ tokenStore });
      isDeath(t, await thrown(read(client)));
      await Promise.resolve();
      t.strictEqual(held, 0);
      t.strictEqual((await read(client)).rows.length, 1);
      t.strictEqual(held, 0);
    });
  }

  QUnit.module('trap');

  const request = { method: 'GET', path: '/a', query: { b: 1 }, nonce: '1234567890', timestamp: 1_600_000_000_000 };
  const { nonce, timestamp, ...fresh } = request;

  const failure = (act) => {
    try {
      return new Error(`gave ${JSON.stringify(act())}`);
    } catch (error) {
      return error;
    }
  };

  QUnit.test('of a signer', async (t) => {
    const signer = await jdy.createSigner(application);
    const before = signer.signature(request);
    for (const use of ['signature', 'sign']) {
      sabotage();
      isDeath(
        t,
        failure(() => signer[use](fresh)),
      );
      t.strictEqual(signer.signature(request), before);
      t.strictEqual(signer.sign(request).signature, before);
    }
    sabotage();
    isDeath(
      t,
      await thrown(jdy.verify({ method: 'GET', url: '/', headers: [], clientSecret: application.clientSecret })),
    );
    t.strictEqual(signer.signature(request), before);
  });

  QUnit.test('during another use of the instance', async (t) => {
    const signer = await jdy.createSigner(application);
    const inner = [];
    const nested = {
      ...request,
      get query() {
        sabotage();
        inner.push(failure(() => signer.sign(fresh)));
        return { b: 1 };
      },
    };
    const before = signer.signature(request);
    t.strictEqual(signer.sign(nested).signature, before, 'the outer use keeps its instance to its end');
    t.true(inner.length > 0);
    for (const error of inner) isDeath(t, error);
    t.strictEqual(signer.sign(request).signature, before);
  });

  QUnit.test('at the end of the stack', async (t) => {
    const signer = await jdy.createSigner(application);
    const before = signer.signature(request);
    let [right, wrong] = [0, 0];
    // Signs at each depth of the stack, both on the way down and on the way up.
    const dive = () => {
      const sign = () => {
        try {
          if (signer.signature(request) === before) right++;
          else wrong++;
        } catch (error) {
          // Firefox has its own class of error for a stack overflow.
          if (!(['RangeError', 'InternalError'].includes(error.name) || error instanceof jdy.WasmError)) wrong++;
        }
      };
      try {
        dive();
      } catch {
        sign();
        return;
      }
      sign();
    };
    dive();
    t.strictEqual(wrong, 0);
    t.true(right > 100, `${right} signatures`);
    t.strictEqual(signer.signature(request), before);
  });

  QUnit.test('when the first attempt at a new instance fails', async (t) => {
    const signer = await jdy.createSigner(application);
    const before = signer.signature(request);
    const { Instance } = WebAssembly;
    let refused = 0;
    WebAssembly.Instance = class {
      constructor() {
        refused++;
        throw new RangeError('out of memory');
      }
    };
    try {
      sabotage();
      isDeath(
        t,
        failure(() => signer.signature(fresh)),
      );
      isDeath(
        t,
        failure(() => signer.signature(request)),
        'out of memory',
      );
    } finally {
      WebAssembly.Instance = Instance;
    }
    t.true(refused > 1);
    t.strictEqual(signer.signature(request), before);
  });

  QUnit.test('the clock goes on', async (t) => {
    // A service with a clock one hour ahead, which refuses requests older than five minutes.
    const sent = [];
    const ahead = () => Date.now() + 3_600_000;
    let armed = false;
    const service = async (request) => {
      const date = { Date: new Date(ahead()).toUTCString() };
      const late = ahead() - Number(request.headers.get('x-api-timestamp')) > 300_000;
      sent.push(late);
      if (late) return Response.json({ errcode: 4006, description: 'timestamp' }, { status: 519, headers: date });
      const data = { 'app-token': 'a-token-of-the-hour', expires: ahead() + 86_400_000, rows: [] };
      if (armed) sabotage();
      armed = false;
      return Response.json({ errcode: 0, data }, { headers: date });
    };
    const client = new jdy.Client({
      ...application,
      ...account,
      ...taking({ fetch: service }),
      dangerouslyAllowBrowser: true,
    });
    await client.request('GET', '/a');
    t.deepEqual(sent, [true, false, false], 'a token at the second attempt, then the call');
    armed = true;
    isDeath(t, await thrown(client.request('GET', '/a')));
    await client.request('GET', '/a');
    t.deepEqual(sent.slice(3), [false, false]);
  });
}
