import { idsOf } from '../../bulk.js';
import { Client } from '../../client.js';
import { JdyError } from '../../lib/jdy-error.js';
import type { CallOptions, DirectOptions } from '../../lib/options.js';
import type { JournalEntry } from '../account/journal.js';
import { shared } from '../account/shared.js';
import type { AccountSetNamespace, AccountSetStub, SaveEnd } from '../account/stub.js';
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

/** Carries out one save after the other; its client's permits are all for the save that it is at. */
export class Carrier {
  readonly #client: Client;
  readonly #object: () => AccountSetStub;
  readonly #deadLetters: DeadLetterQueue;
  readonly #maxRetries: number;
  /** The save that the journal does not have yet. */
  #unnoted: Save | undefined;

  constructor({ account, name, namespace, deadLetters, maxRetries }: Tools) {
    const { tokenStore, permit } = shared(namespace, name);
    this.#object = () => namespace.getByName(name);
    this.#deadLetters = deadLetters;
    this.#maxRetries = maxRetries;
    this.#client = new Client({ ...account, tokenStore, permit: (signal) => this.#noted(permit(signal)) });
  }

  /** Brings a save to its end, or has its message delivered again. */
  async carry(save: Save, { state, since }: JournalEntry = { state: 'new' }): Promise<void> {
    const { message, body } = save;
    if (state === 'done' || state === 'dead') return message.ack();
    try {
      this.#unnoted = save;
      const saved = await this.#send(body, since === undefined ? {} : { uncertainSince: since });
      await this.#note(message, { ids: idsOf(saved) });
      message.ack();
    } catch (error) {
      await this.#failed(save, error, state);
    }
  }

  /** A permit, once the save is noted: with it, it may be sent. */
  async #noted(permitted: Promise<() => void>): Promise<() => void> {
    const release = await permitted;
    const save = this.#unnoted;
    if (!save) return release;
    try {
      await this.#object().begin({ message: save.message.id, number: save.body.number });
      this.#unnoted = undefined;
      return release;
    } catch (thrown) {
      release();
      throw thrown;
    }
  }

  #send({ operation, fields }: ReadMessage, options: CallOptions): Promise<unknown> {
    const { customers, members, cust } = this.#client;
    const saves = { 'customers.save': customers, 'members.save': members, 'cust.save': cust };
    // The client checks the fields.
    return saves[operation].save(fields as never, options);
  }

  /** What the journal has not heard it takes for unknown, should the message come again. */
  async #note({ id }: QueueMessage, end: SaveEnd): Promise<void> {
    await this.#object()
      .end(id, end)
      .catch(() => {});
  }

  async #failed({ message, body }: Save, error: unknown, state: JournalEntry['state']): Promise<void> {
    const isTyped = error instanceof JdyError;
    const isUnknown = isTyped && (error.code === 'outcome_unknown' || error.code === 'wasm');
    // What has a number can be looked for once more.
    const again = !isTyped || error.retryable || error.code === 'wasm' || (isUnknown && body.number !== undefined);
    if (again && message.attempts <= this.#maxRetries) {
      if (isTyped && !isUnknown && state === 'new') await this.#note(message, 'not carried out');
      const delaySeconds = Math.min(FIRST_DELAY_S * 2 ** (message.attempts - 1), LONGEST_DELAY_S);
      return message.retry({ delaySeconds });
    }
    if (await bury(this.#deadLetters, message, error)) await this.#note(message, 'dead');
  }
}
