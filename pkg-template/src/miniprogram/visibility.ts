// Whether the program is in the foreground. In the background the platform cuts requests off after 5 seconds, and soon
// stops all timers.
import { weChat } from './platform.js';

let hiddenSince: number | undefined;
let hiddenBefore = 0;
const waiting = new Set<() => void>();

weChat?.onAppHide?.(() => {
  hiddenSince ??= Date.now();
});
weChat?.onAppShow?.(() => {
  hiddenBefore = hiddenMs();
  hiddenSince = undefined;
  for (const act of [...waiting]) {
    waiting.delete(act);
    act();
  }
});

/** How long it has been in the background, in milliseconds. */
function hiddenMs(): number {
  return hiddenBefore + (hiddenSince === undefined ? 0 : Math.max(0, Date.now() - hiddenSince));
}

export const visibility = {
  hiddenMs,
  isHidden: (): boolean => hiddenSince !== undefined,
  /** Calls `act` the next time that the program comes to the foreground. */
  onShow: (act: () => void): void => void waiting.add(act),
  noMore: (act: () => void): void => void waiting.delete(act),
};
