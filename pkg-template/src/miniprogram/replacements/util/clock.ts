import { Clock } from '../../../util/forward-clock.js';
import { visibility } from '../../visibility.js';

const clock = new Clock();

/** Milliseconds by a clock that never goes back. It stops in the background, where nothing is sent either. */
export const monotonic = (): number => clock.now() - visibility.hiddenMs();
