// Account sets in real workerd: one token for all, one rate limit for eight Workers, and the state after a kill.
import { most } from './slots.mjs';

const MINUTE_MS = 60_000;
const WORKERS = 8;
const CALLS = 3000;
/** The number of calls that a Worker makes at once in one request. */
const EACH = 25;

export default function (QUnit, workers) {
  QUnit.module('account set', { beforeEach: () => workers.reset(2) });

  const journal = async (which) => (await workers.journal()).filter(({ operation }) => which === operation);
  const tokens = () => journal('kingdee_auth_token');

  QUnit.test('a token is fetched once for all callers, and survives a restart', async (t) => {
    const given = await workers.ask('tokens', { times: 50 });
    t.strictEqual(new Set(given).size, 1);
    t.strictEqual((await tokens()).length, 1);
    await workers.restart();
    t.deepEqual(await workers.ask('tokens', { times: 3 }), given.slice(0, 3), 'the same after a kill');
    const renewed = await workers.ask('tokens', { times: 20, stale: given[0] });
    t.deepEqual([new Set(renewed).size, renewed.includes(given[0])], [1, false], 'the stale one is replaced');
    t.strictEqual((await tokens()).length, 2, 'once');
  });

  QUnit.test('an error of the object arrives as the same error', async (t) => {
    const error = await workers.fails('fail', { name: 'wrong' });
    t.deepEqual([error.name, error.code], ['SignatureRejectedError', 'signature_rejected']);
    t.true(error.hint.includes('clientSecret'));
    t.strictEqual((await workers.fails('tokens', { times: 1, name: 'unknown' })).code, 'config');
    t.strictEqual(
      (await workers.fails('tokens', { times: 1, name: 'other' })).code,
      'config',
      'another account set than asked for',
    );
  });

  QUnit.test('a failed fetch is shared by all waiting callers', async (t) => {
    const fault = { operation: 'kingdee_auth_token', times: 100, answer: { errcode: 4008 } };
    await workers.faults([fault]);
    const asked = Array.from({ length: 5 }, (_, index) => workers.fails('tokens', { times: 10 }, index % 2));
    t.deepEqual(new Set((await Promise.all(asked)).map(({ code }) => code)), new Set(['signature_rejected']));
    const [{ times }] = await workers.faultsLeft();
    t.true(times >= 95, `${fault.times - times} calls`);
  });

  QUnit.test('token calls are counted across a kill of the object', async (t) => {
    await workers.faults([{ operation: 'kingdee_auth_token', times: 100, answer: { status: 503 } }]);
    const start = workers.now();
    const calls = async () => 100 - (await workers.faultsLeft())[0].times;
    for (let round = 1; round <= 3; round++) {
      const failed = workers.fails('tokens', { times: 1 }).catch(() => {});
      // A busy machine takes a while to start the Workers, so the first two kills wait for a call.
      while (round < 3 && (await calls()) < round) await workers.sleep(200);
      if (round === 3) await Promise.race([failed, workers.sleep(15_000)]);
      await workers.restart();
      await failed;
    }
    const sent = await calls();
    // A busy machine may need more than a minute for all of it.
    const minutes = Math.ceil((workers.now() - start) / MINUTE_MS);
    t.true(sent >= 2 && sent <= 2 * minutes, `${sent} calls in ${minutes} minutes`);
  });

  QUnit.test('a token endpoint that repeats a rejected token is asked less and less often', async (t) => {
    const codes = ['token', 'token', 'token'];
    t.deepEqual(await workers.ask('repeated', { times: 3 }), { calls: 2, codes, usable: true });
    t.deepEqual(await workers.ask('repeated', { times: 3 }), { calls: 2, codes, usable: true });
    await workers.sleep(MINUTE_MS);
    t.deepEqual(await workers.ask('repeated', { times: 3 }), { calls: 3, codes, usable: true });
    await workers.sleep(MINUTE_MS);
    t.deepEqual(
      await workers.ask('repeated', { times: 3 }),
      { calls: 3, codes, usable: true },
      'twice as long each time',
    );
  });

  const PATH = '/jdy/v2/bd/customer';
  const save = (number) => ({ name: 'other', method: 'POST', path: PATH, body: { name: `迁移${number}`, number } });
  const list = { name: 'other', method: 'GET', path: PATH };
  /** How often the service gave the address of the account set, gave a token, and carried out a save. */
  const carriedOut = async () =>
    [await journal('push_app_authorize'), await tokens(), await journal('customer_save')].map(({ length }) => length);

  QUnit.test('the new address of an account set is fetched once for all Workers, and survives a restart', async (t) => {
    for (const worker of [0, 1]) await workers.ask('request', list, worker);
    t.deepEqual(await carriedOut(), [1, 1, 0]);
    await workers.faults([{ operation: 'customer_save', moveAccountSets: 5001 }]);
    await Promise.all([
      workers.ask('request', save('M1')),
      workers.ask('request', list),
      workers.ask('request', list, 1),
    ]);
    t.deepEqual(await carriedOut(), [2, 1, 1], 'a save is sent again, once');
    await workers.restart();
    for (const worker of [0, 1]) await workers.ask('request', list, worker);
    await workers.faults([{ operation: 'customer_save', expireTokens: true }]);
    await workers.ask('request', save('M2'));
    t.deepEqual(await carriedOut(), [2, 2, 2], 'a new token comes with the new address');
  });

  QUnit.test('for a wrong address of an account set that did not move, the service is asked once', async (t) => {
    await workers.ask('request', list);
    const stays = { operation: 'customer_list', answer: { errcode: 5002 } };
    await workers.faults([stays]);
    const error = await workers.fails('request', list);
    t.deepEqual([error.code, error.errcode], ['gateway', '5002']);
    t.deepEqual(await carriedOut(), [2, 1, 0]);
    await workers.faults([{ ...stays, times: 2 }]);
    const { status, text } = await workers.ask('relayed', { which: 'alone', method: 'GET' });
    t.deepEqual(
      [status, JSON.parse(text).errcode, (await workers.faultsLeft())[0]?.times],
      [519, 5002, 1],
      'a relay sends it once',
    );
  });

  QUnit.test('a relay asks for the new address, and forwards the call again', async (t) => {
    for (const which of ['shared', 'alone'])
      t.strictEqual((await workers.ask('relayed', { which, method: 'GET' })).status, 200);
    let saves = 0;
    for (const moveAccountSets of [404, 5002]) {
      const [before] = await carriedOut();
      await workers.faults([{ operation: 'customer_save', moveAccountSets }]);
      for (const which of ['shared', 'alone']) {
        const { status, text } = await workers.ask('relayed', {
          which,
          method: 'POST',
          body: `{"name":"迁移${saves}"}`,
        });
        t.deepEqual([status, JSON.parse(text).data?.ids.length], [200, 1], `${which}: ${text}`);
        t.strictEqual((await carriedOut())[2], ++saves, 'once');
        t.strictEqual((await workers.ask('relayed', { which, method: 'GET' })).status, 200);
      }
      t.strictEqual((await carriedOut())[0], before + 2, 'each asked once');
      await workers.sleep(MINUTE_MS + 1_000);
    }
    // The first attempt consumes a streamed body.
    await workers.faults([{ operation: 'customer_save', moveAccountSets: 5001 }]);
    const large = {
      which: 'alone',
      method: 'POST',
      body: JSON.stringify({ name: '迁移大', remark: '大'.repeat(30_000) }),
    };
    const refused = await workers.ask('relayed', large);
    t.deepEqual([refused.status, refused.again, (await carriedOut())[2]], [503, '5', saves], refused.text);
    t.true(JSON.parse(refused.text).relay.includes('moved'));
    t.strictEqual((await workers.ask('relayed', large)).status, 200);
  });

  QUnit.test('a relay waits for the address no longer than timeoutMs', async (t) => {
    t.strictEqual((await workers.ask('relayed', { which: 'hurried', method: 'GET' })).status, 200);
    await workers.faults([
      { operation: 'push_app_authorize', delayMs: 600_000 },
      { operation: 'customer_list', moveAccountSets: 404 },
    ]);
    const start = Date.now();
    t.strictEqual((await workers.ask('relayed', { which: 'hurried', method: 'GET' })).status, 404);
    t.true(Date.now() - start < 10_000);
  });

  QUnit.test('slots that no call needs are given back unused', async (t) => {
    const { told, aborted } = await workers.ask('unwanted', {});
    t.strictEqual(aborted, 9);
    t.deepEqual(told, [
      { waiting: 1, ended: [], unanswered: [], unused: [] },
      { waiting: 9, ended: [], unanswered: [], unused: [] },
      { waiting: 0, ended: [], unanswered: [], unused: [[2, 9]] },
      { waiting: 0, ended: [], unanswered: [[1, 1]], unused: [] },
    ]);
  });

  QUnit.test('a slot is given back with the outcome of its call', async (t) => {
    const [none, one] = [[], [[1, 1]]];
    t.deepEqual(await workers.ask('ends', {}), {
      answered: [{ ended: one, unanswered: none, unused: none }],
      lost: [{ ended: none, unanswered: one, unused: none }],
      'too late': [{ ended: none, unanswered: one, unused: none }],
      'not sent': [{ ended: none, unanswered: none, unused: one }],
      'no token in time': [{ ended: none, unanswered: none, unused: one }],
    });
  });

  QUnit.test('an object that does not answer ends the calls as timeout, and they use no slot', async (t) => {
    const { calls, sentInVain, next, told } = await workers.ask('silent', {});
    for (const { end, ms } of calls) {
      t.deepEqual([end.name, end.code, end.retryable], ['TimeoutError', 'timeout', true]);
      t.true(end.message.includes('did not answer `lease` within 30 s'), end.message);
      t.true(ms >= 29_000 && ms < MINUTE_MS, `${ms} ms`);
    }
    t.strictEqual(sentInVain, 0);
    t.deepEqual(
      [next.end, next.ms < 20_000],
      [null, true],
      `a fourth call of three a minute waits for no slot: ${next.ms} ms`,
    );
    t.deepEqual(
      told.find(({ unused }) => unused.length),
      { waiting: 0, unused: [[7, 3]] },
      'what is granted late is given back',
    );
  });

  QUnit.test('an object that does not answer about saves does not block a batch', async (t) => {
    for (const [method, expected] of [
      ['look', { said: [], letters: 0, failed: 'timeout' }],
      ['lease', { said: ['retry'], letters: 0 }],
      ['begin', { said: ['retry'], letters: 0 }],
      ['end', { said: ['ack'], letters: 0 }],
    ]) {
      const { ms, ...outcome } = await workers.ask('silentQueue', { method });
      t.deepEqual(outcome, expected, method);
      t.true(ms >= 29_000 && ms < 2 * MINUTE_MS, `${method}: ${ms} ms`);
    }
  });

  QUnit.test('a call that gives up waiting uses no slot', async (t) => {
    const entered = await workers.ask('offered', { minutes: 4 });
    t.strictEqual(most(entered, MINUTE_MS), 5);
    t.true(entered.length >= 18, `${entered.length} of about 20 that the rate limit allows: ${entered}`);
  });

  QUnit.test('account sets of the same name in two namespaces share nothing', async (t) => {
    t.deepEqual(await workers.ask('namesakes', {}), ['one namesake', 'other namesake']);
  });

  QUnit.module('account set of eight Workers', { beforeEach: () => workers.reset(WORKERS) });

  QUnit.test('a token that the service ends is renewed for all Workers at once', async (t) => {
    const calls = () => Promise.all(workers.names.map((_, worker) => workers.ask('burst', { calls: 3 }, worker)));
    await calls();
    await workers.faults([{ operation: 'customer_list', expireTokens: true }]);
    await calls();
    t.strictEqual((await tokens()).length, 2);
  });

  QUnit.test(`${CALLS} calls of ${WORKERS} Workers at once: at most 500 a minute, and no Worker starves`, async (t) => {
    t.timeout(600_000);
    // Starts all Workers first: on a busy machine, a late one would seem to starve.
    await Promise.all(workers.names.map((_, worker) => workers.ask('burst', { calls: 1 }, worker)));
    const start = workers.now();
    const requests = workers.names.flatMap((_, worker) =>
      Array.from({ length: CALLS / WORKERS / EACH }, async () => ({
        worker,
        done: await workers.ask('burst', { calls: EACH }, worker),
      })),
    );
    const done = workers.names.map(() => []);
    for (const { worker, done: times } of await Promise.all(requests))
      done[worker].push(...times.map((time) => time - start));

    const calls = await journal('customer_list');
    t.strictEqual(calls.length, CALLS + WORKERS, 'each was carried out, once');
    const fullest = most(
      calls.map(({ at }) => at).sort((one, other) => one - other),
      MINUTE_MS,
    );
    t.true(fullest <= 500, `${fullest} in the fullest minute`);
    t.strictEqual((await tokens()).length, 1, 'one token');
    const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    for (const [what, times] of [
      ['the last call', done.map((times) => Math.max(...times))],
      ['the mean call', done.map(mean)],
    ]) {
      const [slowest, all] = [Math.max(...times), mean(times)];
      workers.say(`${what}: the slowest Worker ${(slowest / all).toFixed(2)} of the mean; ${Math.round(all / 1000)} s`);
      t.true(slowest <= 1.2 * all, `${what}: ${times.map(Math.round)}`);
    }
    workers.say(`${fullest} calls in the fullest minute`);
  });

  QUnit.test('the rate limit survives a kill in the middle of a burst', async (t) => {
    t.timeout(600_000);
    const burst = () => workers.names.map((_, worker) => workers.ask('burst', { calls: 50 }, worker).catch(() => {}));
    const done = async (calls) => {
      while ((await journal('customer_list')).length < calls) await workers.sleep(500);
    };
    const first = burst();
    await done(250);
    await workers.restart();
    await Promise.all(first);
    const second = burst();
    await done(480);
    await workers.sleep(10_000);
    await workers.restart();
    await Promise.all(second);
    const calls = (await journal('customer_list')).map(({ at }) => at).sort((one, other) => one - other);
    const fullest = most(calls, MINUTE_MS);
    t.true(fullest <= 500, `${fullest} of ${calls.length} in the fullest minute`);
    t.strictEqual((await tokens()).length, 1, 'the token is still used');
  });
}
