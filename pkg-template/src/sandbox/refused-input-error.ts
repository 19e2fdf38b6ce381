import type { Reason } from '../generated/reason.js';
import type { Explainable } from '../messages.js';

/** The sandbox refused its options or a fault. `zh.explain()` of `jdy-wasm/zh` says in Chinese what is wrong. */
export class RefusedInputError extends TypeError implements Explainable {
  /** The path of the field that is wrong, such as `[0].lose`. */
  readonly path?: string;
  /** Which message it has. */
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
