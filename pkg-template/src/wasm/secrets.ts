import { unreadable } from '../util/readable.js';

/** The most objects of a thrown value that are searched. Real errors have far fewer. */
const MANY = 1000;
/** The most transient secrets that are kept: about as many as calls can be under way. */
const LATEST = 200;
/** Replaces a secret, and marks where a text was cut off. */
const HIDDEN = '…';

/** Addresses and times are no secrets, and short texts would match everywhere. */
const isSecret = (line: string) => line.length > 7 && !/^(https?:.*|\d+)$/.test(line);

const replaced = (text: string, secret: string) => text.split(secret).join(HIDDEN);

/** The secrets of a client, which are removed from all that it shows. */
export class Secrets {
  readonly #known = new Set<string>();
  /** Transient secrets, the latest last. */
  readonly #passing = new Set<string>();

  /** Adds a secret, or the lines of a text with secrets. */
  add(text: unknown): void {
    if (typeof text !== 'string') return;
    for (const line of text.split('\n')) {
      if (isSecret(line)) this.#known.add(line);
    }
  }

  /** Adds a secret that changes with each call. The oldest ones are forgotten. */
  addTransient(text: unknown): void {
    if (typeof text !== 'string') return;
    for (const line of text.split('\n').filter(isSecret)) {
      this.#passing.delete(line);
      this.#passing.add(line);
    }
    for (const oldest of this.#passing) {
      if (this.#passing.size <= LATEST) break;
      this.#passing.delete(oldest);
    }
  }

  /** The text without secrets. */
  hide(text: string): string {
    for (const secret of [...this.#known, ...this.#passing]) {
      text = replaced(text, secret);
      // A text that was cut off may end in the middle of a secret.
      for (let length = text.includes(HIDDEN) ? secret.length : 0; --length > 3; ) {
        text = replaced(text, secret.slice(0, length) + HIDDEN);
      }
    }
    return text;
  }

  /** The thrown value; if a secret is anywhere in it, only its text, without the secret. */
  clean(thrown: unknown): unknown {
    if (typeof thrown === 'string') return this.hide(thrown);
    try {
      if (!this.#isIn(thrown, new Set())) return thrown;
      const { name, message, stack } = thrown as Error;
      const [shownName, shownMessage, shownStack] = [name, message, stack].map((text) => this.hide(`${text ?? ''}`));
      return Object.assign(new Error(shownMessage), { name: shownName || 'Error', stack: shownStack });
    } catch {
      return unreadable();
    }
  }

  #isIn(value: unknown, seen: Set<object>): boolean {
    if (typeof value === 'string') return this.hide(value) !== value;
    if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return false;
    const kind = Object.prototype.toString.call(value);
    // Engines print the headers of these objects, although headers are not properties.
    if (kind === '[object Request]' || kind === '[object Response]' || seen.size > MANY) return true;
    seen.add(value);
    const keys = Reflect.ownKeys(value);
    const inside: unknown[] =
      kind === '[object Headers]' || value instanceof Map || value instanceof Set
        ? [...(value as Iterable<unknown>)]
        : [...keys, ...keys.map((key): unknown => Object.getOwnPropertyDescriptor(value, key)?.value)];
    if (value instanceof Error) inside.push(value.message, value.stack);
    return inside.some((one) => this.#isIn(one, seen));
  }
}
