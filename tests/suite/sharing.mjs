// A client that shares with others: a store renews tokens, `permit` gives slots, an earlier call began the save.
import { connecting } from './connecting.mjs';
import { thrown } from './promises.mjs';

export default function (QUnit, { jdy, gateways }) {
  for (const gateway of gateways) {
    QUnit.module(`sharing: ${gateway.name}`);

    const { send, connect, read } = connecting(jdy, gateway);
    const saves = async (number) =>
      (await gateway.journal()).filter((entry) => entry.operation === 'customer_save' && entry.number === number);

    QUnit.test('each attempt has a slot of its own, from before it is signed until it has ended', async (t) => {
      const order = [];
      const permit = async () => {
        order.push('permit');
        await new Promise((resolve) => setTimeout(resolve, 5));
        return (end) => order.push(`back: ${end}`);
      };
      const answers = [new Response('busy', { status: 503, headers: { 'Retry-After': '0' } })];
      const fetch = async (request) => {
        if (request.url.includes('/jdyconnector/')) return send(request);
        order.push('sent');
        return answers.pop() ?? send(request);
      };
      await read(connect({ permit, fetch }));
      await new Promise((resolve) => setTimeout(resolve));
      t.deepEqual(order, ['permit', 'sent', 'back: answered', 'permit', 'sent', 'back: answered']);
    });

    QUnit.test('a slot is given back with the outcome of its attempt', async (t) => {
      const ended = async (fetch, change) => {
        const ends = [];
        const permit = async () => (end) => ends.push(end);
        const signal = AbortSignal.timeout(2000);
        await thrown(read(connect({ permit, fetch, maxRetries: 0, ...change }), { signal }));
        await new Promise((resolve) => setTimeout(resolve));
        return ends;
      };
      const after = (business) => (request) =>
        request.url.includes('/jdyconnector/') ? send(request) : business(request);
      const never = () => new Promise(() => {});
      const refused = after(() => Promise.resolve(new Response('busy', { status: 500 })));
      t.deepEqual(await ended(refused), ['answered']);
      t.deepEqual(await ended(after(never), { timeoutMs: 200 }), ['unanswered'], 'too late');
      t.deepEqual(await ended(after(never)), ['unanswered'], 'ended by its signal');
      t.deepEqual(await ended(after(() => Promise.reject(new TypeError('lost')))), ['unanswered'], 'lost');
      const tokenStore = { get: () => Promise.reject(new Error('no token')), set: () => {} };
      t.deepEqual(await ended(refused, { tokenStore }), ['unsent']);
    });

    QUnit.test('without a slot nothing is sent', async (t) => {
      let sent = 0;
      const fetch = () => Promise.reject(new Error(`sent ${++sent}`));
      const failure = new Error('out of order');
      const save = (permit, options) => connect({ permit, fetch }).members.save({ name: '无', mobile: '1' }, options);
      const error = await thrown(save(() => Promise.reject(failure)));
      t.deepEqual([error.code, error.cause, error.retryable], ['network', failure, true]);
      const controller = new AbortController();
      let late;
      let back = 0;
      const waits = () => new Promise((resolve) => (late = resolve));
      const waiting = thrown(save(waits, { signal: controller.signal }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.abort();
      t.strictEqual((await waiting).code, 'aborted');
      late(() => back++);
      await new Promise((resolve) => setTimeout(resolve));
      t.deepEqual([sent, back], [0, 1], 'a slot that comes too late is given back');
    });

    QUnit.test('a store that renews tokens learns which token was rejected', async (t) => {
      const asked = [];
      const { token } = await fetched(connect, read);
      const wrong = token.replace(/^[^\n]+/, 'token-of-no-use');
      const tokenStore = {
        get: (_key, stale) => {
          asked.push(stale);
          return stale === wrong ? token : wrong;
        },
        set: () => asked.push('set'),
      };
      t.strictEqual((await read(connect({ tokenStore }))).rows.length, 1);
      t.deepEqual(asked, [undefined, wrong], 'and fetches itself');
      const error = await thrown(connect().customers.get({ number: 'nobody-has-this' }));
      const failing = { get: () => Promise.reject(error), set: () => {} };
      t.strictEqual(await thrown(read(connect({ tokenStore: failing }))), error, 'the same error');
    });

    QUnit.test('a save that an earlier call began is looked up', async (t) => {
      const client = connect();
      const since = { uncertainSince: Date.now() - 1000 };
      const number = `BEGUN${Math.random()}`.replace('.', '');
      const customer = { name: `先有 ${number}`, number };
      const { ids } = await client.customers.save(customer, since);
      t.strictEqual((await saves(number)).length, 1, 'it was not there, and is saved');
      t.deepEqual((await client.customers.save(customer, since)).ids, ids);
      t.strictEqual((await saves(number)).length, 1, 'the record existed, so nothing was sent again');
      const member = await thrown(client.members.save({ name: '无', mobile: '13800000000' }, since));
      t.strictEqual(member.code, 'outcome_unknown');
      t.strictEqual((await thrown(read(client, { uncertainSince: 'yesterday' }))).path, 'uncertainSince');
    });
  }
}

/** The stored value of a valid token. */
async function fetched(connect, read) {
  let token;
  await read(connect({ tokenStore: { get: () => undefined, set: (_, value) => void (token = value) } }));
  return { token };
}
