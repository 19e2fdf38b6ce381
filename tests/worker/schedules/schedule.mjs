// One schedule of a queue: messages, the Workers that carry them out, their shared object, and faults.
import { DatabaseSync } from 'node:sqlite';

import { MAX_RETRIES, MINUTE_MS, verdict } from './rules.mjs';
import { owner, Random, Time } from './time.mjs';
import { Service } from './service.mjs';

const NAME = 'main';
/** Faults happen only before this time. Every message must be done in the end. */
const ROUGH_MS = 15 * MINUTE_MS;
const END_MS = 24 * 60 * MINUTE_MS;

/** Runs the schedule of a seed. Returns the rules that it breaks, and how. */
export async function run(seed, { createAccountSet, createSaveConsumer }, mutant = {}) {
  const random = new Random(seed);
  const time = new Time();
  time.install(new Random(seed + 1_000_000_007));
  const begins = time.now;
  const isRough = () => time.now < begins + ROUGH_MS;
  const faults = random.pick([0, 100, 300, 500]);
  const tokensFrom = begins + (random.chance(300) ? random.below(4 * MINUTE_MS) : 0);
  const service = new Service(time, random, {
    ofThousand: () => (isRough() ? faults : 0),
    hasTokens: () => time.now >= tokensFrom,
  });
  const account = {
    clientId: '200421',
    clientSecret: '0123456789abcdef0123456789abcdef',
    appKey: 'key',
    appSecret: 'secret',
    routerAddr: 'https://router.example.com',
    timeoutMs: 5_000,
    totalTimeoutMs: 20_000,
    maxRetries: random.pick([0, 1]),
    requestsPerMinute: random.pick([4, 8, 500]),
    fetch: (url, init) => service.fetch(url, init),
  };
  const accounts = { [NAME]: account };
  const object = new RemoteObject(createAccountSet(accounts), { time, random, isRough, mutant });
  const messages = made(random, begins);
  const queue = new Queue(messages, { time, random, isRough, object, mutant, createSaveConsumer, accounts });
  const isRestless = random.chance(300);
  for (let times = isRestless ? 8 : random.below(3); times--; ) {
    const at = random.below(isRestless ? 2 * MINUTE_MS : ROUGH_MS);
    const expires = random.chance(500);
    void time.sleep(at).then(() => {
      if (expires) service.expireTokens();
      object.evict();
    });
  }
  queue.begin();
  const isSpinning = await time.run(() => queue.isDone(), begins + END_MS);
  const breaches = verdict({ messages, service, account });
  if (isSpinning) breaches.push({ rule: 'none lost', how: 'it does not end' });
  return breaches;
}

function made(random, begins) {
  const messages = [];
  const count = random.between(2, 8);
  for (let index = 0; index < count; index++) {
    const kind = random.below(10);
    const twin = messages.find(({ number }) => number !== undefined);
    const number = kind < 4 ? `N${index}` : kind < 7 ? `N-${random.pick(['A', 'B'])}` : undefined;
    const fields = { name: `客户 ${index}`, ...(number && { number }) };
    const member = { name: `会员 ${index}`, mobile: `1380000000${index}` };
    const operation = kind >= 8 ? 'members.save' : 'customers.save';
    const own = { operation, fields: kind >= 8 ? member : fields, accountSet: NAME };
    const body = twin && random.chance(150) ? twin.body : own;
    messages.push({
      id: `m${index}`,
      body,
      number: body.fields.number,
      deliveries: 0,
      visibleAt: begins + random.below(MINUTE_MS),
      handed: 0,
      runs: [],
      letters: [],
      acked: false,
    });
  }
  return messages;
}

