// The page: its language first, then the package, then what works with it.
import { byId } from './js/dom.js';
import { onLanguage, startLanguage, text } from './js/language.js';
import { startSigning } from './js/sign.js';

startLanguage(byId('language'));
try {
  startSigning(await import('./pkg/dist/index.js'));
} catch (error) {
  byId('alert').hidden = false;
  onLanguage(() => (byId('alert').textContent = text('loadFailed')));
  throw error;
} finally {
  byId('page').hidden = false;
}
