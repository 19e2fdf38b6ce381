// The consumer of saves in real workerd: saves, deliveries that come again, dead letters.

/** A message for each of them. */
const customer = (number, more) => ({
  operation: 'customers.save',
  fields: { name: `客户 ${number}`, ...(number && { number }), ...more },
  accountSet: 'main',
});
const member = (mobile) => ({
  operation: 'members.save',
  fields: { name: `会员 ${mobile}`, mobile },
  accountSet: 'main',
});

export default function (QUnit, workers) {
  QUnit.module('save consumer', { beforeEach: () => workers.reset(1) });

  const saves = async () => (await workers.journal()).filter(({ operation }) => operation.endsWith('_save'));
  const numbers = async () => (await saves()).map(({ number }) => number).sort();
  const codes = () => workers.letters.map(({ error }) => error.code);

  QUnit.test('each message is acknowledged by itself', async (t) => {
    const queue = workers.queue([
      customer('Q1'),
      member('13900000001'),
      { ...customer('Q2'), accountSet: 'unknown' },
      customer('', { name: '' }),
      'text',
    ]);
    await queue.deliver();
    t.strictEqual(queue.left(), 0);
    t.strictEqual((await saves()).length, 2);
    t.deepEqual(codes().sort(), ['invalid_request', 'invalid_request', 'invalid_request']);
    t.deepEqual(workers.letters.map(({ error }) => error.path).sort(), ['accountSet', 'name', 'operation']);
  });

  QUnit.test('a refusal is a dead letter with the typed error', async (t) => {
    const queue = workers.queue([customer('Q1'), customer('Q1', { name: '另一个' })], { size: 1 });
    await queue.drain();
    const [{ error, message, messageId, attempts }] = workers.letters;
    t.deepEqual([error.name, error.code, attempts, messageId], ['BusinessError', 'business', 1, 'message 1']);
    t.strictEqual(message.fields.name, '另一个');
    t.deepEqual(await numbers(), ['Q1']);
    t.false(JSON.stringify(workers.letters).includes(workers.credentials.clientSecret));
  });

  QUnit.test('a dead letter that is too large with the answer is sent without it', async (t) => {
    for (const length of [10, 150_000]) {
      const body = { errcode: 0, data: { ids: [], errors: ['错'.repeat(length)] } };
      await workers.faults([{ operation: 'customer_save', answer: { status: 200, body } }]);
      await workers.queue([customer(`Q${length}`)], { from: length }).drain();
    }
    t.deepEqual(codes(), ['business', 'business']);
    t.deepEqual(
      workers.letters.map(({ error, messageId }) => ['data' in error, messageId]),
      [
        [true, 'message 10'],
        [false, 'message 150000'],
      ],
    );
  });

  QUnit.test('a save that may succeed later is delivered again with growing delays, and then given up', async (t) => {
    const unavailable = { operation: 'customer_save', answer: { status: 429, headers: { 'Retry-After': '0' } } };
    await workers.faults([{ ...unavailable, times: 3 }]);
    const queue = workers.queue([customer('Q1')]);
    await queue.deliver();
    t.deepEqual([queue.left(), queue.delays], [1, [10]]);
    await queue.drain();
    t.deepEqual([queue.left(), await numbers(), workers.letters], [0, ['Q1'], []]);

    await workers.faults([{ ...unavailable, times: 100 }]);
    const hopeless = workers.queue([customer('Q2')], { from: 1 });
    await hopeless.drain();
    t.deepEqual([hopeless.delays, codes()], [[10, 20, 40], ['rate_limited']]);
    t.deepEqual(await numbers(), ['Q1']);
  });

  QUnit.test('a save whose answer is lost is found by its number, or reported as unknown', async (t) => {
    await workers.faults([
      { operation: 'customer_save', lose: 'answer' },
      { operation: 'member_save', lose: 'answer' },
    ]);
    const queue = workers.queue([customer('Q1'), member('13900000002')]);
    await queue.drain();
    t.deepEqual((await saves()).length, 2, 'both were carried out, once');
    t.deepEqual(codes(), ['outcome_unknown']);
    t.strictEqual(workers.letters[0].message.operation, 'members.save');
  });

  QUnit.test('an account set that fails ends no other', async (t) => {
    t.deepEqual(await workers.ask('halfSilentBatch', {}), { acknowledged: ['main'], thrown: 'the object is gone' });
  });

  QUnit.test('a save is not sent again when its message comes again', async (t) => {
    const queue = workers.queue([customer('Q1'), member('13900000003'), { ...customer('Q2'), accountSet: 'unknown' }]);
    const batch = await queue.deliver();
    const again = await queue.deliver(batch);
    t.deepEqual([again.outcome, (await saves()).length], ['ok', 2]);
    // The same customer in a message of its own.
    await workers.queue([customer('Q1')], { from: 10 }).drain();
    t.deepEqual(
      [(await saves()).length, codes()],
      [2, ['invalid_request', 'invalid_request', 'business']],
      'which is sent',
    );
  });

  QUnit.test('a batch that is delivered twice at once is carried out once', async (t) => {
    await workers.faults([{ operation: 'member_save', times: 100, delayMs: 500 }]);
    const bodies = Array.from({ length: 15 }, (_, index) => member(`1360000${1000 + index}`));
    const [one, other] = [workers.queue(bodies), workers.queue(bodies)];
    await Promise.all([one.deliver(), other.deliver()]);
    t.true(one.delays.length + other.delays.length > 0, 'some had to wait');
    await one.drain();
    await other.drain();
    const names = (await saves()).map(({ name }) => name).sort();
    t.deepEqual([names, workers.letters], [bodies.map(({ fields }) => fields.name), []]);
  });

  QUnit.test('waiting for the same save uses up no retries', async (t) => {
    await workers.faults([{ operation: 'member_save', delayMs: 3000 }]);
    const [one, other] = [workers.queue([member('13900000004')]), workers.queue([member('13900000004')])];
    const delivered = one.deliver();
    await workers.sleep(5000);
    for (let times = 0; times < 8; times++) await other.deliver();
    t.deepEqual([other.left(), other.delays.slice(0, 3), workers.letters], [1, [10, 20, 40], []]);
    await delivered;
    await other.drain();
    t.deepEqual([one.left(), (await saves()).length, workers.letters], [0, 1, []]);
  });

  QUnit.test('a save that is not sent for lack of a token uses up no retries', async (t) => {
    await workers.faults([{ operation: 'kingdee_auth_token', times: 1000, answer: { status: 503 } }]);
    const queue = workers.queue([customer('Q1')]);
    for (let times = 0; times < 5; times++) await queue.deliver();
    t.deepEqual([queue.left(), queue.delays, workers.letters], [1, [10, 20, 40, 80, 160], []]);
    await workers.faults([]);
    await workers.sleep(60_000);
    await queue.drain();
    t.deepEqual([await numbers(), workers.letters], [['Q1'], []]);
  });

  QUnit.test('two messages with the same number at once are both sent, one after the other', async (t) => {
    await workers.faults([{ operation: 'customer_save', times: 100, delayMs: 1000 }]);
    const queue = workers.queue([customer('Q1'), customer('Q1', { name: '另一个' })]);
    await queue.drain();
    t.deepEqual([await numbers(), codes()], [['Q1'], ['business']]);
  });

  QUnit.test('a consumer that is killed doubles nothing and loses nothing', async (t) => {
    t.timeout(600_000);
    const bodies = Array.from({ length: 90 }, (_, index) =>
      index % 3 === 2 ? member(`1370000${1000 + index}`) : customer(`K${100 + index}`),
    );
    const queue = workers.queue(bodies, { size: 30 });
    // Answers take their time, so that each kill meets saves that are under way.
    await workers.faults([
      { operation: 'customer_save', times: 1000, delayMs: 1500 },
      { operation: 'member_save', times: 1000, delayMs: 1500 },
    ]);
    let kills = 0;
    for (let round = 0; queue.left() && round < 100; round++) {
      const before = (await saves()).length;
      const delivered = Promise.all([queue.deliver().catch(() => {}), queue.deliver().catch(() => {})]);
      if (kills < 4) {
        let isOver = false;
        delivered.finally(() => (isOver = true));
        while (!isOver && (await saves()).length < before + 8) await workers.sleep(200);
        await workers.restart();
        kills++;
      }
      await delivered;
      // What was under way at a kill is under lease for a while.
      await workers.sleep(5000);
    }
    const saved = await saves();
    const unknown = workers.letters.map(({ message }) => message.fields.mobile);
    workers.say(
      `${kills} kills: ${saved.length} saves, ${workers.letters.length} dead letters, ${queue.deliveries} deliveries of ${bodies.length} messages`,
    );
    t.strictEqual(queue.left(), 0);
    t.strictEqual(
      new Set(saved.map(({ number, name }) => `${number} ${name}`)).size,
      saved.length,
      'none was saved twice',
    );
    t.deepEqual(new Set(codes()), new Set(kills ? ['outcome_unknown'] : []));
    t.true(
      unknown.every((mobile) => mobile),
      'customers have numbers, so no outcome is unknown',
    );
    const known = new Set(saved.map(({ name }) => name));
    const missing = bodies.filter(({ fields }) => !known.has(fields.name) && !unknown.includes(fields.mobile));
    t.deepEqual(missing, [], 'each was saved or is a dead letter');
    const tokens = (await workers.journal()).filter(({ operation }) => operation === 'kingdee_auth_token');
    t.strictEqual(tokens.length, 1, 'the token is still used');
  });

  QUnit.test('messages that a Worker sends come through a real queue', async (t) => {
    const wrong = ['customers.delete', 'POST /jdyconnector/app_management/push_app_authorize|sb;proof='];
    const refused = wrong.map((operation) => ({ ...customer('R3'), operation }));
    await workers.ask('send', { messages: [customer('R1'), customer('R2'), ...refused] });
    const came = async () => (await saves()).length >= 2 && workers.letters.length >= refused.length;
    for (let round = 0; round < 100 && !(await came()); round++) await workers.sleep(1000);
    t.deepEqual(
      [await numbers(), codes()],
      [
        ['R1', 'R2'],
        ['invalid_request', 'invalid_request'],
      ],
    );
  });
}
