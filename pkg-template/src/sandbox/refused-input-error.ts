import type { Reason } from '../generated/reason.js';
import type { Explainable } from '../messages.js';

/** The sandbox refused its options or a fault. `zh.explain()` of `jdy-wasm/zh` gives the message in Chinese. */
export class RefusedInputError extends TypeError implements Explainable {
  /** The path of the wrong field, such as `[0].lose`. */
  readonly path?: string;
  /** The id of the message. */
  readonly reason: Reason;
  /** The arguments of the message. */
  readonly args: readonly string[];

  /** @internal */
  constructor(subject: string, { message, path, reason, args }: Explainable) {
    super(`${subject}: ${message}`);
    this.name = 'RefusedInputError';
    if (path !== undefined) this.path = path;
    this.reason = reason;
    this.args = args;
  }
}
