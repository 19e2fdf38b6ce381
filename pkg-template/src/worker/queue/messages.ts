import { JdyError } from '../../jdy-error.js';
import { refusal } from '../../wasm/error-data.js';

/** A save that a queue is to bring to the service. */
export interface SaveMessage {
  /** The client's method. */
  readonly operation: SaveOperation;
  /** What is to be saved, as for that method. */
  readonly fields: object;
  /** The name of the account set (账套) in `accounts`. */
  readonly accountSet: string;
}

/** The methods of a client that save. */
export type SaveOperation = 'customers.save' | 'members.save' | 'cust.save';

const HINT =
  "Send { operation, fields, accountSet }, as { operation: 'customers.save', fields: { name }, accountSet: 'main' }.";
const SAVES: readonly SaveOperation[] = ['customers.save', 'members.save', 'cust.save'];

/** What the dead-letter queue gets for a message whose save failed for good. */
export interface DeadLetter {
  /** The message as it came. */
  readonly message: unknown;
  /** Its id. */
  readonly messageId: string;
  /** How often it was delivered. */
  readonly attempts: number;
  /** The error, as `JdyError.toJSON()` gives it: with `code`, `hint` and so on, and without any secret. */
  readonly error: Readonly<Record<string, unknown>>;
}

/** What a consumer uses of a message of a queue. */
export interface QueueMessage {
  /** Its id, the same each time it is delivered. */
  readonly id: string;
  /** What was sent: a `SaveMessage`, if all is well. */
  readonly body: unknown;
  /** How often it was delivered, this time included. */
  readonly attempts: number;
  /** Says that it is done with. */
  ack(): void;
  /** Has it delivered again. */
  retry(options?: { delaySeconds?: number }): void;
}

/** What a consumer uses of a batch of messages. */
export interface QueueBatch {
  /** Its messages. */
  readonly messages: readonly QueueMessage[];
}

/** What a consumer uses of the dead-letter queue: its producer binding. */
export interface DeadLetterQueue {
  /** Adds a letter. */
  send(letter: DeadLetter): Promise<unknown>;
}

/** A message that can be carried out. */
export interface ReadMessage extends SaveMessage {
  /** The number (编码) of a customer that it creates: the service takes it once. */
  readonly number: string | undefined;
}

/**
 * The body of a message, where it is one that can be carried out.
 *
 * @throws {InvalidRequestError} where it is none
 */
export function readMessage(body: unknown): ReadMessage {
  const { operation, fields, accountSet } = Object(body) as Partial<SaveMessage>;
  const wrong = (path: string, problem: string) => refusal('invalid_request', path, problem, HINT);
  if (!operation || !SAVES.includes(operation)) throw wrong('operation', `is none of ${SAVES.join(', ')}`);
  if (typeof fields !== 'object' || fields === null) throw wrong('fields', 'is no object');
  if (typeof accountSet !== 'string') throw wrong('accountSet', 'is no text');
  const { id, number } = fields as { id?: unknown; number?: unknown };
  const creates = operation === 'customers.save' && (id === undefined || id === null);
  return { operation, fields, accountSet, number: creates && typeof number === 'string' ? number : undefined };
}

/**
 * Sends a message to the dead letters and acknowledges it, or has it delivered again where that does not succeed. Says
 * whether it did.
 */
export async function bury(queue: DeadLetterQueue, message: QueueMessage, error: unknown): Promise<boolean> {
  const { id, body, attempts } = message;
  // What is no error of the package may show anything.
  const shown = error instanceof JdyError ? error.toJSON() : { name: 'Error', message: 'the consumer failed' };
  try {
    await queue.send({ message: body, messageId: id, attempts, error: shown });
    message.ack();
    return true;
  } catch {
    message.retry();
    return false;
  }
}
