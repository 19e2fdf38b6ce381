/** Whether this is a signal: of this realm, of a frame, or of a library. */
export function isSignal(given: unknown): given is AbortSignal {
  const { aborted, addEventListener, removeEventListener } = Object(given) as Partial<AbortSignal>;
  return (
    typeof aborted === 'boolean' && typeof addEventListener === 'function' && typeof removeEventListener === 'function'
  );
}

/** The part of a signal that the package reads. */
export type Signal = Pick<AbortSignal, 'aborted' | 'reason'> & {
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

/**
 * The signal of one call. An `AbortController` would make up a third of the memory of a waiting call. `limit` makes one
 * when the engine needs it.
 */
export class CallSignal implements Signal {
  aborted = false;
  reason: unknown;
  #listeners: (() => void)[] | undefined;

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const listeners = this.#listeners ?? [];
    this.#listeners = undefined;
    for (const listener of listeners) listener();
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    (this.#listeners ??= []).push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    const at = this.#listeners?.indexOf(listener) ?? -1;
    if (at >= 0) this.#listeners?.splice(at, 1);
  }
}

/** Something that ends with a signal. */
interface Abortable {
  abort(reason: unknown): void;
}

/** The followers of each signal. */
const followers = new WeakMap<AbortSignal, { readonly all: Set<Abortable>; fire(): void }>();

/**
 * Aborts the follower when the signal fires, until `unfollow`. A signal gets one listener however many follow it: Node
 * warns of more than ten.
 */
export function follow(follower: Abortable, signal: AbortSignal | null | undefined): void {
  if (!signal) return;
  if (signal.aborted) {
    follower.abort(reasonOf(signal));
    return;
  }
  let followed = followers.get(signal);
  if (!followed) {
    const all = new Set<Abortable>();
    const fire = () => {
      const reason = reasonOf(signal);
      for (const one of all) one.abort(reason);
    };
    followed = { all, fire };
    followers.set(signal, followed);
  }
  const { all, fire } = followed;
  if (!all.size) signal.addEventListener('abort', fire);
  all.add(follower);
}

/** Ends `follow`. */
export function unfollow(follower: Abortable, signal: AbortSignal | null | undefined): void {
  const followed = signal && followers.get(signal);
  if (!followed?.all.delete(follower) || followed.all.size) return;
  try {
    signal?.removeEventListener('abort', followed.fire);
  } catch {
    // The caller's own signal is faulty. Its listener finds no followers to abort.
  }
}

/** The reason of a fired signal; undefined if the caller's own signal throws instead. */
function reasonOf(signal: AbortSignal): unknown {
  try {
    return signal.reason;
  } catch {
    return undefined;
  }
}
