import type { Message, Messages } from '../messages.js';
import { fill } from '../util/fill.js';
import { readable } from '../util/readable.js';

/** An answer without the headers that the relay adds to each. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | null;
}

export const JSON_TYPE = { 'Content-Type': 'application/json' };

/** An answer of the relay itself. Unless its status is 502 or 504, nothing was sent to the service. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What only the log says. */
  readonly reason: string | undefined;

  readonly #said: Message;
  readonly #args: readonly string[];

  /** The caller reads the message: it must not show secrets, words of the service, or other callers. */
  constructor(
    status: number,
    message: Message,
    {
      headers = {},
      reason,
      args = [],
    }: { headers?: Answer['headers']; reason?: string; args?: readonly string[] } = {},
  ) {
    super(fill(message[1], args));
    this.status = status;
    this.headers = headers;
    this.reason = reason;
    this.#said = message;
    this.#args = args;
  }

  /** As the client reads it, in the language of `messages`. */
  answer(messages?: Messages): Answer {
    const [reason, , hint] = this.#said;
    const english = { code: 'config', description: this.message, message: this.message, hint } as const;
    const { description } = messages?.translate({ ...english, reason, args: this.#args }) ?? english;
    return {
      status: this.status,
      headers: { ...JSON_TYPE, ...this.headers },
      body: JSON.stringify({ relay: description, reason, args: this.#args }),
    };
  }
}

/** When to call again, for refusals that pass. */
export const SOON = { headers: { 'Retry-After': '5' } };

/** What a log may say of an error whose message may show a secret. */
export function nameOf(thrown: unknown): string {
  return String((readable(thrown) as { name?: unknown } | undefined)?.name ?? 'unknown');
}