/** The Durable Object, called over RPC. It may be evicted; its storage stays. */
class RemoteObject {
  #Class;
  #context;
  #database = new DatabaseSync(':memory:');
  #statements = new Map();
  #sql = {
    exec: (text, ...values) => {
      let statement = this.#statements.get(text);
      if (!statement) this.#statements.set(text, (statement = this.#database.prepare(text)));
      return statement.all(...values);
    },
  };
  #instance;
  #here;

  constructor(Class, context) {
    [this.#Class, this.#context] = [Class, context];
  }

  /** Evicts the object: its memory is lost, and calls under way are cut off. */
  evict() {
    if (!this.#here) return;
    this.#here.dead = true;
    this.#here.gone.reject(new Error('the object was evicted'));
    this.#instance = this.#here = undefined;
    this.#context.mutant.evicted?.(this.#sql);
  }

  #running() {
    if (!this.#instance) {
      this.#here = { dead: false, gone: Promise.withResolvers() };
      this.#here.gone.promise.catch(() => {});
      const ctx = { id: { name: NAME }, storage: { sql: this.#sql } };
      this.#instance = owner.run(this.#here, () => new this.#Class(ctx, {}));
    }
    return this.#instance;
  }

  /** A binding of its own for each isolate: `shared` keeps one queue for each binding. */
  namespace() {
    const call =
      (method) =>
      (...values) =>
        this.#call(method, values);
    const stub = Object.fromEntries(['token', 'lease', 'look', 'begin', 'end'].map((name) => [name, call(name)]));
    return { getByName: () => stub };
  }

  async #call(method, values) {
    const { time, random, isRough, mutant } = this.#context;
    const from = owner.getStore();
    const never = new Promise(() => {});
    if (from?.dead) return never;
    from?.interact?.();
    if (from?.dead) return never;
    const way = () => (isRough() && random.chance(20) ? random.below(8_000) : random.between(1, 30));
    // A request that fails may have been carried out.
    const fate = isRough() && random.chance(15) ? random.below(2) : undefined;
    if (fate !== undefined && from) from.isDisturbed = true;
    const copy = structuredClone(values);
    const { promise, resolve, reject } = Promise.withResolvers();
    const carried = async () => {
      await time.sleep(way());
      if (fate === 0) throw new Error('the object cannot be reached');
      const instance = this.#running();
      const here = this.#here;
      const made = owner.run(here, () =>
        (mutant.rpc?.[method] ?? ((object, ...given) => object[method](...given)))(instance, ...copy, this.#sql),
      );
      const value = await Promise.race([made, here.gone.promise]);
      // Even if the consumer does not learn it.
      if (method === 'begin' && value.lease !== undefined) from?.granted?.(copy[0].message, value.lease);
      await time.sleep(way());
      if (fate === 1) throw new Error('the connection broke');
      return value;
    };
    owner.run(undefined, () => carried().then(resolve, reject));
    try {
      const value = await promise;
      if (from?.dead) return never;
      if (method === 'begin' && value.lease !== undefined && from) from.message = values[0].message;
      return value;
    } catch (thrown) {
      if (from) from.isDisturbed = true;
      if (from?.dead) return never;
      throw thrown;
    }
  }
}

/** The queue and its consumers: each message at least once, perhaps twice at the same time. */
class Queue {
  #messages;
  #context;
  #workers;

  constructor(messages, context) {
    [this.#messages, this.#context] = [messages, context];
  }

  isDone() {
    return this.#messages.every(({ acked, handed }) => acked && !handed);
  }

  begin() {
    const { random } = this.#context;
    this.#workers = Array.from({ length: random.between(1, 3) }, () => this.#worker());
    for (let index = 0; index < this.#workers.length; index++) void this.#consume(index);
  }

  #worker() {
    return { namespace: this.#context.object.namespace(), dead: false };
  }

  async #consume(index) {
    const { time, random, isRough } = this.#context;
    while (!this.isDone()) {
      const now = time.now;
      const due = this.#messages.filter(
        (one) =>
          (!one.acked && one.visibleAt <= now && (!one.handed || (isRough() && random.chance(30)))) ||
          (isRough() && one.acked && !one.handed && random.chance(2)),
      );
      const batch = due.slice(0, random.between(1, 4));
      if (batch.length) await this.#deliver(index, batch);
      else await time.sleep(random.between(300, 2_000));
    }
  }

  async #deliver(index, batch) {
    const { time, random, isRough, mutant, accounts, createSaveConsumer } = this.#context;
    const worker = this.#workers[index];
    // The Worker dies before or after its nth action of this kind.
    let left = isRough() && random.chance(200) ? random.below(25) : Infinity;
    const died = Promise.withResolvers();
    const here = {
      get dead() {
        return worker.dead;
      },
      message: undefined,
      isDisturbed: false,
      interact: () => {
        if (left-- > 0) return;
        worker.dead = true;
        died.resolve('died');
      },
      granted: (id, lease) => {
        const one = batch.find((message) => message.id === id);
        // A delivery that has lost its lease may get a new one. This counts as another attempt.
        if (!one.runs.some((run) => run.here === here && run.lease === lease))
          one.runs.push({ here, lease, sent: 0, posted: 0 });
      },
      sent: ({ url, init }) => {
        const run = batch.find(({ id }) => id === here.message)?.runs.findLast((one) => one.here === here);
        if (!run || /kingdee_auth_token$/.test(url.pathname)) return;
        run.sent++;
        if (init.method === 'POST') run.posted++;
      },
    };
    const handed = batch.map((one) => {
      one.handed++;
      one.deliveries++;
      const delivery = { one, result: undefined };
      const message = {
        id: one.id,
        body: one.body,
        attempts: one.deliveries,
        ack: () => {
          if (!worker.dead) delivery.result ??= { ack: true };
        },
        retry: ({ delaySeconds = 0 } = {}) => {
          if (mutant.retry) mutant.retry(message);
          else if (!worker.dead) delivery.result ??= { delaySeconds };
        },
      };
      return { ...delivery, message, result: () => delivery.result };
    });
    const deadLetters = { send: (letter) => this.#send(letter, here) };
    const consume = createSaveConsumer({
      accounts,
      objects: () => worker.namespace,
      deadLetters: () => deadLetters,
      concurrency: 1,
      maxRetries: MAX_RETRIES,
    });
    const consumed = owner
      .run(here, () => consume({ messages: handed.map(({ message }) => message) }, {}))
      .then(
        () => 'ok',
        () => 'failed',
      );
    const outcome = await Promise.race([consumed, died.promise]);
    // The other deliveries of this isolate are cut off as well.
    if (outcome === 'died') this.#workers[index] = this.#worker();
    for (const { one, result } of handed) {
      one.handed--;
      const said = result();
      if (said?.ack || (outcome === 'ok' && !said)) one.acked = true;
      else if (!one.acked)
        one.visibleAt =
          time.now + (said ? said.delaySeconds * 1000 : outcome === 'died' ? random.between(1000, 60_000) : 5_000);
    }
  }

  async #send(letter, here) {
    const { time, random, isRough } = this.#context;
    here.interact();
    if (here.dead) return new Promise(() => {});
    await time.sleep(random.between(1, 50));
    const fails = isRough() && random.chance(50);
    if (!fails || random.chance(500)) this.#messages.find(({ id }) => id === letter.messageId).letters.push(letter);
    if (here.dead) return new Promise(() => {});
    if (fails) throw new Error('the queue cannot be reached');
  }
}
