import type { Signal } from './signals.js';

/** An `AbortSignal` that fires with another signal, or when its time is over. */
export interface Limit {
  readonly signal: AbortSignal;
  /** Removes the listener and the timer. */
  end(): void;
}

/**
 * `AbortSignal.any` and `AbortSignal.timeout` do the same, but keep the timer of each request until its time is over,
 * even if the answer comes soon.
 */
export function limit(signal: Signal, ms?: number): Limit {
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
  const timer =
    ms === undefined ? undefined : setTimeout(() => fire(new DOMException('the time is over', 'TimeoutError')), ms);
  // `unref`: must not keep Node alive. The request does, and after a trap nothing clears the timer.
  (timer as { unref?: () => void } | undefined)?.unref?.();
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow);
  return { signal: controller.signal, end };
}
