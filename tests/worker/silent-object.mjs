// Tasks of the Worker whose account set's object does not answer.
import { Client } from 'jdy-wasm';
import { createSaveConsumer, shared } from 'jdy-wasm/worker';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const never = () => new Promise(() => {});
const token = async () => `token\nhttps://tf.jdy.com\n0\n${Date.now() + 3_600_000}`;
const shown = ({ name, code, retryable, message }) => ({ name, code, retryable, message });

/** The outcome of `run`, and its duration in milliseconds. */
async function timed(run) {
  const start = Date.now();
  const end = await run().catch(shown);
  return { end, ms: Date.now() - start };
}

export const silentTasks = {
  /** Makes calls while the object does not answer requests for slots, then after a late answer, then with answers. */
  async silent(_, env) {
    const told = [];
    let answerLate;
    let isSilent = true;
    const lease = ({ waiting, unused }) => {
      told.push({ waiting, unused });
      if (isSilent && waiting) return new Promise((resolve) => (answerLate = resolve));
      return Promise.resolve({ lease: 8, granted: waiting, startMs: 10_000, waitMs: 100 });
    };
    let sent = 0;
    const send = async () => {
      sent++;
      return Response.json({ errcode: 0, data: null });
    };
    const namespace = { getByName: () => ({ lease, token }) };
    const client = new Client({ ...env.ACCOUNT, ...shared(namespace, 'silent'), fetch: send, requestsPerMinute: 3 });
    const save = () => client.cust.save({ biz_type: 'cust_device', data: {} });
    const calls = await Promise.all([1, 2, 3].map(() => timed(save)));
    const sentInVain = sent;
    isSilent = false;
    answerLate({ lease: 7, granted: 3, startMs: 100_000, waitMs: 100 });
    await sleep(500);
    const next = await timed(save);
    await sleep(500);
    return { calls, sentInVain, next, told };
  },
  /** The outcome of messages if one method of the object does not answer. */
  async silentQueue({ method }, env) {
    const object = {
      look: async (saves) => saves.map(() => ({ state: 'open', attempts: 0 })),
      begin: async () => ({ state: 'open', attempts: 1, lease: 'lease' }),
      end: async () => {},
      lease: async ({ waiting }) => ({ lease: 1, granted: waiting, startMs: 10_000, waitMs: 100 }),
      token,
      [method]: never,
    };
    const account = { ...env.ACCOUNT, fetch: async () => Response.json({ errcode: 0, data: { id: '1' } }) };
    const namespace = { getByName: () => object };
    const letters = [];
    const deadLetters = () => ({ send: async (letter) => void letters.push(letter) });
    const consume = createSaveConsumer({ accounts: { main: account }, objects: () => namespace, deadLetters });
    const said = [];
    const body = { operation: 'members.save', fields: { name: '甲', mobile: '13800000000' }, accountSet: 'main' };
    const message = { id: 'm', body, attempts: 1, ack: () => said.push('ack'), retry: () => said.push('retry') };
    const { end, ms } = await timed(() => consume({ messages: [message] }, env));
    return { said, letters: letters.length, failed: end?.code, ms };
  },
  /** A batch for two account sets: the object of the first fails, that of the second is late. */
  async halfSilentBatch(_, env) {
    const acknowledged = [];
    const object = {
      other: { look: () => Promise.reject(new Error('the object is gone')) },
      main: { look: (keys) => sleep(100).then(() => keys.map(() => ({ state: 'done' }))) },
    };
    const consume = createSaveConsumer({
      accounts: { other: env.OTHER, main: env.ACCOUNT },
      objects: () => ({ getByName: (name) => object[name] }),
      deadLetters: () => ({ send: async () => {} }),
    });
    const messages = ['other', 'main'].map((accountSet) => ({
      id: accountSet,
      body: { operation: 'customers.save', fields: { name: '甲' }, accountSet },
      attempts: 1,
      ack: () => acknowledged.push(accountSet),
      retry() {},
    }));
    const { end } = await timed(() => consume({ messages }, env));
    return { acknowledged, thrown: end.message };
  },
};
