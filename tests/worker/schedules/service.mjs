// A fake of the service for the saves of a queue, behind a network that loses and delays messages. It carries out every
// request that arrives, even a repeated one.
import { owner } from './time.mjs';

/** A request without an answer arrives within this time, or not at all. */
const LATEST_MS = 29_000;

export class Service {
  /** When each business call and each token call arrived. */
  arrivals = { business: [], token: [] };
  /** The saves that were carried out: message and number. */
  accepted = [];
  #time;
  #random;
  #faults;
  #customers = new Map();
  #token = 0;
  #ids = 0;

  /** `faults` has the current number of faults per thousand requests, and whether the token endpoint works. */
  constructor(time, random, faults) {
    [this.#time, this.#random, this.#faults] = [time, random, faults];
  }

  expireTokens() {
    this.#token++;
  }

  /** As `fetch`. */
  async fetch(url, init) {
    const here = owner.getStore();
    if (here?.dead) return new Promise(() => {});
    here?.interact?.();
    const request = { url: new URL(url), init, sender: here, message: here?.message };
    here?.sent?.(request);
    if (here?.dead) return new Promise(() => {});
    const { promise, resolve, reject } = Promise.withResolvers();
    const fail = () => reject(new TypeError('fetch failed'));
    const aborted = () => reject(init.signal.reason);
    if (init.signal?.aborted) aborted();
    else init.signal?.addEventListener('abort', aborted);
    owner.run(undefined, () => void this.#carry(request, resolve, fail));
    return promise.finally(() => {
      init.signal?.removeEventListener('abort', aborted);
      if (here?.dead) return new Promise(() => {});
    });
  }

  async #carry(request, answer, fail) {
    const random = this.#random;
    const way = () => (random.chance(30) ? random.between(1000, 25_000) : random.between(1, 150));
    const fault = random.chance(this.#faults.ofThousand()) ? random.below(8) : undefined;
    const back = way();
    if (fault === 0) return this.#time.sleep(20).then(fail);
    if (fault === 1) fail();
    await this.#time.sleep(fault === 1 ? random.between(1, LATEST_MS) : way());
    // The answer is lost, and perhaps the request as well.
    if (fault === 2 && random.chance(500)) return;
    const standIn = [
      [500, 'busy'],
      [429, '{"errcode":429}'],
      [519, '{"errcode":5004,"description":"timeout"}'],
    ][(fault ?? 0) - 3];
    if (standIn && (standIn[0] === 429 || random.chance(500))) {
      await this.#time.sleep(back);
      return answer(response(...standIn));
    }
    const made = JSON.stringify(this.#arrive(request));
    if (fault === 2) return;
    await this.#time.sleep(back);
    if (fault === 6) fail();
    else if (standIn) answer(response(...standIn));
    else answer(response(200, fault === 7 ? made.slice(0, made.length / 2) : made));
  }

  #arrive({ url, init, sender, message }) {
    const { pathname, searchParams } = url;
    const isToken = pathname.endsWith('kingdee_auth_token');
    this.arrivals[isToken ? 'token' : 'business'].push(this.#time.now);
    if (isToken && !this.#faults.hasTokens()) return { errcode: 5003, description: 'unavailable' };
    if (isToken) {
      const data = { 'app-token': `token-${++this.#token}`, expires: this.#time.now + 7 * 86_400_000 };
      return { errcode: 0, data };
    }
    if (new Headers(init.headers).get('app-token') !== `token-${this.#token}`) return { errcode: 1_000_202_001 };
    if (pathname.endsWith('customer_detail')) {
      const customer = this.#customers.get(searchParams.get('number'));
      return customer ? { errcode: 0, data: customer } : { errcode: 1_030_002_003, description: 'no such customer' };
    }
    const fields = JSON.parse(init.body);
    const taken = fields.number !== undefined && this.#customers.has(fields.number);
    if (taken) return { errcode: 1_030_002_002, description: 'the number is taken' };
    const id = String(++this.#ids);
    this.accepted.push({ message, number: fields.number, at: this.#time.now });
    sender?.carriedOut?.(message);
    if (pathname.endsWith('member')) return { errcode: 0, data: { id } };
    const created = new Date(this.#time.now + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    if (fields.number !== undefined) this.#customers.set(fields.number, { ...fields, id, create_time: created });
    return { errcode: 0, data: { ids: [id], id_number_map: { [id]: fields.number ?? `auto-${id}` } } };
  }
}

function response(status, text) {
  return { status, headers: new Headers({ 'Content-Type': 'application/json' }), text: async () => text };
}
