import { JdyError } from '../../jdy-error.js';
import { refusal } from '../../wasm/error-data.js';

/** The body of a queue's message: a save. */
export interface SaveMessage {
  /** The client's method. */
  readonly operation: SaveOperation;
  /** What to save, as for that method. */
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
  /** The body of the message as it came. */
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
  /** What was sent: a `SaveMessage`, unless the sender made a mistake. */
  readonly body: unknown;
  /** How often it was delivered, this time included. */
  readonly attempts: number;
  /** Acknowledges it. */
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

/** The checked body of a message. */
export interface ReadMessage extends SaveMessage {
  /** The number (编码) of the customer that it creates: the service takes a number once. */
  readonly number: string | undefined;
}

/**
 * Checks the body of a message.
 *
 * @throws {InvalidRequestError} where it is not a `SaveMessage`
 */
export function readMessage(body: unknown): ReadMessage {
  const { operation, fields, accountSet } = Object(body) as Partial<SaveMessage>;
  const wrong = (path: string, problem: string) => refusal('invalid_request', path, problem, HINT);
  if (!operation || !SAVES.includes(operation)) throw wrong('operation', `is not one of ${SAVES.join(', ')}`);
  if (typeof fields !== 'object' || fields === null) throw wrong('fields', 'is not an object');
  if (typeof accountSet !== 'string') throw wrong('accountSet', 'is not a text');
  const { id, number } = fields as { id?: unknown; number?: unknown };
  const creates = operation === 'customers.save' && (id === undefined || id === null);
  return { operation, fields, accountSet, number: creates && typeof number === 'string' ? number : undefined };
}

/**
 * Sends a message to the dead letters and acknowledges it; where that fails, has it delivered again. Says whether it
 * was sent.
 */
export async function sendToDeadLetters(
  queue: DeadLetterQueue,
  message: QueueMessage,
  error: unknown,
): Promise<boolean> {
  const { id, body, attempts } = message;
  // Other errors than the package's may show a secret.
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
