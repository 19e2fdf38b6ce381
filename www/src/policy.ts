// Runs before anything else of the page. Policies add up, so this one leaves a single way out: to the relay that the
// address of the page names and its reader agreed to. Another relay means another load, and so a page without secrets.
import { agreedRelay } from './relay.js';

const relay = agreedRelay();
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
// With the slash it stands for all that is below.
policy.content = `connect-src 'self' ${relay ? `${relay}/` : ''}`;
document.head.append(policy);
