import type { Reason } from '../generated/reason.js';
import type { Explainable, Message } from '../messages.js';
import { fill } from '../util/fill.js';

/** A text cannot be parsed as a request. */
export class UnreadableRequestError extends SyntaxError implements Explainable {
  /** The id of the message. */
  readonly reason: Reason;
  /** The arguments of the message. */
  readonly args: readonly string[];

  /** @internal */
  constructor([reason, text, hint]: Message, ...args: readonly string[]) {
    super(`${fill(text, args)}. ${fill(hint, args)}`);
    this.name = 'UnreadableRequestError';
    this.reason = reason;
    this.args = args;
  }
}
