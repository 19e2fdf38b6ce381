// Slots, tokens and locks in a real Redis, and two processes that share them.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Redis } from 'ioredis';

import { startGateway } from '../runners/gateway.mjs';
import { forward } from '../runners/serve.mjs';
import { LIMITS } from '../suite/gateways.mjs';
import { bundleProgram, startProgram } from './process.mjs';
import { listen, TOKENS } from './relay-setup.mjs';

export const REDIS_TESTS = 10;
const LIST = '/jdy/v2/bd/customer';
const headers = { Authorization: `Bearer ${TOKENS.page}` };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A Redis without a port and without persistence. */
async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'jdy-redis-'));
  const path = join(folder, 'socket');
  const command = process.env.REDIS_SERVER ?? '/usr/bin/redis-server';
  const child = spawn(command, ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  const redis = new Redis(path, { retryStrategy: () => 50, maxRetriesPerRequest: null }).on('error', () => {});
  await redis.ping();
  const stop = () => child.kill();
  return {
    path,
    redis,
    stop,
    close: () => {
      redis.disconnect();
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export default async function (QUnit, folder, { redisAccount }) {
  const { path, redis, stop, close } = await startRedis();
  const credentials = {
    clientId: '1',
    clientSecret: 's',
    appKey: 'k',
    appSecret: 's',
    routerAddr: 'https://tf.jdy.com',
  };
  const run = (script, keys, values) => redis.eval(script, keys.length, ...keys, ...values);
  let made = 0;
  const fresh = () => `set${++made}`;
  const account = (name, change) => redisAccount({ ...credentials, ...change }, { name, eval: run });
  const never = new AbortController().signal;
  /** The remaining time of each slot, in milliseconds. */
  const held = async (name) => {
    const [seconds, micros] = await redis.time();
    const scores = (await redis.zrange(`jdy:{${name}}:slots`, 0, -1, 'WITHSCORES')).filter((_, index) => index % 2);
    return scores.map((score) => Number(score) - (Number(seconds) * 1000 + Number(micros) / 1000));
  };
  const near = (t, ms, expected, what) =>
    t.true(ms.length === 1 && ms[0] <= expected + 1 && ms[0] > expected - 2_000, `${what}: ${ms}`);
  QUnit.module('an account set in Redis', { after: close });

  QUnit.test('a slot is held until the minute after the answer, or until its lease has ended', async (t) => {
    for (const [end, ms] of [
      ['answered', 60_000],
      ['unanswered', 90_000],
    ]) {
      const name = fresh();
      const giveBack = await account(name).permit(never);
      near(t, await held(name), 220_000, 'under way');
      giveBack(end);
      await pause(100);
      near(t, await held(name), ms, end);
    }
    const name = fresh();
    (await account(name).permit(never))('unsent');
    await pause(100);
    t.deepEqual(await held(name), []);
  });

  QUnit.test('two processes have one limit, and a waiter that gives up gets no slot', async (t) => {
    const name = fresh();
    const [one, other] = [account(name, { requestsPerMinute: 3 }), account(name, { requestsPerMinute: 3 })];
    const granted = await Promise.all([one.permit(never), other.permit(never), one.permit(never)]);
    await t.rejects(other.permit(AbortSignal.timeout(400)), /abort|timeout/i);
    t.strictEqual((await held(name)).length, 3);
    granted[0]('unsent');
    // A waiting process asks again within ten seconds.
    (await other.permit(AbortSignal.timeout(15_000)))('unsent');
    const second = fresh();
    const three = account(second, { requestsPerSecond: 2 });
    const start = performance.now();
    await Promise.all([three.permit(never), three.permit(never), three.permit(never)]);
    t.true(performance.now() - start >= 1_000, 'the limit per second');
  });

  QUnit.test('the free slots go to the process that has got the fewest', async (t) => {
    const part = (file) => import(pathToFileURL(join(folder, `node_modules/jdy-wasm/dist/relay/redis/${file}.js`)));
    const [{ lessorIn }, { Scripts }] = await Promise.all([part('lessor'), part('run-script')]);
    const lessor = lessorIn(new Scripts('jdy:{shares}', run), 6, 100);
    const ask = async (worker, waiting, reports) => {
      const { lease, granted } = await lessor.lease({
        worker,
        waiting,
        ended: [],
        unanswered: [],
        unused: [],
        ...reports,
      });
      return [lease, granted];
    };
    t.deepEqual(await ask('first', 6), [1, 6]);
    t.deepEqual(
      [await ask('one', 12), await ask('other', 3)],
      [
        [0, 0],
        [0, 0],
      ],
    );
    await ask('first', 0, { unused: [[1, 6]] });
    t.deepEqual(
      [await ask('one', 12), await ask('other', 3)],
      [
        [2, 3],
        [3, 3],
      ],
    );
    t.deepEqual(await ask('one', 9), [0, 0]);
    // A process that returns gets no priority over one that has waited.
    t.deepEqual(await ask('other', 2, { unused: [[3, 1]], ended: [[3, 2]] }), [0, 0]);
    t.strictEqual((await held('shares')).length, 5, 'calls that have ended hold their slots for a minute');
    t.deepEqual(await ask('one', 9), [4, 1], 'a tie has a fixed order');
  });

  QUnit.test('the clock is that of Redis, and never goes back', async (t) => {
    const name = fresh();
    const [seconds] = await redis.time();
    const hour = 3_600_000;
    await redis.hset(`jdy:{${name}}:clock`, 'wall', String(Number(seconds) * 1000 + hour), 'ahead', '0');
    await account(name).permit(never);
    near(
      t,
      (await held(name)).map((ms) => ms - hour),
      220_000,
      'an hour ahead',
    );
    t.true((await redis.pttl(`jdy:{${name}}:slots`)) > 3_000_000, 'the key of an unused account set expires');
  });

  QUnit.test('values and the lease to fetch a token', async (t) => {
    const name = fresh();
    const [one, other] = [account(name).tokenStore, account(name).tokenStore];
    await one.set('k', 'value', Date.now() + 300);
    t.strictEqual(await other.get('k'), 'value');
    await pause(400);
    t.strictEqual(await other.get('k'), undefined);
    const steps = [];
    const work = (label) => async () => {
      steps.push(`${label} begins`);
      await pause(120);
      steps.push(`${label} ends`);
      return label;
    };
    const results = await Promise.all([
      one.withLock('k', work('one')),
      pause(20).then(() => other.withLock('k', work('other'))),
    ]);
    t.deepEqual(
      [results, steps],
      [
        ['one', 'other'],
        ['one begins', 'one ends', 'other begins', 'other ends'],
      ],
    );
    await t.rejects(
      one.withLock('k', () => Promise.reject(new Error('failed'))),
      /failed/,
    );
    t.strictEqual(await redis.exists(`jdy:{${name}}:lease:k`), 0, 'given back');
  });

  QUnit.test('a value that comes as bytes counts as a token', async (t) => {
    const options = { name: fresh(), eval: async (...given) => Buffer.from(`${await run(...given)}`) };
    const { tokenStore } = redisAccount(credentials, options);
    await t.rejects(tokenStore.get('key'), ({ code, path }) => code === 'config' && path === 'eval');
  });

  QUnit.test('limits of a wrong range are refused', (t) => {
    for (const option of ['requestsPerMinute', 'requestsPerSecond']) {
      for (const limit of [0, -1, 0.5, Number.NaN, 1e9]) {
        t.throws(
          () => account('main', { [option]: limit }),
          ({ code, path }) => code === 'invalid_request' && path === `account.${option}`,
          `${option} ${limit}`,
        );
      }
    }
  });

  QUnit.test('a third token call within a minute is not sent', async (t) => {
    const name = fresh();
    let sent = 0;
    const send = async () => void sent++ || new Response('{}');
    const [one, other] = [account(name, { fetch: send }), account(name, { fetch: send })];
    const url = 'https://api.kingdee.com/jdyconnector/app_management/kingdee_auth_token?app_key=k';
    const statuses = [];
    for (const from of [one, other, one]) statuses.push((await from.fetch(url, {})).status);
    t.deepEqual([statuses, sent], [[200, 200, 429], 2]);
    const wait = Number((await other.fetch(url, {})).headers.get('Retry-After'));
    t.true(wait > 50 && wait <= 61, `${wait} s`);
  });

  QUnit.test('wrong options are refused', (t) => {
    for (const [options, change, wrong] of [
      [{ name: '', eval: run }, {}, 'name'],
      [{ name: 'main' }, {}, 'eval'],
      [{ name: 'main', eval: run }, { permit: async () => () => {} }, 'permit'],
      [{ name: 'main', eval: run }, { tokenStore: new Map() }, 'tokenStore'],
      [{ name: 'main', eval: run, prefix: 5 }, {}, 'prefix'],
      [{ name: 'main', eval: run }, { clientSecret: undefined }, 'account.clientSecret'],
      [{ name: 'main', eval: run }, { fetch: 'fetch' }, 'account.fetch'],
    ]) {
      t.throws(
        () => redisAccount({ ...credentials, ...change }, options),
        (error) => error.code === 'config' && error.path === wrong,
        wrong,
      );
    }
  });

  QUnit.test('two processes fetch one token and send 60 calls a minute; without Redis they send none', async (t) => {
    t.timeout(150_000);
    const sandbox = await startGateway(folder, { ...LIMITS, requestsPerMinute: 60 });
    const seen = [];
    const upstream = await listen((request, response) => {
      if (request.url.startsWith(LIST)) seen.push(performance.now());
      forward(request, response, sandbox.url);
    });
    const { outerInstanceId, accountId, ...own } = sandbox.credentials;
    const env = {
      ACCOUNT: JSON.stringify({ ...own, baseUrl: upstream.url, requestsPerMinute: 60 }),
      REDIS: path,
      TOKEN: TOKENS.page,
    };
    const program = await bundleProgram(folder, new URL('redis-process.mjs', import.meta.url), 'redis-process');
    const processes = await Promise.all(
      [
        ['node', 'ioredis'],
        ['node24', 'redis'],
      ].map(([runtime, CLIENT]) => startProgram(runtime, program, { ...env, CLIENT })),
    );
    try {
      const answers = [[], []];
      const calls = processes.flatMap(({ url }, index) =>
        Array.from(
          { length: 45 },
          async () => void answers[index].push((await fetch(`${url}${LIST}`, { headers })).status),
        ),
      );
      await pause(30_000);
      t.strictEqual(seen.length, 60, 'the first minute is full');
      t.deepEqual(
        answers.map((list) => list.length >= 15),
        [true, true],
        'both had a share',
      );
      await Promise.all(calls);
      t.deepEqual(
        answers.flat().filter((status) => status !== 200),
        [],
        'the service refused none',
      );
      const fullest = Math.max(...seen.map((from) => seen.filter((at) => at >= from && at < from + 60_000).length));
      t.deepEqual([seen.length, fullest], [90, 60]);
      const journal = await (await fetch(`${sandbox.url}/__sandbox/journal`)).json();
      t.strictEqual(journal.filter(({ operation }) => operation === 'kingdee_auth_token').length, 1, 'one token call');

      const [ending, other] = processes;
      ending.child.kill('SIGTERM');
      t.deepEqual(await ending.ended, [0, null]);
      t.strictEqual(ending.lines.at(-1), 'closed');
      stop();
      await pause(200);
      const answer = await fetch(`${other.url}${LIST}`, { headers, signal: AbortSignal.timeout(40_000) });
      t.deepEqual([answer.status, answer.headers.get('Retry-After'), seen.length], [503, '5', 90]);
    } finally {
      for (const one of processes) one.close();
      upstream.close();
      sandbox.close();
    }
  });
}
