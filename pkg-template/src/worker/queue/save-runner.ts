import { idsOf } from '../../bulk.js';
import { Client } from '../../client.js';
import { JdyError } from '../../jdy-error.js';
import type { CallOptions, DirectOptions } from '../../options.js';
import { answered } from '../account/answer-limit.js';
import type { JournalEntry, SaveEnd } from '../account/journal.js';
import { shared, type Shared } from '../account/shared.js';
import type { AccountSetNamespace, AccountSetStub } from '../account/stub.js';
import { bury, type DeadLetterQueue, type QueueMessage, type ReadMessage } from './messages.js';

const FIRST_DELAY_S = 10;
const LONGEST_DELAY_S = 600;

/** A save that is to be carried out, and its message. */
export interface Save {
  readonly message: QueueMessage;
  readonly body: ReadMessage;
}

/** What a carrier works with. */
interface Tools {
  readonly account: DirectOptions;
  readonly name: string;
  readonly namespace: AccountSetNamespace;
  readonly deadLetters: DeadLetterQueue;
  readonly maxRetries: number;
}

/** A save that the client is at. */
interface UnderWay extends Save {
  /** What the journal knew of it, or says by now. */
  entry: JournalEntry;
  /** The lease to send it. */
  lease?: string | undefined;
  /** The journal says something else than before: it must not be sent. */
  isTurnedAway: boolean;
  /** Whether something was sent of it. */
  isSent: boolean;
}

/** Carries out one save after the other; its client's permits are all for the save that it is at. */
export class Carrier {
  readonly #client: Client;
  readonly #object: () => AccountSetStub;
  readonly #deadLetters: DeadLetterQueue;
  readonly #maxRetries: number;
  #at: UnderWay | undefined;

  constructor({ account, name, namespace, deadLetters, maxRetries }: Tools) {
    const { tokenStore, permit } = shared(namespace, name);
    const send = account.fetch ?? ((url, init) => fetch(url, init));
    this.#object = () => namespace.getByName(name);
    this.#deadLetters = deadLetters;
    this.#maxRetries = maxRetries;
    this.#client = new Client({
      ...account,
      tokenStore,
      permit: (signal) => this.#leased(permit(signal)),
      fetch: (url, init) => {
        if (this.#at) this.#at.isSent = true;
        return send(url, init);
      },
    });
  }

  /** Brings a save to its end, or has its message delivered again. `known` is what the journal knew of it before. */
  async carry(save: Save, known: JournalEntry): Promise<void> {
    const { message, body } = save;
    for (let entry = known; ; ) {
      if (entry.state === 'done' || entry.state === 'dead') return message.ack();
      if (entry.state === 'leased') return later(message, message.attempts, entry.waitMs);
      const at: UnderWay = (this.#at = { ...save, entry, isTurnedAway: false, isSent: false });
      try {
        const { since } = entry;
        const saved = await this.#send(body, since === undefined ? {} : { uncertainSince: since });
        await this.#end(at, { ids: idsOf(saved) });
        return message.ack();
      } catch (error) {
        if (!at.isTurnedAway) return this.#failed(at, error);
        entry = at.entry;
      }
    }
  }

  /** A permit, once the save is leased: with both, it may be sent. */
  async #leased(permitted: ReturnType<Shared['permit']>): ReturnType<Shared['permit']> {
    const release = await permitted;
    try {
      if (this.#at && !(await this.#lease(this.#at))) throw new Error('another consumer is at this save');
      return release;
    } catch (thrown) {
      release('unsent');
      throw thrown;
    }
  }

  /** Takes the lease of a save, or makes it last longer. Says whether it may be sent. */
  async #lease(at: UnderWay): Promise<boolean> {
    const { message, body, entry, lease } = at;
    const { since } = entry;
    const begin = this.#object().begin({ message: message.id, number: body.number, since, lease });
    const begun = await answered('begin', begin);
    at.isTurnedAway = begun.lease === undefined;
    at.lease = begun.lease;
    at.entry = at.isTurnedAway ? begun : { ...entry, attempts: begun.attempts };
    return !at.isTurnedAway;
  }

  #send({ operation, fields }: ReadMessage, options: CallOptions): Promise<unknown> {
    const { customers, members, cust } = this.#client;
    const saves = { 'customers.save': customers, 'members.save': members, 'cust.save': cust };
    // The client checks the fields.
    return saves[operation].save(fields as never, options);
  }

  /** What the journal has not heard it takes for unknown when the lease is over. */
  async #end({ message, lease }: UnderWay, end: SaveEnd): Promise<void> {
    if (lease === undefined) return;
    await answered('end', this.#object().end(message.id, lease, end)).catch(() => {});
  }

  async #failed(at: UnderWay, error: unknown): Promise<void> {
    const { message, body, isSent } = at;
    const isTyped = error instanceof JdyError;
    const isUnknown = !isTyped || error.code === 'outcome_unknown' || error.code === 'wasm';
    // What has a number can be looked for once more.
    const again = !isTyped || error.retryable || error.code === 'wasm' || (isUnknown && body.number !== undefined);
    const end = isUnknown ? 'unknown' : 'not carried out';
    // What was not sent has waited for something, a token perhaps: that is no attempt.
    if (again && !isSent) {
      await this.#end(at, 'not sent');
      return later(message, message.attempts);
    }
    if (again && at.entry.attempts <= this.#maxRetries) {
      await this.#end(at, end);
      return later(message, at.entry.attempts);
    }
    // Only who has the lease knows that no other delivery of the message is being carried out, or was.
    const isLeased = await this.#lease(at).catch(() => undefined);
    if (isLeased === undefined) return later(message, message.attempts);
    if (!isLeased) return this.carry(at, at.entry);
    await this.#end(at, (await bury(this.#deadLetters, message, error)) ? 'dead' : end);
  }
}

/** Has a message delivered again, later and later, at the latest when it need not wait any more. */
function later(message: QueueMessage, attempts: number, waitMs = Infinity): void {
  const doubled = FIRST_DELAY_S * 2 ** (attempts - 1);
  message.retry({ delaySeconds: Math.min(doubled, LONGEST_DELAY_S, Math.ceil(waitMs / 1000)) });
}
