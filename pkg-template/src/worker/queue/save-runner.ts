import { idsOf } from '../../bulk.js';
import { Client } from '../../client.js';
import { JdyError } from '../../jdy-error.js';
import type { CallOptions, DirectOptions } from '../../options.js';
import type { Resource } from '../../resource.js';
import { queue } from '../../util/permit-queue.js';
import { answered } from '../account/object-answer.js';
import type { JournalEntry, SaveEnd } from '../account/journal.js';
import { shared, type Shared } from '../account/shared.js';
import type { AccountSetNamespace, AccountSetStub } from '../account/stub.js';
import { saveOf, sendToDeadLetters, type DeadLetterQueue, type QueueMessage, type ReadMessage } from './messages.js';

const FIRST_DELAY_S = 10;
const LONGEST_DELAY_S = 600;

/** A save and its message. */
export interface Save {
  readonly message: QueueMessage;
  readonly body: ReadMessage;
}

interface RunnerOptions {
  readonly account: DirectOptions;
  readonly name: string;
  readonly namespace: AccountSetNamespace;
  readonly deadLetters: DeadLetterQueue;
  readonly maxRetries: number;
}

/** The save that is under way. */
interface UnderWay extends Save {
  /** The latest entry of the journal. */
  entry: JournalEntry;
  /** The lease to send it. */
  lease?: string | undefined;
  /** The journal has changed, so the save must not be sent. */
  isRefused: boolean;
  /** Whether a request of it was sent. */
  isSent: boolean;
}

/** Carries out one save after the other, so each permit of its client is for the save that is under way. */
export class SaveRunner {
  readonly #client: Client;
  readonly #object: () => AccountSetStub;
  readonly #deadLetters: DeadLetterQueue;
  readonly #maxRetries: number;
  #at: UnderWay | undefined;

  constructor({ account, name, namespace, deadLetters, maxRetries }: RunnerOptions) {
    const { tokenStore, permit } = shared(namespace, name);
    const send = account.fetch ?? ((url, init) => fetch(url, init));
    this.#object = () => namespace.getByName(name);
    this.#deadLetters = deadLetters;
    this.#maxRetries = maxRetries;
    this.#client = new Client({
      ...account,
      tokenStore,
      permit: queue((signal) => this.#leased(permit(signal), signal)),
      fetch: (url, init) => {
        if (this.#at) this.#at.isSent = true;
        return send(url, init);
      },
    });
  }

  /** Carries out a save, or has its message delivered again. `known` is its entry in the journal. */
  async run(save: Save, known: JournalEntry): Promise<void> {
    const { message, body } = save;
    for (let entry = known; ; ) {
      if (entry.state === 'done' || entry.state === 'dead') return message.ack();
      if (entry.state === 'leased') return later(message, message.attempts, entry.waitMs);
      const at: UnderWay = (this.#at = { ...save, entry, isRefused: false, isSent: false });
      try {
        const { since } = entry;
        const saved = await this.#send(body, since === undefined ? {} : { uncertainSince: since });
        await this.#end(at, { ids: idsOf(saved) });
        return message.ack();
      } catch (error) {
        if (!at.isRefused) return this.#failed(at, error);
        entry = at.entry;
      }
    }
  }

  /** Waits for the permit, then leases the save: with both, it may be sent. */
  async #leased(permitted: ReturnType<Shared['permit']>, signal: AbortSignal): ReturnType<Shared['permit']> {
    const at = this.#at;
    const release = await permitted;
    try {
      // The call may have ended while it waited, and the client may be at the next save.
      signal.throwIfAborted();
      if (at && !(await this.#lease(at))) throw new Error('another consumer has this save');
      if (at && signal.aborted && !at.isSent) await this.#end(at, 'not sent');
      return release;
    } catch (thrown) {
      release('unsent');
      throw thrown;
    }
  }

  /** Takes or extends the lease of a save. Says whether it may be sent. */
  async #lease(at: UnderWay): Promise<boolean> {
    const { message, body, entry, lease } = at;
    const { since } = entry;
    const begin = this.#object().begin({ message: saveOf(message, body), number: body.number, since, lease });
    const begun = await answered('begin', begin);
    at.isRefused = begun.lease === undefined;
    at.lease = begun.lease;
    at.entry = at.isRefused ? begun : { ...entry, attempts: begun.attempts };
    return !at.isRefused;
  }

  #send({ table, fields }: ReadMessage, options: CallOptions): Promise<unknown> {
    const save: Resource<{ save(fields: object, options: CallOptions): Promise<unknown> }> = { save: table };
    return this.#client.on(save).save(fields, options);
  }

  /** If this gets lost, the journal takes the save as unknown when the lease is over. */
  async #end({ message, body, lease }: UnderWay, end: SaveEnd): Promise<void> {
    if (lease === undefined) return;
    await answered('end', this.#object().end(saveOf(message, body), lease, end)).catch(() => {});
  }

  async #failed(at: UnderWay, error: unknown): Promise<void> {
    const { message, body, isSent } = at;
    const isTyped = error instanceof JdyError;
    const isUnknown = !isTyped || error.code === 'outcome_unknown' || error.code === 'wasm';
    // A save with a number can be looked up by the next delivery. A token may have ended twice in one call.
    const passes = !isTyped || error.retryable || error.code === 'wasm' || error.code === 'token';
    const again = passes || (isUnknown && body.number !== undefined);
    const end = isUnknown ? 'unknown' : 'not carried out';
    // A save that was not sent has only waited, for example for a token. It does not count as an attempt.
    if (again && !isSent) {
      await this.#end(at, 'not sent');
      return later(message, message.attempts);
    }
    if (again && at.entry.attempts <= this.#maxRetries) {
      await this.#end(at, end);
      return later(message, at.entry.attempts);
    }
    // The lease is lost: another delivery of the message may be sending the save, or may have sent it.
    const isLeased = await this.#lease(at).catch(() => undefined);
    if (isLeased === undefined) return later(message, message.attempts);
    if (!isLeased) return this.run(at, at.entry);
    const isDead = await sendToDeadLetters(this.#deadLetters, message, error);
    const dead = isUnknown ? 'dead and unknown' : 'dead';
    await this.#end(at, isDead ? dead : end);
  }
}

/** Has a message delivered again after a delay that doubles, or after `waitMs` where that is shorter. */
function later(message: QueueMessage, attempts: number, waitMs = Infinity): void {
  const doubled = FIRST_DELAY_S * 2 ** (attempts - 1);
  message.retry({ delaySeconds: Math.min(doubled, LONGEST_DELAY_S, Math.ceil(waitMs / 1000)) });
}
