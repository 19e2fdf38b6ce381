// Timers that count the time in the foreground. In the background the platform soon stops all timers, and those that
// are overdue fire on return. With them, a call that could not continue in the background would end as `timeout`.
import { monotonic } from '../replacements/util/clock.js';
import { visibility } from '../visibility.js';

/**
 * The timers of the platform. The bundler gives them these names, and replaces `setTimeout` and `clearTimeout` by the
 * functions of this file.
 */
declare const platformSetTimeout: typeof setTimeout;
declare const platformClearTimeout: typeof clearTimeout;

interface Timer {
  /** The timer of the platform. */
  running?: ReturnType<typeof setTimeout>;
  /** Starts the timer again when the program comes to the foreground. */
  paused?: () => void;
}

/** Replaces `setTimeout`. */
export function setForegroundTimeout(act: () => void, ms = 0): Timer {
  const due = monotonic() + ms;
  const timer: Timer = {};
  const wait = () => {
    timer.running = platformSetTimeout(fire, Math.max(0, due - monotonic()));
  };
  const fire = () => {
    if (visibility.isHidden()) visibility.onShow((timer.paused = wait));
    // A timer of the platform may fire a millisecond early.
    else if (due - monotonic() > 1) wait();
    else act();
  };
  wait();
  return timer;
}

/** Replaces `clearTimeout`. */
export function clearForegroundTimeout(timer: Timer | undefined): void {
  platformClearTimeout(timer?.running);
  if (timer?.paused) visibility.noMore(timer.paused);
}
