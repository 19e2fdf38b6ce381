/** A signal that fires with another one, or when its time is over. */
export interface Limit {
  readonly signal: AbortSignal;
  /** Lets go of the other signal and of the time. */
  end(): void;
}

/**
 * `AbortSignal.any` and `AbortSignal.timeout` do the same, and keep a timer for each request until all its time is over,
 * however soon the answer comes.
 */
export function limit(signal: AbortSignal, ms: number): Limit {
  const controller = new AbortController();
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', follow);
  };
  const fire = (reason: unknown) => {
    end();
    controller.abort(reason);
  };
  const follow = () => fire(signal.reason);
  const timer = setTimeout(() => fire(new DOMException('the time is over', 'TimeoutError')), ms);
  // `unref`: must not keep Node alive.
  (timer as { unref?: () => void }).unref?.();
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow);
  return { signal: controller.signal, end };
}
