import type { Signal } from './signals.js';

/** An `AbortSignal` that fires with another signal, or when its time is over. */
export interface Limit {
  readonly signal: AbortSignal;
  /** Lets go of the other signal and of the time. */
  end(): void;
}

/**
 * `AbortSignal.any` and `AbortSignal.timeout` do the same, and keep a timer for each request until all its time is over,
 * however soon the answer comes.
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
  // It must not keep a process alive: the request does, and where an instance died nothing clears it.
  (timer as { unref?: () => void } | undefined)?.unref?.();
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow);
  return { signal: controller.signal, end };
}
