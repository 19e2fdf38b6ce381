import type { Reason } from '../generated/reason.js';
import type { Explainable, Message } from '../messages.js';
import { fill } from '../util/fill.js';

/** What was pasted cannot be read as a request. */
export class UnreadableRequestError extends SyntaxError implements Explainable {
  /** Which message it has. */
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
