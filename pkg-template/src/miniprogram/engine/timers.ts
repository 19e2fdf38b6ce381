// Timers that count the time in the foreground. In the background the platform soon stops all timers, and lets those
// that are overdue fire on return: a call would end as late which could not have gone on.
import { monotonic } from '../replacements/util/clock.js';
import { visibility } from '../visibility.js';

/**
 * The timers of the platform. The bundler names them so, and puts those of this file in the place of `setTimeout` and
 * `clearTimeout`.
 */
declare const platformSetTimeout: typeof setTimeout;
declare const platformClearTimeout: typeof clearTimeout;

interface Timer {
  /** The timer of the platform. */
  running?: ReturnType<typeof setTimeout>;
  /** What goes on when the program is shown. */
  paused?: () => void;
}

/** In the place of `setTimeout`. */
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

/** In the place of `clearTimeout`. */
export function clearForegroundTimeout(timer: Timer | undefined): void {
  platformClearTimeout(timer?.running);
  if (timer?.paused) visibility.noMore(timer.paused);
}
