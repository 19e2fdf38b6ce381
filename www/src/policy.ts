// Runs before all other scripts of the page. Content security policies add up, so this one allows connections to one
// relay alone: the one in the URL of the page that the reader agreed to. Another relay needs a reload, which clears all
// secrets.
import { agreedRelay } from './relay.js';

const relay = agreedRelay();
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
// With a slash at its end, a source matches all paths below it.
policy.content = `connect-src 'self' ${relay ? `${relay}/` : ''}`;
document.head.append(policy);
