// Runs before anything else of the page. Policies add up, so this one leaves a single way out: to the relay that the
// address of the page names, if it names one. Another relay means another address, and so a page without secrets.
import { relayIn } from './relay.js';

const relay = relayIn(location.search);
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = `connect-src 'self' ${relay ?? ''}`;
document.head.append(policy);
