// Calls to the token endpoint under virtual time: their number across evictions, and the pauses after a repeated token.
import { DatabaseSync } from 'node:sqlite';

import { sql } from './slots.mjs';

const URL_OF_TOKENS = 'https://api.example/jdyconnector/app_management/kingdee_auth_token?app_key=a';
const MINUTE_MS = 60_000;

export default function (QUnit, { TokenCalls, Repeats }) {
  QUnit.module('token calls');

  /** Makes new objects for each use, as after an eviction. */
  const setup = () => {
    const database = sql(new DatabaseSync(':memory:'));
    const clock = { time: 0, now: () => clock.time };
    const sent = [];
    const send = async (_url, init) => {
      sent.push(clock.time);
      if (new Headers(init?.headers).has('lost')) throw new TypeError('lost');
      return new Response('{}');
    };
    const call = (url = URL_OF_TOKENS, init = {}) => new TokenCalls(database, clock, send).fetch(url, init);
    return { clock, sent, call, repeats: () => new Repeats(database, clock) };
  };

  QUnit.test('an evicted object makes no third call within a minute', async (t) => {
    const { clock, sent, call } = setup();
    const statuses = [];
    for (clock.time = 0; clock.time < 10; clock.time += 2) statuses.push(await call());
    t.deepEqual(
      statuses.map(({ status }) => status),
      [200, 200, 429, 429, 429],
    );
    t.strictEqual(statuses[2].headers.get('Retry-After'), '60');
    t.deepEqual(await statuses[2].json(), { message: '' });
    t.strictEqual(
      (await call('https://api.example/jdyconnector/app_management/push_app_authorize')).status,
      200,
      'others are no token calls',
    );
    clock.time = MINUTE_MS;
    t.strictEqual((await call()).status, 429);
    clock.time = MINUTE_MS + 1;
    t.deepEqual([(await call()).status, sent.at(-1)], [200, MINUTE_MS + 1]);
  });

  QUnit.test('a call without an answer may be in transit for half a minute more', async (t) => {
    const { clock, call } = setup();
    for (let times = 0; times < 2; times++) await t.rejects(call(URL_OF_TOKENS, { headers: { lost: '1' } }), TypeError);
    clock.time = MINUTE_MS + 30_000;
    t.strictEqual((await call()).status, 429);
    clock.time++;
    t.strictEqual((await call()).status, 200);
  });

  QUnit.test('after a repeated token, the pauses grow up to its lifetime', (t) => {
    const { clock, repeats } = setup();
    repeats().check('T');
    const pauses = [];
    for (let times = 0; times < 6; times++) {
      repeats().note('T', 10 * MINUTE_MS);
      const asked = clock.time;
      for (;;) {
        try {
          repeats().check('T');
          break;
        } catch ({ name, code, message }) {
          t.deepEqual([name, code, message.includes('T ')], ['TokenError', 'token', false]);
          clock.time += MINUTE_MS;
        }
      }
      pauses.push((clock.time - asked) / MINUTE_MS);
    }
    t.deepEqual(pauses, [1, 2, 4, 8, 10, 10]);
    repeats().note('T', 10 * MINUTE_MS);
    repeats().check('another');
  });
}
