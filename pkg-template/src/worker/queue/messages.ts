import { customer } from '../../generated/catalog/bd/customer.js';
import { biz } from '../../generated/catalog/cust/biz.js';
import { member } from '../../generated/catalog/ls/member.js';
import { JdyError } from '../../jdy-error.js';
import type { Table } from '../../resource.js';
import { messageAccountSet, messageFields, messageOperation } from '../../generated/messages/worker.js';
import { refusal } from '../../wasm/error-data.js';

/** The body of a queue's message: a save. */
export interface SaveMessage {
  /** The client's method, or the save of a resource, as `salOutBound.save`. */
  readonly operation: SaveOperation;
  /** What to save, as for that method. */
  readonly fields: object;
  /** The name of the account set (账套) in `accounts`. */
  readonly accountSet: string;
  /** The id of the message whose dead letter is retried, as `retryLetter` gives it. */
  readonly retryOf?: string | undefined;
}

/** The methods of a client that save, or the table of any other save. */
export type SaveOperation = 'customers.save' | 'members.save' | 'cust.save' | Table;

const SAVES = new Map<string, Table>([
  ['customers.save', customer.save],
  ['members.save', member.save],
  ['cust.save', biz.save],
]);

/** What the dead-letter queue gets for a message whose save failed for good. */
export interface DeadLetter {
  /** The body of the message as it came. */
  readonly message: unknown;
  /** Its id; where it retries a dead letter, that letter's. */
  readonly messageId: string;
  /** How often it was delivered. */
  readonly attempts: number;
  /**
   * The error, as `JdyError.toJSON()` gives it: with `code`, `hint` and so on, and without any secret. It has no
   * `data`, the answer, where that is too large for a queue.
   */
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
  /** The table of the operation. */
  readonly table: Table;
  /** The number (编码) of the record that it creates, by which a lost save is found: the service takes a number once. */
  readonly number: string | undefined;
}

/**
 * Checks the body of a message.
 *
 * @throws {InvalidRequestError} where it is not a `SaveMessage`
 */
export function readMessage(body: unknown): ReadMessage {
  const { operation, fields, accountSet, retryOf } = Object(body) as Partial<SaveMessage>;
  const table = tableOf(operation);
  if (!operation || !table) {
    throw refusal('invalid_request', 'operation', messageOperation, [...SAVES.keys()].join(', '));
  }
  if (typeof fields !== 'object' || fields === null) throw refusal('invalid_request', 'fields', messageFields);
  if (typeof accountSet !== 'string') throw refusal('invalid_request', 'accountSet', messageAccountSet);
  const [, by = ''] = /;look=(\w+)>/.exec(table) ?? [];
  const number = textOf(fields, by);
  // 0 is the id of no record.
  const creates = /^0*$/.test(textOf(fields, 'id'));
  const key = number && creates ? `${prefix(table)}${number}` : undefined;
  return { operation, table, fields, accountSet, number: key, ...(typeof retryOf === 'string' && { retryOf }) };
}

/** The text of an id or number among the fields, as the client reads it. */
function textOf(fields: object, name: string): string {
  const value = (fields as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function tableOf(operation: unknown): Table | undefined {
  if (typeof operation !== 'string') return undefined;
  const named = SAVES.get(operation);
  if (named) return named;
  return /^POST \/jdy\/[\w/-]+\|s/.test(operation) ? (operation as Table) : undefined;
}

/** What tells the numbers of one kind of record from those of another; customers came first. */
function prefix(table: Table): string {
  const [address = ''] = table.split('|', 1);
  return customer.save.startsWith(`${address}|`) ? '' : `${address} `;
}

/**
 * The id under which the journal has the save of a message: that of the message itself, or of the one that it retries.
 */
export function saveOf({ id }: QueueMessage, { retryOf }: Pick<SaveMessage, 'retryOf'>): string {
  return typeof retryOf === 'string' && retryOf ? retryOf : id;
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
  const { body, attempts } = message;
  // Other errors than the package's may show a secret.
  const unknown = { name: 'Error', message: 'the consumer failed' };
  const shown: DeadLetter['error'] = error instanceof JdyError ? error.toJSON() : unknown;
  const { data, ...short } = shown;
  const messageId = saveOf(message, Object(body) as Partial<SaveMessage>);
  // The service's answer in `data` may be larger than a queue takes.
  for (const said of data === undefined ? [shown] : [shown, short]) {
    try {
      await queue.send({ message: body, messageId, attempts, error: said });
      message.ack();
      return true;
    } catch {}
  }
  message.retry();
  return false;
}
