/** Whether this is a signal of this realm, of a frame's, or of a library's. */
export function isSignal(given: unknown): given is AbortSignal {
  const { aborted, addEventListener, removeEventListener } = Object(given) as Partial<AbortSignal>;
  return (
    typeof aborted === 'boolean' && typeof addEventListener === 'function' && typeof removeEventListener === 'function'
  );
}

/** What follows a signal, by that signal. */
const followers = new WeakMap<AbortSignal, { readonly all: Set<AbortController>; fire(): void }>();

/**
 * Has the controller abort when the signal fires, and gives what ends that. A signal gets one listener however many
 * follow it: Node warns of more than ten.
 */
export function follow(controller: AbortController, signal: AbortSignal | null | undefined): () => void {
  if (!signal) return () => {};
  if (signal.aborted) {
    controller.abort(signal.reason);
    return () => {};
  }
  let followed = followers.get(signal);
  if (!followed) {
    const all = new Set<AbortController>();
    const fire = () => {
      for (const one of all) one.abort(signal.reason);
    };
    followed = { all, fire };
    followers.set(signal, followed);
  }
  const { all, fire } = followed;
  if (!all.size) signal.addEventListener('abort', fire);
  all.add(controller);
  return () => {
    if (all.delete(controller) && !all.size) signal.removeEventListener('abort', fire);
  };
}
