// Dead letters in real workerd: listed, retried without duplicates, discarded.

const customer = (number, more) => ({
  operation: 'customers.save',
  fields: { name: `客户 ${number}`, number, ...more },
  accountSet: 'main',
});
const member = (mobile) => ({
  operation: 'members.save',
  fields: { name: `会员 ${mobile}`, mobile },
  accountSet: 'main',
});
const refusing = { answer: { status: 200, body: { errcode: 1030002001, description: 'x' } } };

export default function (QUnit, workers) {
  QUnit.module('dead letters', { beforeEach: () => workers.reset(1) });

  const saves = async () =>
    (await workers.journal()).filter(({ operation }) => operation.endsWith('_save')).map(({ name }) => name);
  const letters = async (query, name = 'main') => workers.ask('letters', { name, query });
  /** Hands the letters that the consumer of saves has sent to the consumer of letters. */
  const kept = async () => {
    await workers.ask('keep', {
      messages: workers.letters.splice(0).map((body, index) => ({ id: `letter ${index}`, body, attempts: 1 })),
    });
    return letters();
  };
  const retry = async (messageId, options) => workers.ask('retry', { messageId, options });
  /** Sends a message of a retry as another message of the queue. */
  const again = async (message, from = 100) => workers.queue([message], { from }).drain();

  QUnit.test('a letter is kept with its error until the save is carried out', async (t) => {
    await workers.faults([{ operation: 'customer_save', ...refusing }]);
    await workers.queue([customer('L1')]).drain();
    const sent = [...workers.letters];
    const [letter, ...others] = await kept();
    t.deepEqual(
      [letter.messageId, letter.message, letter.error.code, letter.attempts],
      ['message 0', customer('L1'), 'business', 1],
    );
    t.deepEqual([others, typeof letter.keptAt, letter.retriedAt], [[], 'number', undefined]);
    t.false(JSON.stringify(letter).includes(workers.credentials.clientSecret));

    const message = await retry('message 0');
    t.deepEqual(message, { ...customer('L1'), retryOf: 'message 0' });
    t.strictEqual(typeof (await letters())[0].retriedAt, 'number', 'it stays until the save is carried out');
    await again(message);
    t.deepEqual([await saves(), await letters()], [['客户 L1'], []]);
    t.strictEqual(await retry('message 0'), null, 'an invalid letter');
    await workers.ask('keep', { messages: [{ id: 'again', body: sent[0], attempts: 2 }] });
    t.deepEqual(await letters(), [], 'a repeated delivery adds no letter');
  });

  QUnit.test('a retry of a save that was carried out saves nothing', async (t) => {
    await workers.faults([
      { operation: 'customer_save', lose: 'answer' },
      { operation: 'customer_detail', times: 100, answer: { status: 500 } },
    ]);
    await workers.queue([customer('L2')]).drain();
    const [letter] = await kept();
    t.deepEqual([letter.error.code, await saves()], ['outcome_unknown', ['客户 L2']]);
    await workers.faults([]);
    await again(await retry('message 0'));
    t.deepEqual([await saves(), await letters()], [['客户 L2'], []], 'it was looked up');
    // Delivers a retry twice.
    await again({ ...customer('L2'), retryOf: 'message 0' }, 200);
    t.deepEqual(await saves(), ['客户 L2']);
  });

  QUnit.test('the error of a letter is enough to look up its save', async (t) => {
    const away = { operation: 'customer_detail', times: 100, answer: { status: 500 } };
    for (const [number, lose, from] of [
      ['L7', 'answer', 0],
      ['L8', 'request', 10],
    ]) {
      await workers.faults([{ operation: 'customer_save', times: 100, lose }, away]);
      await workers.queue([customer(number)], { from }).drain();
      const { error, message } = (await kept()).find(({ message }) => message.fields.number === number);
      t.deepEqual([error.code, error.operation, message.fields.number], ['outcome_unknown', 'customer.save', number]);
      await workers.faults([]);
      for (const by of ['client', 'rpc']) {
        const told = (request, given = error) =>
          workers.ask('reconciled', { by, request: { ...message.fields, ...request }, error: given });
        if (lose === 'answer') {
          const { id } = await workers.ask('rpc', { method: 'getCustomer', args: [{ number }] });
          t.deepEqual(await told(), { outcome: 'carried_out', id }, by);
          t.strictEqual((await told({ remark: '别的' })).reason, 'record_differs', by);
        } else {
          t.strictEqual((await told()).reason, 'save_may_still_arrive', by);
          t.deepEqual(
            await told({}, { ...error, uncertainUntil: error.uncertainSince }),
            { outcome: 'not_carried_out' },
            by,
          );
        }
      }
    }
    // The queue gave up on the message without an error, so no `uncertainSince` is stored.
    const { code } = await workers.fails('reconciled', { request: {}, error: { code: 'outcome_unknown' } });
    t.strictEqual(code, 'invalid_request');
  });

  QUnit.test('a save that cannot be looked up is sent only after the operator has checked', async (t) => {
    await workers.faults([{ operation: 'member_save', lose: 'request' }]);
    await workers.queue([member('13900000011')]).drain();
    t.deepEqual([(await kept())[0].error.code, (await saves()).length], ['outcome_unknown', 0]);
    await again(await retry('message 0'));
    t.deepEqual([(await kept()).length, (await saves()).length], [1, 0], 'it is a letter again, and was not sent');
    await again(await retry('message 0', { notCarriedOut: true }), 200);
    t.deepEqual([await letters(), (await saves()).length], [[], 1], 'sent after the confirmation of the operator');
  });

  QUnit.test('a letter that is discarded is gone, and others stay', async (t) => {
    await workers.faults([{ operation: 'customer_save', times: 3, ...refusing }]);
    await workers.queue([customer('L3'), customer('L4'), customer('L5')], { size: 1 }).drain();
    t.strictEqual((await kept()).length, 3);
    t.deepEqual(
      (await letters({ limit: 2 })).map(({ messageId }) => messageId),
      ['message 0', 'message 1'],
    );
    t.deepEqual(
      (await letters({ after: 'message 1' })).map(({ messageId }) => messageId),
      ['message 2'],
    );
    t.deepEqual(
      [
        await workers.ask('discard', { messageId: 'message 1' }),
        await workers.ask('discard', { messageId: 'message 1' }),
      ],
      [true, false],
    );
    t.deepEqual(
      (await letters()).map(({ messageId }) => messageId),
      ['message 0', 'message 2'],
    );
    await workers.restart();
    t.strictEqual((await letters()).length, 2, 'they outlive the object');
  });

  QUnit.test('messages that the queue gave up on, or without an account set, are kept as well', async (t) => {
    const wrong = { ...customer('L6'), accountSet: 'unknown' };
    const bodies = [member('13900000012'), wrong, 'text'];
    await workers.ask('keep', {
      messages: bodies.map((body, index) => ({ id: `message ${index}`, body, attempts: 100 })),
    });
    const found = await letters();
    t.deepEqual(
      found.map(({ message }) => message),
      bodies,
    );
    t.deepEqual(
      found.map(({ error }) => error.reason),
      Array(3).fill('letter_without_error'),
    );
    await again(await retry('message 0'));
    t.deepEqual([(await saves()).length, (await letters()).length], [1, 2], 'it was never sent before');
    t.strictEqual(await retry('message 2'), null, 'a text is no save');
    for (const limit of [-1, 0, 1.5, '5']) {
      t.strictEqual((await workers.fails('letters', { name: 'main', query: { limit } })).path, 'limit', `${limit}`);
    }
    t.strictEqual((await letters({ limit: 1e9 })).length, 2, 'a page has 100 at most');
  });

  QUnit.test('a letter of which some records were saved is not sent again', async (t) => {
    const message = member('13900000016');
    for (const code of ['incomplete', 'business']) {
      const body = { messageId: code, message, error: { code }, attempts: 1 };
      await workers.ask('keep', { messages: [{ id: code, body, attempts: 1 }] });
    }
    t.strictEqual(await retry('incomplete'), null);
    t.strictEqual(await retry('incomplete', { notCarriedOut: true }), null);
    t.deepEqual(await retry('business'), { ...message, retryOf: 'business' }, 'none of it was saved');
    t.strictEqual((await letters()).length, 2, 'it stays for the operator');
  });

  QUnit.test('a letter without attempts or with an odd id is kept', async (t) => {
    const error = { code: 'business' };
    const bodies = [
      { messageId: 'old', message: member('13900000013'), error },
      { messageId: '', message: 'x', error, attempts: 1 },
      { ...member('13900000014'), retryOf: { odd: true } },
      { ...member('13900000015'), retryOf: '' },
    ];
    await workers.ask('keep', { messages: bodies.map((body, index) => ({ id: `odd ${index}`, body, attempts: 7 })) });
    t.deepEqual(
      (await letters()).map(({ messageId, attempts }) => [messageId, attempts]),
      [
        ['odd 1', 7],
        ['odd 2', 7],
        ['odd 3', 7],
        ['old', 7],
      ].sort(),
    );
  });
}
