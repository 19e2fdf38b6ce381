import { redisReply } from '../../generated/messages/relay-options.js';
import { refusal } from '../../wasm/error-data.js';

/** Runs a Lua script, as `EVAL` does. */
type Eval = (script: string, keys: string[], values: string[]) => Promise<unknown>;

/** Runs scripts on the keys of one account set. */
export class Scripts {
  readonly #prefix: string;
  readonly #eval: Eval;

  constructor(prefix: string, evaluate: Eval) {
    this.#prefix = prefix;
    this.#eval = evaluate;
  }

  /** What a script returns. */
  async run(script: string, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    const full = keys.map((key) => `${this.#prefix}:${key}`);
    return this.#eval(script, full, values.map(String));
  }

  /** The whole numbers that a script returns. */
  async numbers(script: string, keys: readonly string[], values: readonly (string | number)[]): Promise<number[]> {
    const returned = await this.run(script, keys, values);
    const numbers = (Array.isArray(returned) ? returned : [returned]).map(Number);
    if (numbers.every(Number.isSafeInteger)) return numbers;
    throw refusal('config', 'eval', redisReply);
  }
}
