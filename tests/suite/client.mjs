// Promises, hooks, time limits and options of a client.
import { connecting, LIST, TOKEN } from './connecting.mjs';
import { later, thrown, watch } from './promises.mjs';

export default function (QUnit, { jdy, gateways }) {
  for (const gateway of gateways) {
    QUnit.module(`client: ${gateway.name}`);

    const { send, connect, read } = connecting(jdy, gateway);
    const client = connect();
    /** A `fetch` that counts business calls and lets the first `times` of them fail by `fail`. */
    const failing = (times, fail) => {
      const count = { calls: 0 };
      const fetch = (request) => {
        if (request.url.includes('/jdyconnector/')) return send(request);
        return ++count.calls <= times ? fail(request) : send(request);
      };
      return { count, fetch };
    };
    const busy = () => Promise.resolve(new Response('<html>busy', { status: 503, headers: { 'Retry-After': '0' } }));

    QUnit.test('a finished call leaves no timer and no listener', async (t) => {
      const { setTimeout: set, clearTimeout: clear } = globalThis;
      const { signal } = new AbortController();
      const [timers, listeners] = [new Set(), new Set()];
      const { addEventListener: add, removeEventListener: remove } = signal;
      Object.assign(signal, {
        addEventListener(type, listener) {
          listeners.add(listener);
          add.call(signal, type, listener);
        },
        removeEventListener(type, listener) {
          listeners.delete(listener);
          remove.call(signal, type, listener);
        },
      });
      // An unusual time, so that only this call's timers match.
      const timeoutMs = 54_321;
      globalThis.setTimeout = (act, ms, ...rest) => {
        const timer = set(act, ms, ...rest);
        if (ms === timeoutMs) timers.add(timer);
        return timer;
      };
      globalThis.clearTimeout = (timer) => {
        timers.delete(timer);
        clear(timer);
      };
      let most = 0;
      const watching = connect({
        fetch: (request) => {
          most = Math.max(most, timers.size);
          return send(request);
        },
      });
      try {
        await read(watching, { signal, timeoutMs });
        await thrown(watching.request('GET', '/jdy/v2/nothing', undefined, { signal, timeoutMs }));
      } finally {
        Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
      }
      // One timer limits the request; one keeps the process alive.
      t.deepEqual([most, timers.size, listeners.size], [2, 0, 0]);
    });

    QUnit.test('a call is a promise like any other', async (t) => {
      const call = read(client);
      t.true(call instanceof Promise);
      t.strictEqual((await call).rows.length, 1);
      t.strictEqual((await call).rows.length, 1, 'and again');
      t.deepEqual(
        (await Promise.all([read(client), 7])).map((one) => one.rows?.length ?? one),
        [1, 7],
      );
      t.strictEqual((await Promise.race([read(client)])).rows.length, 1);
      t.strictEqual(await read(client).then(({ rows }) => rows.length), 1);
      t.strictEqual((await read(client).then()).rows.length, 1);
      let ended = 0;
      const after = read(client).finally(() => ended++);
      t.strictEqual((await after).rows.length, 1);
      t.strictEqual(ended, 1);
      t.strictEqual(after.constructor, Promise, 'finally() returns a plain promise');
      t.strictEqual(read(client).then(() => 1).constructor, Promise);
      const wrong = client.customers.get({ id: '999' });
      t.strictEqual(await wrong.catch(({ code }) => code), 'not_found');
      t.strictEqual(
        await wrong.then(
          () => 1,
          ({ code }) => code,
        ),
        'not_found',
      );
      t.strictEqual((await Promise.allSettled([wrong]))[0].reason.code, 'not_found');
      t.strictEqual(await wrong.finally(() => ended++).catch(({ code }) => code), 'not_found');
      t.strictEqual(ended, 2);
      const wrapped = (async () => wrong)();
      t.strictEqual((await thrown(wrapped)).code, 'not_found');
    });

    QUnit.test('a call reports the HTTP answer', async (t) => {
      const call = read(client);
      const { data, response } = await call.withResponse();
      t.strictEqual(data, await call, 'one call, not two');
      t.deepEqual(Object.keys(response).sort(), ['attempts', 'durationMs', 'headers', 'status']);
      t.strictEqual(response.status, 200);
      t.strictEqual(response.attempts, 1);
      t.true(response.headers instanceof Headers && response.headers.get('content-type').includes('json'));
      t.true(Number.isSafeInteger(response.durationMs) && response.durationMs >= 0);

      const number = `W${Date.now()}${Math.random()}`;
      const saved = await client.customers.save({ name: number, number }).withResponse();
      t.strictEqual(saved.data.ids.length, 1);
      t.strictEqual(saved.response.status, 200);
      const one = await client.customers.get({ number }, { decrypt: true }).withResponse();
      t.strictEqual(one.data.number, number);

      const { fetch, count } = failing(2, busy);
      const again = await read(connect({ fetch })).withResponse();
      t.deepEqual([count.calls, again.response.attempts, again.response.status], [3, 3, 200]);
    });

    QUnit.test('a call that fails rejects in each form that is used, and in no other', async (t) => {
      const unhandled = watch();
      const call = client.customers.get({ id: '999' });
      t.strictEqual((await thrown(call.withResponse())).code, 'not_found');
      t.strictEqual(await thrown(call), await thrown(call.withResponse()), 'the same error');
      t.strictEqual((await thrown(client.customers.get({ id: '999' }))).code, 'not_found');
      t.strictEqual((await thrown(client.request('GET', '/a?b').withResponse())).code, 'invalid_request');
      t.deepEqual(await unhandled(), []);
    });

    QUnit.test('hooks get each attempt', async (t) => {
      const events = [];
      const note = (...all) => events.push(all);
      const { fetch } = failing(1, busy);
      const watched = connect({ fetch, onStart: note, onRequest: note, onResponse: note, onRetry: note, onEnd: note });
      await read(watched);
      await thrown(watched.customers.get({ id: '999' }));
      await later();
      for (const all of events) t.true(all.length === 1 && Object.isFrozen(all[0]));
      const told = events.map(([{ durationMs, delayMs, traceId, ...event }]) => {
        const { type } = event;
        const lasts = ['response', 'end'].includes(type);
        t.strictEqual(Number.isSafeInteger(durationMs) && durationMs >= 0, lasts, `durationMs of ${type}`);
        t.strictEqual(delayMs === 0, type === 'retry', `delayMs of ${type}`);
        return event;
      });
      const first = { call: 1, operation: `GET ${LIST}` };
      const second = { call: 2, operation: 'customer.get' };
      const [token, list] = [TOKEN, LIST].map((path) => ({ ...first, method: 'GET', path }));
      const detail = { ...second, method: 'GET', path: '/jdy/v2/bd/customer_detail' };
      t.deepEqual(told, [
        { type: 'start', ...first },
        { type: 'request', ...token, attempt: 1 },
        { type: 'response', ...token, attempt: 1, status: 200 },
        { type: 'request', ...list, attempt: 1 },
        { type: 'response', ...list, attempt: 1, status: 503, code: 'gateway' },
        { type: 'retry', ...list, attempt: 1, code: 'gateway' },
        { type: 'request', ...list, attempt: 2 },
        { type: 'response', ...list, attempt: 2, status: 200 },
        { type: 'end', ...first },
        { type: 'start', ...second },
        { type: 'request', ...detail, attempt: 1 },
        { type: 'response', ...detail, attempt: 1, status: 200, code: 'not_found', errcode: '1030002003' },
        { type: 'end', ...second, code: 'not_found', errcode: '1030002003' },
      ]);
      events.length = 0;
      await thrown(watched.request('GET', `${LIST}?secret=1`));
      await later();
      t.deepEqual(
        events.map(([{ type, operation }]) => [type, operation]),
        [
          ['start', `GET ${LIST}`],
          ['end', `GET ${LIST}`],
        ],
        'nothing of a query',
      );
    });

    QUnit.test('one hook is enough, and it may call the client', async (t) => {
      const inner = [];
      const watched = connect({
        onResponse: ({ path }) => {
          if (path === LIST && !inner.length) inner.push(read(watched));
        },
      });
      t.strictEqual((await read(watched)).rows.length, 1);
      t.strictEqual((await inner[0]).rows.length, 1);
    });

    QUnit.test('an error of a hook is reported once and changes nothing', async (t) => {
      const unhandled = watch();
      const { error } = console;
      const told = [];
      console.error = (...said) => told.push(said.at(-1));
      try {
        const watched = connect({
          onRequest: () => {
            throw 'of the first';
          },
          onResponse: () => Promise.reject('of the second'),
        });
        t.strictEqual((await read(watched)).rows.length, 1);
        t.strictEqual((await read(watched)).rows.length, 1);
        t.deepEqual(told, ['of the first']);
      } finally {
        console.error = error;
      }
      t.deepEqual(await unhandled(), []);
    });

    QUnit.test('a failed call is sent again if that is safe', async (t) => {
      const body = { biz_type: 'cust_device', data: {} };
      const attempts = async (parameters, options, change) => {
        const { fetch, count } = failing(1, busy);
        const error = await thrown(
          connect({ fetch, ...change }).request('POST', '/jdy/v2/cust/save', { body, ...parameters }, options),
        );
        return [count.calls, error.code];
      };
      t.deepEqual(await attempts({}), [1, 'outcome_unknown']);
      t.deepEqual(await attempts({ repeatable: false }), [1, 'outcome_unknown']);
      t.deepEqual(await attempts({ repeatable: null }), [1, 'outcome_unknown']);
      t.deepEqual(await attempts({ repeatable: true }), [2, undefined]);
      t.deepEqual(await attempts({ repeatable: true }, { maxRetries: 0 }), [1, 'gateway']);
      t.deepEqual(await attempts({ repeatable: true }, {}, { maxRetries: 0 }), [1, 'gateway']);
      const { fetch, count } = failing(1, busy);
      const once = connect({ fetch }).request('GET', LIST, { repeatable: false });
      t.deepEqual([(await thrown(once)).code, count.calls], ['outcome_unknown', 1]);
      t.strictEqual((await thrown(client.request('GET', LIST, { repeatable: 'yes' }))).path, 'repeatable');
    });

    QUnit.test('a call ends at its time limit', async (t) => {
      const { fetch, count } = failing(Infinity, () =>
        Promise.resolve(new Response('busy', { status: 503, headers: { 'Retry-After': '30' } })),
      );
      const error = await thrown(read(connect({ fetch }), { totalTimeoutMs: 1000 }));
      t.deepEqual([error.code, count.calls], ['gateway', 1], 'no wait that would end too late');
      const never = () => new Promise(() => {});
      t.strictEqual((await thrown(read(connect({ fetch: never, totalTimeoutMs: 50 })))).code, 'timeout');
      t.strictEqual((await thrown(read(connect({ fetch: never }), { totalTimeoutMs: 50 }))).code, 'timeout');
    });

    QUnit.test('a signal ends a call while it waits', async (t) => {
      const slow = connect({ requestsPerMinute: 1 });
      await read(slow);
      const controller = new AbortController();
      const waiting = [1, 2, 3].map(() => thrown(read(slow, { signal: controller.signal })));
      setTimeout(() => controller.abort('enough'), 20);
      for (const error of await Promise.all(waiting)) t.deepEqual([error.code, error.cause], ['aborted', 'enough']);
      const { fetch } = failing(Infinity, () =>
        Promise.resolve(new Response('busy', { status: 503, headers: { 'Retry-After': '30' } })),
      );
      const signal = AbortSignal.timeout(20);
      t.strictEqual((await thrown(read(connect({ fetch }), { signal }))).code, 'aborted');
    });
  }

  QUnit.module('client');

  QUnit.test('no method of a call uses the promise that it inherits from, which other code may inspect', async (t) => {
    // As Zone.js does: its replacements of the engine's methods see a promise that stays pending.
    const client = connecting(jdy, gateways[0]).connect();
    const first = client.request('GET', '/jdy/v2/bd/customer');
    await first;
    const Call = first.constructor;
    const names = Object.getOwnPropertyNames(Promise.prototype).filter((name) => name !== 'constructor');
    const engine = Object.getOwnPropertyDescriptors(Promise.prototype);
    const asked = [];
    for (const name of names) {
      const { value } = engine[name];
      if (typeof value !== 'function') continue;
      Promise.prototype[name] = function (...given) {
        if (this instanceof Call) asked.push(name);
        return value.apply(this, given);
      };
    }
    try {
      const one = () => client.request('GET', '/jdy/v2/bd/customer', { query: { page_size: 1 } });
      const rows = await Promise.all([one(), one().then(), one().catch(), one().finally(), one().finally(() => 1)]);
      t.deepEqual(
        rows.map(({ rows }) => rows.length),
        [1, 1, 1, 1, 1],
      );
      t.strictEqual(await client.request('GET', 'a').catch(({ path }) => path), 'path');
      t.strictEqual((await thrown(client.request('GET', 'a').finally())).path, 'path');
    } finally {
      Object.defineProperties(Promise.prototype, engine);
    }
    t.deepEqual(asked, []);
    t.deepEqual(
      names.filter((name) => !Object.hasOwn(Call.prototype, name)),
      [],
    );
  });
}
